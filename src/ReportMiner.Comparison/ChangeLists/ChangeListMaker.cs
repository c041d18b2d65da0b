using System.Collections.Immutable;
using ReportMiner.Comparison.Alignments;
using ReportMiner.Comparison.Verdicts;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.ChangeLists;

/// <summary>Makes the change list of two drafts: items by the links of the matcher, other paragraphs side by side.</summary>
public sealed class ChangeListMaker
{
    private readonly ImmutableArray<Recommendation> _before, _after;
    private readonly ILookup<int, ItemLink> _byEarlier, _byLater;
    private readonly HashSet<int> _moved;
    private readonly TextAgreement _agreement;

    private ChangeListMaker(DraftItems drafts, IEnumerable<ItemLink> links, TextAgreement agreement)
    {
        ItemLink[] across = [.. links.Where(l => l.Relation != LinkRelation.Translation && l.Earlier.Id[0] != l.Later.Id[0])];
        (_before, _after) = (drafts.Before, drafts.After);
        _byEarlier = across.ToLookup(l => DraftItems.Place(l.Earlier.Id));
        _byLater = across.ToLookup(l => DraftItems.Place(l.Later.Id));
        _moved = OrderChanges.Moved([.. across.Where(l => l.Certain)
            .Where(l => _byEarlier[DraftItems.Place(l.Earlier.Id)].Count(c => c.Certain) == 1
            && _byLater[DraftItems.Place(l.Later.Id)].Count(c => c.Certain) == 1)
                .Select(l => (DraftItems.Place(l.Earlier.Id), DraftItems.Place(l.Later.Id)))]);
        _agreement = agreement;
    }

    /// <param name="earlier">The earlier draft.</param>
    /// <param name="earlierItems">Its items.</param>
    /// <param name="later">The later draft.</param>
    /// <param name="laterItems">Its items.</param>
    /// <param name="translations">Translations for drafts in two languages.</param>
    /// <param name="stop">Stops the work.</param>
    public static ChangeList Make(
        Document earlier, ImmutableArray<Recommendation> earlierItems, Document later, ImmutableArray<Recommendation> laterItems,
        TranslationTable? translations = null, CancellationToken stop = default)
    {
        var drafts = new DraftItems(earlierItems, laterItems);
        var options = new LineageOptions { CompareAll = true, Series = DraftItems.Order, Translations = translations };
        Lineage lineage = LineageMatcher.Match([.. drafts.Before, .. drafts.After], options, stop: stop);
        var agreement = new TextAgreement(translations, null);
        ImmutableArray<ListedChange> items = [.. new ChangeListMaker(drafts, lineage.Links, agreement).Items()];
        int named = items.Sum(c => c.After.Length);
        return new ChangeList(
            earlier.Source.File, later.Source.File, drafts.Before.Length, drafts.After.Length, drafts.After.Length - named, items,
            [.. new OtherParagraphs(earlier, earlierItems, later, laterItems, agreement, translations).Changes()],
            [.. new[] { earlier, later }.Where(d => d.Status != DocumentStatus.Complete).Select(d => d.Source.File)]);
    }

    private IEnumerable<ListedChange> Items()
    {
        var listed = new HashSet<int>();
        int next = 0;
        for (int after = 0; after < _after.Length; after++)
        {
            int[] origins = [.. _byLater[after].Where(l => l.Certain).Select(l => DraftItems.Place(l.Earlier.Id))];
            foreach (int gone in origins.Length == 0 || _moved.Contains(after) ? []
                : Enumerable.Range(next, Math.Max(0, origins.Max() - next)).Where(IsGone))
            {
                yield return Deleted(gone);
            }

            next = origins.Length == 0 || _moved.Contains(after) ? next : Math.Max(next, origins.Max() + 1);
            if (listed.Add(after) && Change(after, listed) is { } change)
            {
                yield return change;
            }
        }

        foreach (int gone in Enumerable.Range(next, _before.Length - next).Where(IsGone))
        {
            yield return Deleted(gone);
        }
    }

    /// <summary>An item with an uncertain link is listed beside its uncertain successor.</summary>
    private bool IsGone(int before) => !_byEarlier[before].Any();

    private ListedChange Deleted(int before) => new([ListedChangeKind.Deleted], [Quote(_before[before])], [], []);

