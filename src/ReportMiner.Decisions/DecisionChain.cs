using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReportMiner.Decisions;

/// <summary>
/// Each line of the log names the hash of the line before: whoever changes, adds or takes out a line among them breaks the chain.
/// </summary>
public static class DecisionChain
{
    /// <summary>Hash of a line without its line end: 64 hexadecimal digits; empty for no line.</summary>
    public static string Hash(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
    }

    /// <summary>Where the chain is broken: one sentence a place. Lines of earlier versions, which name nothing, break nothing.</summary>
    public static ImmutableArray<string> Faults(Stream log)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        string last = "";
        foreach ((int number, string line) in DecisionFile.Lines(log))
        {
            if (DecisionFile.TryParse(line)?.Prev is { } prev && prev != Hash(last))
            {
                faults.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Line {number} does not follow the line before it: a line was changed, put in or taken out."));
            }

            last = line;
        }

        return faults.ToImmutable();
    }
}
