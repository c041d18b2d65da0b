using System.Text.Json.Nodes;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Gold;

/// <summary>Gold of the second level: the blocks of a document as they are understood, footnotes at the end, furniture left out.</summary>
internal static class DocumentGold
{
    public static JsonObject Write(SourceDocument document)
    {
        SourceMasthead head = document.Masthead;
        var blocks = new JsonArray();
        foreach (PlacedBlock place in Placement.Of(document))
        {
            foreach (JsonObject block in Blocks(document, place))
            {
                blocks.Add(block);
            }
        }

        foreach (SourceFootnote note in document.Body.SelectMany(b => b.Footnotes))
        {
            blocks.Add(Block("footnote", 0, note.Mark, [], note.Text, document.Language));
        }

        return new JsonObject
        {
            ["name"] = document.Name,
            ["masthead"] = new JsonObject
            {
                ["symbol"] = head.Symbol.TrimEnd('*'),
                ["distribution"] = head.Distribution,
                ["date"] = head.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["languages"] = head.Languages,
                ["body"] = head.Body,
                ["session"] = head.Session,
                ["place"] = head.Place,
                ["agenda"] = head.Agenda,
                ["title"] = head.Title,
                ["jobNumber"] = head.JobNumber,
            },
            ["languages"] = GoldJson.Array(document.Language.Split('+')),
            ["blocks"] = blocks,
        };
    }

    private static IEnumerable<JsonObject> Blocks(SourceDocument document, PlacedBlock place)
    {
        SourceBlock block = place.Block;
        string language = block.Language ?? document.Language;
        if (block.Kind == "table")
        {
            return
            [
                Block("table", 0, null, [], string.Join('\t', block.Header), language),
                .. block.Rows.Select(r => Block("table", 0, null, [], string.Join('\t', r.Cells), language))
            ];
        }

        if (block.Kind == "annex")
        {
            return [Block("heading", 1, block.Label, [], block.Text, language)];
        }

        string label = block.CleanLabel.Length > 0 ? block.CleanLabel : block.Marker is null ? "" : "•";
        int level = block.Kind == "heading" ? block.Level : block.Kind == "item" ? block.Degree : 0;
        return [Block(block.Kind, level, label.Length == 0 ? null : label, place.Path, block.Text, language)];
    }

    private static JsonObject Block(string kind, int level, string? label, IEnumerable<string> path, string text, string language) => new()
    {
        ["kind"] = kind,
        ["level"] = level,
        ["label"] = label,
        ["path"] = GoldJson.Array(path),
        ["text"] = text,
        ["language"] = language,
    };
}
