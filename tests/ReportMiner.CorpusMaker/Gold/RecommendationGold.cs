using System.Text.Json.Nodes;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Gold;

/// <summary>Gold of the third level: recommendations, apart from proposals and from requests that the document only cites.</summary>
internal static class RecommendationGold
{
    public static JsonObject Write(SourceDocument document, string file)
    {
        IReadOnlyList<GoldItem> items = GoldItems.Of(document);
        List<GoldItem> own = [.. items.Where(i => i.Gold.Kind is not ("proposal" or "cited"))];
        List<GoldItem> cited = [.. items.Where(i => i.Gold.Kind == "cited")];
        var gold = new JsonObject
        {
            ["file"] = file,
            ["language"] = document.Language,
            ["symbol"] = document.Masthead.Symbol.TrimEnd('*'),
            ["body"] = document.Masthead.Body,
            ["meeting"] = document.Meeting,
            ["note"] = document.Note ?? "",
            ["recommendations"] = Rows(own),
            ["proposals"] = Rows(items.Where(i => i.Gold.Kind == "proposal")),
            ["cited"] = Rows(cited),
        };
        // Only where the document cites and does nothing else is every such paragraph known.
        if (cited.Count > 0 && own.Count == 0)
        {
            gold["cited_paragraphs"] = new JsonObject
            {
                ["must"] = GoldJson.Array(cited.Select(c => c.Path[0]).Distinct()),
                ["may"] = new JsonArray()
            };
        }

        return gold;
    }

    private static JsonArray Rows(IEnumerable<GoldItem> items) => new([.. items.Select((item, i) => (JsonNode)Row(item, i + 1))]);

    private static JsonObject Row(GoldItem item, int ordinal)
    {
        SourceGold gold = item.Gold;
        var row = new JsonObject { ["label"] = item.Label, ["ordinal"] = ordinal, ["language"] = item.Language };
        if (gold.Pair is { } pair)
        {
            row["pair"] = pair;
        }

        row["path"] = GoldJson.Array(item.Path);
        row["section"] = GoldJson.Array(item.Section);
        row["text"] = item.Text;
        row["sub"] = new JsonArray([.. item.SubItems.Select(s => (JsonNode)new JsonObject { ["label"] = s.Label, ["text"] = s.Text })]);
        row["kind"] = gold.Kind;
        row["strength"] = gold.Strength;
        row["position"] = gold.Position;
        row["themes"] = new JsonObject { ["may"] = GoldJson.Array(gold.May), ["must"] = GoldJson.Array(gold.Themes) };
        row["references"] = GoldJson.Array(gold.References);
        row["proposers"] = GoldJson.Array(gold.Proposers);
        row["addressees"] = GoldJson.Array(gold.Addressees);
        Alternatives(row, gold);
        return row;
    }

    private static void Alternatives(JsonObject row, SourceGold gold)
    {
        if (gold.KindAlso.Length > 0)
        {
            row["kind_also"] = GoldJson.Array(gold.KindAlso);
        }

        if (gold.StrengthAlso.Length > 0)
        {
            row["strength_also"] = GoldJson.Array(gold.StrengthAlso);
        }

        if (gold.AddresseesAlso.Length > 0)
        {
            row["addressees_also"] = new JsonArray([.. gold.AddresseesAlso.Select(a => GoldJson.Array(a))]);
        }

        if (gold.ProposersAlso.Length > 0)
        {
            row["proposers_also"] = new JsonArray([.. gold.ProposersAlso.Select(a => GoldJson.Array(a))]);
        }

        if (gold.Kind == "proposal")
        {
            row["taken_up_by"] = GoldJson.Array(gold.TakenUpBy);
        }

        if (gold.Note is { } note)
        {
            row["note"] = note;
        }
    }
}
