using System.Text.Json.Nodes;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Gold;

/// <summary>The side-car of a sample whose rendering has no masthead, or none that names all.</summary>
internal static class Sidecar
{
    public static bool Needed(SourceDocument document) => document.PrintedText || document.Masthead.Symbol.Length == 0;

    public static JsonObject Write(SourceDocument document)
    {
        SourceMasthead head = document.Masthead;
        (string Key, string Value)[] fields =
        [
            ("symbol", head.Symbol.TrimEnd('*')),
            ("title", head.Title),
            ("body", head.Body),
            ("session", head.Session),
            ("place", head.Place),
            ("date", head.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            ("agenda", head.Agenda),
            ("language", document.Language),
            ("meeting", document.Meeting),
        ];
        return new JsonObject([.. fields.Where(f => f.Value.Length > 0).Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value))]);
    }
}
