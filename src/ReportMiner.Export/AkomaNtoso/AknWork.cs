using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportMiner.Model;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Export.AkomaNtoso;

/// <summary>
/// The names of a document as a work, an expression (language) and a manifestation (file), by the Akoma Ntoso Naming Convention 1.0
/// (section 4) with <c>un</c> in the place of the country, as Akoma Ntoso for the United Nations has it.
/// </summary>
internal sealed record AknWork(string DocumentType, string Name, SourceInfo Source, Language Language)
{
    /// <summary>Used where the schema requires a date and the document has none; named <c>unknown</c> there.</summary>
    public const string NoDate = "0001-01-01";

    /// <summary>Code of ISO 639-2: <c>eng</c>, <c>rus</c>, <c>und</c>.</summary>
    public string LanguageCode => Language switch { Language.English => "eng", Language.Russian => "rus", _ => "und" };

    public string? Date => Source.Masthead.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string WorkUri => $"/akn/un/{DocumentType}/{Date ?? "undated"}/{Number}";

    public string ExpressionUri => $"{WorkUri}/{LanguageCode}@";

    private string Number => Source.Masthead.Symbol is { } symbol ? Plain(symbol.Text) : Source.Sha256[..12];

    /// <summary>
    /// Resolutions and decisions (by symbol, or because most items are operative), and statements of delegations, are statements; all else
    /// is a report.
    /// </summary>
    public static AknWork Of(Document document, ImmutableArray<Recommendation> items)
    {
        Masthead head = document.Source.Masthead;
        (string type, string name) = head switch
        {
            { Symbol.Nature: "RES" } => ("statement", "resolution"),
            { Symbol.Nature: "DEC" } => ("statement", "decision"),
            { Speaker: not null } => ("statement", "statement"),
            _ when items.Count(i => i.Kind == RecommendationKind.Operative) * 2 > items.Length => ("statement", "resolution"),
            _ => ("debateReport", "report"),
        };
        return new AknWork(type, name, document.Source, document.Languages.FirstOrDefault());
    }

    private static string Plain(string symbol)
    {
        var plain = new StringBuilder(symbol.Length);
        foreach (char c in symbol)
        {
            plain.Append(char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-');
        }

        return plain.ToString();
    }
}
