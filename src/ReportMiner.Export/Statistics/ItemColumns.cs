using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Export.Csv;
using ReportMiner.Export.Tables;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Statistics;

/// <summary>The columns of an item in tables for statistics; its text is in <c>recommendations.csv</c> under the same id.</summary>
internal static class ItemColumns
{
    /// <param name="item">The item of a row.</param>
    /// <param name="id">The field of the id: unique only where an item has one row.</param>
    public static ImmutableArray<CsvColumn<T>> Of<T>(Func<T, Recommendation> item, Field id) =>
    [
        new(id, r => item(r).Id),
        new(Fields.File, r => item(r).Source.File),
        new(Fields.Symbol, r => item(r).Source.Masthead.Symbol?.Text),
        new(Fields.Meeting, r => item(r).Source.Meeting),
        new(Fields.Date, r => RecommendationTable.Iso(item(r).Source.Masthead.Date)),
        new(Fields.Language, r => item(r).Language.Code()),
        new(Fields.Paragraph, r => item(r).Paragraph),
        new(Fields.Label, r => item(r).Label),
        new(Fields.Kind, r => ValueNames.Word(item(r).Kind)),
        new(Fields.Strength, r => item(r).Strength),
        new(new("addressees", FieldType.String, "Who is asked, normalised, joined by ';'."), r => string.Join(';', item(r).Addressees)),
        new(Fields.Position, r => item(r).Position),
        new(
            new("characters", FieldType.Integer, "Length of the text in UTF-16 code units.") { Required = true, Minimum = 0 },
            r => item(r).Text.Length.ToString(CultureInfo.InvariantCulture)),
        new(Fields.ThemesDecided, r => item(r).ThemesDecided ? "true" : "false"),
    ];
}
