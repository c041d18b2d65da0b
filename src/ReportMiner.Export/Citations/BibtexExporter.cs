using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportMiner.Export.Tables;
using ReportMiner.Model;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Sources;

namespace ReportMiner.Export.Citations;

/// <summary><c>references.bib</c>: the source documents for BibTeX and BibLaTeX.</summary>
internal sealed class BibtexExporter : IExporter
{
    private const string File = "references.bib";

    public string Name => "bibtex";

    public string Summary => "references of the source documents for BibTeX and BibLaTeX";

    public bool ByDefault => false;

    public ImmutableArray<string> Files { get; } = [File];

    public ImmutableArray<string> Needs => [];

    public void Export(RunView run, ExportTarget target) =>
        target.Write(File, s => s.Write(Encoding.UTF8.GetBytes(string.Join('\n', Reference.Of(run).Select(Entry)))));

    private static string Entry(Reference reference)
    {
        var text = new StringBuilder($"@techreport{{{reference.Key},\n");
        foreach ((string name, string? value) in FieldsOf(reference))
        {
            if (!string.IsNullOrEmpty(value))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
            }
        }

        return text.Append("}\n").ToString();
    }

    private static IEnumerable<(string Name, string? Value)> FieldsOf(Reference reference)
    {
        Masthead head = reference.Source.Masthead;
        yield return ("title", $"{{{Escape(reference.Title)}}}");
        yield return ("author", head.Body is { } body ? $"{{{Escape(body)}}}" : null);
        yield return ("institution", Reference.Publisher);
        yield return ("number", Escape(head.Symbol?.Text));
        yield return ("year", head.Date?.Year.ToString(CultureInfo.InvariantCulture));
        yield return ("month", head.Date?.Month.ToString(CultureInfo.InvariantCulture));
        yield return ("date", head.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return ("eventtitle", Escape(head.Session));
        yield return ("venue", Escape(head.Place));
        yield return ("langid", reference.Language switch { Language.English => "english", Language.Russian => "russian", _ => null });
        yield return ("note", Escape(reference.Note));
    }

    /// <summary>
    /// Characters that TeX would run are written as what they look like. Braces are named, as BibTeX counts those behind a backslash too:
    /// one that is alone would end the field.
    /// </summary>
    private static string? Escape(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var escaped = new StringBuilder(text.Length);
        foreach (char c in CellText.Clean(text))
        {
            _ = c switch
            {
                '\n' or '\t' => escaped.Append(' '),
                '\\' => escaped.Append(@"\textbackslash{}"),
                '~' => escaped.Append(@"\textasciitilde{}"),
                '^' => escaped.Append(@"\textasciicircum{}"),
                '{' => escaped.Append(@"\textbraceleft{}"),
                '}' => escaped.Append(@"\textbraceright{}"),
                '&' or '%' or '$' or '#' or '_' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
