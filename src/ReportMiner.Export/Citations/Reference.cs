using System.Collections.Immutable;
using System.Text;
using ReportMiner.Model;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Sources;

namespace ReportMiner.Export.Citations;

/// <summary>A source document as a list of references names it. What the document does not say about itself is left out.</summary>
/// <param name="Key">Key within the list: letters, digits and hyphens, made of the symbol (or the file's name) and the language.</param>
/// <param name="Source">The document.</param>
/// <param name="Language">Language of most of its text.</param>
internal sealed record Reference(string Key, SourceInfo Source, Language Language)
{
    public const string Publisher = "United Nations";

    /// <summary>Title; the symbol, then the file's name, where it has none.</summary>
    public string Title => Source.Masthead.Title ?? Source.Masthead.Symbol?.Text ?? Source.File;

    /// <summary>What lets a reader find the very file: its name and SHA-256.</summary>
    public string Note => $"Read from {Source.File}, SHA-256 {Source.Sha256}";

    /// <summary>The references of a run, one a file, in the order of its documents.</summary>
    public static ImmutableArray<Reference> Of(RunView run)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. run.Documents.Select(d => d.Document)
                .Select(d =>
                    new Reference(Unique(Stem(d.Source, d.Languages.FirstOrDefault()), taken), d.Source, d.Languages.FirstOrDefault()))
        ];
    }

    private static string Stem(SourceInfo source, Language language)
    {
        string name = source.Masthead.Symbol?.Text ?? Path.GetFileNameWithoutExtension(source.File);
        string key = Plain(language.Code() is { } code ? $"{name}-{code}" : name);
        return key.Length == 0 ? "document" : key;
    }

    /// <summary>ASCII letters, digits and single hyphens: what every reference manager takes as a key.</summary>
    private static string Plain(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                key.Append(c);
            }
            else if (key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }
        }

        return key.ToString().TrimEnd('-');
    }

    private static string Unique(string stem, HashSet<string> taken)
    {
        string key = stem;
        for (int n = 2; !taken.Add(key); n++)
        {
            key = FormattableString.Invariant($"{stem}-{n}");
        }

        return key;
    }
}
