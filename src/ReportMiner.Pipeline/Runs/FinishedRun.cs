using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace ReportMiner.Pipeline.Runs;

/// <summary>What is kept of a run that finished, so that the same run need not be done again.</summary>
/// <param name="Stamp">Hash of all that its results depend on.</param>
/// <param name="Complete">Whether every document was complete.</param>
/// <param name="Files">Its results.</param>
/// <param name="Summary">What was said of it in the end, line by line.</param>
internal sealed record FinishedRun(string Stamp, bool Complete, ImmutableArray<FinishedFile> Files, ImmutableArray<string> Summary)
{
    private const string Yes = "complete";

    /// <summary>A few lines of text, the first a hash of the others.</summary>
    public string Write()
    {
        string[] lines =
        [
            Stamp, Complete ? Yes : "incomplete", $"{Files.Length}", .. Files.Select(f => $"{f.Sha256} {f.Name}"),
            .. Summary.Select(l => l.ReplaceLineEndings(" ")),
        ];
        string text = string.Join('\n', lines);
        return Hash(text) + "\n" + text;
    }

    /// <returns><see langword="null"/> where the text is not what <see cref="Write"/> gave.</returns>
    public static FinishedRun? Read(string text)
    {
        int end = text.IndexOf('\n');
        if (end < 0 || Hash(text[(end + 1)..]) != text[..end])
        {
            return null;
        }

        string[] lines = text[(end + 1)..].Split('\n');
        int files = int.Parse(lines[2], System.Globalization.CultureInfo.InvariantCulture);
        return new FinishedRun(
            lines[0],
            lines[1] == Yes,
            [.. lines[3..(3 + files)].Select(l => new FinishedFile(l[(l.IndexOf(' ') + 1)..], l[..l.IndexOf(' ')]))],
            [.. lines[(3 + files)..]]);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(text)));
}