    private ListedChange? Change(int after, HashSet<int> listed)
    {
        ItemLink[] certain = [.. _byLater[after].Where(l => l.Certain)];
        if (certain.Length == 0)
        {
            ItemLink? likely = _byLater[after].MaxBy(l => l.Score);
            return likely is not null && !_byEarlier[DraftItems.Place(likely.Earlier.Id)].Any(l => l.Certain)
                ? new ListedChange([ListedChangeKind.Uncertain], [Quote(_before[DraftItems.Place(likely.Earlier.Id)])],
                    [Quote(_after[after])], [])
                : new ListedChange([ListedChangeKind.Added], [], [Quote(_after[after])], []);
        }

        if (certain.Length > 1)
        {
            return new ListedChange([ListedChangeKind.Merged], [.. certain.Select(l => Quote(_before[DraftItems.Place(l.Earlier.Id)]))],
                [Quote(_after[after])], []);
        }

        int before = DraftItems.Place(certain[0].Earlier.Id);
        int[] parts = [.. _byEarlier[before].Where(l => l.Certain).Select(l => DraftItems.Place(l.Later.Id)).Order()];
        if (parts.Length > 1)
        {
            listed.UnionWith(parts);
            return new ListedChange([ListedChangeKind.Split], [Quote(_before[before])], [.. parts.Select(p => Quote(_after[p]))], []);
        }

        ImmutableArray<TextChange> changes = Changes(_before[before], _after[after], certain[0]);
        ListedChangeKind[] kinds = [.. Kinds(changes, certain[0].StrengthChange, _moved.Contains(after))];
        return kinds.Length == 0 ? null : new ListedChange([.. kinds], [Quote(_before[before])], [Quote(_after[after])], changes);
    }

    private ImmutableArray<TextChange> Changes(Recommendation before, Recommendation after, ItemLink link) =>
        before.Language == after.Language ? link.Changes : Signs(_agreement, before.ComparedText, after.ComparedText);

    /// <summary>Across languages the signs of both texts are compared, not their words.</summary>
    internal static ImmutableArray<TextChange> Signs(TextAgreement agreement, string before, string after) =>
        [.. agreement.Find(before, after).Select(f => new TextChange(Class(f.Kind), f.WordsA, f.WordsB))];

    internal static IEnumerable<ListedChangeKind> Kinds(ImmutableArray<TextChange> changes, StrengthChange? strength, bool moved)
    {
        bool reversed = changes.Any(c => c.Class == ChangeClass.Polarity);
        int opened = changes.Where(c => c.Class == ChangeClass.Brackets).Sum(c => Brackets(c.After) - Brackets(c.Before));
        bool listed = reversed || strength is StrengthChange.Strengthened or StrengthChange.Weakened;
        (ListedChangeKind Kind, bool Holds)[] all =
        [
            (ListedChangeKind.Reversed, reversed),
            (ListedChangeKind.Softened, strength == StrengthChange.Weakened),
            (ListedChangeKind.Strengthened, strength == StrengthChange.Strengthened),
            (ListedChangeKind.Bracketed, opened > 0),
            (ListedChangeKind.Unbracketed, opened < 0),
            (ListedChangeKind.Reworded, changes.Any(c => c.Class != ChangeClass.Brackets && !(listed
                && c.Class is ChangeClass.Polarity or ChangeClass.Modality))),
            (ListedChangeKind.Moved, moved),
        ];
        return all.Where(k => k.Holds).Select(k => k.Kind);
    }

    internal static string Page(ImmutableArray<int> pages) => pages.IsEmpty ? ""
        : pages[0].ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int Brackets(string text) => text.Count(c => c is '[' or ']');

    private static ListedText Quote(Recommendation item) =>
        new(item.Number, item.WholeText, item.Language, item.Provenance.Pages.IsEmpty ? null : item.Provenance.Pages[0]);

    private static ChangeClass Class(DiscrepancyKind kind) => kind switch
    {
        DiscrepancyKind.PolarityDiffers => ChangeClass.Polarity,
        DiscrepancyKind.StrengthDiffers => ChangeClass.Modality,
        DiscrepancyKind.ConditionDiffers => ChangeClass.Condition,
        DiscrepancyKind.DateDiffers or DiscrepancyKind.TimeDiffers => ChangeClass.Time,
        DiscrepancyKind.FigureDiffers or DiscrepancyKind.BoundDiffers => ChangeClass.Quantity,
        DiscrepancyKind.ScopeDiffers => ChangeClass.Scope,
        DiscrepancyKind.ActorDiffers => ChangeClass.Actor,
        DiscrepancyKind.SymbolDiffers => ChangeClass.Instrument,
        _ => ChangeClass.Wording,
    };
}
