using System.Text.Json.Nodes;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Gold;

/// <summary>
/// Gold of lineage: what every recommendation of a later meeting carries on. Items are named by paragraph and label, since letters alone
/// are not unique.
/// </summary>
internal static class LineageGold
{
    /// <param name="later">The document of the later meeting.</param>
    /// <param name="earlier">Documents of the earlier meetings in the same language.</param>
    public static JsonArray Write(SourceDocument later, IReadOnlyList<SourceDocument> earlier)
    {
        Dictionary<string, (SourceDocument Document, GoldItem Item)> known = Known(earlier);
        var rows = new JsonArray();
        foreach (GoldItem item in GoldItems.Of(later).Where(i => i.Gold.Kind is not ("proposal" or "cited")))
        {
            rows.Add(Row(later, item, earlier, known));
        }

        return rows;
    }

    private static Dictionary<string, (SourceDocument, GoldItem)> Known(IEnumerable<SourceDocument> documents) =>
        documents.SelectMany(d => GoldItems.Of(d).Where(i => i.Key is not null).Select(i => (Document: d, Item: i)))
            .ToDictionary(k => k.Item.Key!, StringComparer.Ordinal);

    private static JsonObject Row(
        SourceDocument later,
        GoldItem item,
        IReadOnlyList<SourceDocument> earlier,
        Dictionary<string, (SourceDocument Document, GoldItem Item)> known)
    {
        List<SourceLink> links = [.. later.Links.Where(l => l.To == item.Key)];
        var must = new JsonArray();
        foreach (SourceLink link in links)
        {
            foreach (string from in link.From)
            {
                JsonObject source = Reference(known[from]);
                source["relation"] = link.Relation;
                if (link.RelationAlso.Length > 0)
                {
                    source["relation_also"] = GoldJson.Array(link.RelationAlso);
                }

                must.Add(source);
            }
        }

        List<string> direct = [.. links.SelectMany(l => l.From)];
        JsonArray may =
            new([.. Ancestors(direct, earlier).Except(direct).Where(known.ContainsKey).Select(k => (JsonNode)Reference(known[k]))]);
        return new JsonObject
        {
            ["later"] = Reference((later, item)),
            ["must"] = must,
            ["may"] = may,
            ["status"] = links.Count > 0 ? links[0].Relation : "new",
            ["strength_change"] = links.Count > 0 ? links[0].StrengthChange : "na",
            ["moved"] = links.Any(l => l.Moved),
            ["note"] = string.Join("; ", links.Select(l => l.Note).OfType<string>()),
        };
    }

    // A link over two meetings is neither asked for nor wrong.
    private static HashSet<string> Ancestors(IEnumerable<string> keys, IReadOnlyList<SourceDocument> earlier)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(keys);
        while (waiting.TryPop(out string? key))
        {
            foreach (string from in earlier.SelectMany(d => d.Links).Where(l => l.To == key).SelectMany(l => l.From).Where(found.Add))
            {
                waiting.Push(from);
            }
        }

        return found;
    }

    private static JsonObject Reference((SourceDocument Document, GoldItem Item) place) => new()
    {
        ["document"] = place.Document.Masthead.Symbol.TrimEnd('*'),
        ["label"] = place.Item.Citation,
    };
}
