using System.Collections.Immutable;
using System.ComponentModel;
using Microsoft.SemanticKernel;
using ReportMiner.Model.Themes;
using ReportMiner.Semantics.Index;
using ReportMiner.Semantics.Lineages;
using ReportMiner.Semantics.Search;

namespace ReportMiner.Semantics.Plugins;

/// <summary>
/// Kernel functions over the items of a run, for any program on Semantic Kernel:
/// <c>kernel.Plugins.AddFromObject(new CorpusPlugin(index, catalogue), "corpus")</c>. All of them only read; all results are JSON.
/// </summary>
internal sealed class CorpusPlugin(ItemIndex index, ThemeCatalogue? catalogue = null)
{
    private const int MostItems = 50;

    private readonly HybridSearch _search = new(index);
    private readonly LineageTracer _lineage = new(index);

    [KernelFunction("search")]
    [Description("Finds items (recommendations, operative paragraphs, proposals and so on) by meaning and words, across Russian and English. Best first.")]
    [return: Description(
        "JSON: items with id, document, number, meeting, date, language, kind, strength, themes, addressees, proposers and text.")]
    public async Task<string> SearchAsync(
        [Description("What to look for, in Russian or English.")] string query,
        [Description("Id of a theme, as list_themes gives it; empty for all.")] string theme = "",
        [Description("Name of a meeting; empty for all.")] string meeting = "",
        [Description("en or ru; empty for both.")] string language = "",
        [Description("Who is asked, as a normalised actor such as states or secretariat; empty for all.")] string addressee = "",
        [Description("Strength such as must, should, urged; empty for all.")] string strength = "",
        [Description("First date that counts, yyyy, yyyy-MM or yyyy-MM-dd; empty for all.")] string since = "",
        [Description("Number of items, 1 to 50.")] int top = 10,
        CancellationToken cancellationToken = default)
    {
        var filter = new SearchFilter
        {
            Themes = One(theme), Meetings = One(meeting), Languages = One(language), Addressees = One(addressee), Strengths = One(strength),
            Since = since.Length == 0 ? null : since,
        };
        ImmutableArray<SearchHit> hits =
            await _search.FindAsync(query, filter, Math.Clamp(top, 1, MostItems), cancellationToken).ConfigureAwait(false);
        return PluginJson.Write(new { items = hits.Select(h => FoundItem.Of(h.Item)) });
    }

    [KernelFunction("get_item")]
    [Description("Gets an item by its id, with its lineage: the items of other meetings that it comes from or that come from it, in order of time, with changes of strength.")]
    [return: Description("JSON: the item and its lineage; an error where the id is not known.")]
    public string GetItem([Description("Id of the item.")] string id)
    {
        if (index.Find(id) is not { } item)
        {
            return PluginJson.Write(new { error = $"There is no item '{id}'." });
        }

        return PluginJson.Write(new
        {
            item = FoundItem.Of(item),
            versions = _lineage.VersionsOf(id),
            lineage = _lineage.Trace(item)
                .Select(s => new { item = FoundItem.Of(s.Item), from = s.Before, s.Relation, s.StrengthChange, s.Certain }),
        });
    }

    [KernelFunction("list_themes")]
    [Description("Lists the themes that items are filed under, with the number of items of each, and the meetings in order of time.")]
    [return: Description(
        "JSON: themes with id, names in both languages and number of items; meetings with name, date and number of items.")]
    public string ListThemes() => PluginJson.Write(new
    {
        themes = index.Values("theme")
            .Select(t => new { id = t.Value, en = NameOf(t.Value)?.En, ru = NameOf(t.Value)?.Ru, items = t.Items }),
        meetings = index.Meetings(),
    });

    [KernelFunction("compare_meetings")]
    [Description("Compares two meetings: what the later one repeats, rewords, strengthens or weakens, what is new in it, and what of the earlier one it drops.")]
    [return: Description("JSON: links between items of the two meetings, and the items without a link.")]
    public string CompareMeetings(
        [Description("Name of the earlier meeting.")] string earlier, [Description("Name of the later meeting.")] string later)
    {
        ImmutableArray<IndexedItem> before = index.ItemsOf(earlier), after = index.ItemsOf(later);
        if (before.IsEmpty || after.IsEmpty)
        {
            return PluginJson.Write(
                new { error = $"There is no meeting '{(before.IsEmpty ? earlier : later)}'.", meetings = index.Meetings()
                    .Select(m => m.Name) });
        }

        HashSet<string> ids = [.. after.Select(i => i.Id)];
        ImmutableArray<LineageLink> links =
        [
            .. before.SelectMany(i => index.LinksOf(i.Id)).Where(l => l.Relation != "translation" && ids.Contains(l.Later)).Distinct()
        ];
        HashSet<string> linked = [.. links.SelectMany(l => new[] { l.Earlier, l.Later }).SelectMany(i => _lineage.VersionsOf(i).Append(i))];
        return PluginJson.Write(new
        {
            links,
            added = after.Where(i => !linked.Contains(i.Id)).Take(MostItems).Select(FoundItem.Of),
            dropped = before.Where(i => !linked.Contains(i.Id)).Take(MostItems).Select(FoundItem.Of),
        });
    }

    [KernelFunction("positions_by_theme")]
    [Description("Sums up who proposes what under a theme: each proposer with its items in order of time, with the position taken on them where a document says so.")]
    [return: Description("JSON: proposers, each with items; items without a proposer stand under 'meeting as a whole'.")]
    public string PositionsByTheme([Description("Id of the theme.")] string theme)
    {
        var rows = index.File.Ask(
            "SELECT json FROM items WHERE row IN (SELECT row FROM tags WHERE sort = 'theme' AND value = $1) ORDER BY date IS NULL, "
                + "date, row",
            r => IndexedItem.Read(r.GetString(0)), theme);
        return PluginJson.Write(new
        {
            theme,
            positions = rows.SelectMany(
                i => (i.Proposers.IsEmpty ? ["meeting as a whole"] : i.Proposers).Select(p => (Proposer: p, Item: i)))
                .GroupBy(p => p.Proposer, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new { proposer = g.Key, items = g.Take(MostItems).Select(p => FoundItem.Of(p.Item)) }),
        });
    }

    private Bilingual? NameOf(string theme) => catalogue?.Themes.FirstOrDefault(t => t.Id == theme)?.Name;

    private static ImmutableArray<string> One(string value) => string.IsNullOrWhiteSpace(value) ? [] : [value.Trim()];
}
