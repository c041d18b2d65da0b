using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ReportMiner.Web.Tests.Crowds;

/// <summary><c>decisions.jsonl</c> as bytes and JSON, read by none of the program's own code.</summary>
internal sealed class PlainLog
{
    private PlainLog(List<JsonNode> decisions, List<string> faults) => (Decisions, Faults) = (decisions, faults);

    public List<JsonNode> Decisions { get; }

    /// <summary>Lines that do not name the line before them, or are no whole line.</summary>
    public List<string> Faults { get; }

    public static PlainLog Read(string folder)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(folder, "decisions.jsonl"));
        var decisions = new List<JsonNode>();
        var faults = new List<string>();
        string before = "";
        for (int at = 0, number = 1; at < bytes.Length; number++)
        {
            int end = Array.IndexOf(bytes, (byte)'\n', at);
            if (end < 0)
            {
                faults.Add($"Line {number} has no end.");
                break;
            }

            JsonNode line = JsonNode.Parse(Encoding.UTF8.GetString(bytes, at, end - at))!;
            if ((string?)line["prev"] != before)
            {
                faults.Add($"Line {number} does not name the line before it.");
            }

            decisions.Add(line);
            before = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(at, end - at)));
            at = end + 1;
        }

        return new PlainLog(decisions, faults);
    }

    /// <summary>The decisions on each matter, in order: of a line its comment, its themes.</summary>
    public ILookup<(string Line, string Field), JsonNode> Matters() =>
        Decisions.ToLookup(d => ((string)d["line"]!, (string)d["field"]!));
}
