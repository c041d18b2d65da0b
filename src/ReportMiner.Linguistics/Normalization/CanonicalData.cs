using System.Globalization;

namespace ReportMiner.Linguistics.Normalization;

/// <summary>The canonical mappings of Unicode that normal form C needs, read once from <c>canonical.txt</c>.</summary>
internal sealed class CanonicalData
{
    private static readonly Lazy<CanonicalData> Shared = new(Load);

    private readonly Dictionary<char, string> _decompositions = [];
    private readonly Dictionary<(char Base, char Mark), char> _compositions = [];
    private readonly Dictionary<char, byte> _classes = [];

    public static CanonicalData Instance => Shared.Value;

    /// <summary>The one or two characters that a character stands for; <see langword="null"/> if it stands for itself.</summary>
    public string? Decomposition(char c) => _decompositions.GetValueOrDefault(c);

    /// <summary>The character that a base and a mark make; <c>'\0'</c> where they make none.</summary>
    public char Composition(char first, char second) => _compositions.GetValueOrDefault((first, second));

    /// <summary>Canonical combining class: 0 for letters, higher for marks.</summary>
    public byte CombiningClass(char c) => _classes.GetValueOrDefault(c);

    private static CanonicalData Load()
    {
        var data = new CanonicalData();
        foreach (string line in EmbeddedText.Lines("canonical.txt"))
        {
            if (!line.StartsWith('#'))
            {
                data.Add(line.Split(' '));
            }
        }

        return data;
    }

    private void Add(string[] fields)
    {
        if (fields[0] == "c")
        {
            for (char c = Code(fields[1]); c <= Code(fields[2]); c++)
            {
                _classes[c] = byte.Parse(fields[3], CultureInfo.InvariantCulture);
            }

            return;
        }

        char[] parts = [.. fields.Skip(2).Select(Code)];
        _decompositions[Code(fields[1])] = new string(parts);
        if (fields[0] == "=")
        {
            _compositions[(parts[0], parts[1])] = Code(fields[1]);
        }
    }

    private static char Code(string hex) => (char)int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
