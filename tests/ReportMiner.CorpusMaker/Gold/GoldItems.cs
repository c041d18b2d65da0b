using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Gold;

/// <summary>Takes the items with gold out of a document, in reading order.</summary>
public static class GoldItems
{
    public static IReadOnlyList<GoldItem> Of(SourceDocument document)
    {
        IReadOnlyList<PlacedBlock> placed = Placement.Of(document);
        return [.. placed.SelectMany((p, index) => p.Block.Gold is { } gold ? [Item(document, placed, index, gold)] : Rows(document, p))];
    }

    private static GoldItem Item(SourceDocument document, IReadOnlyList<PlacedBlock> placed, int index, SourceGold gold)
    {
        PlacedBlock place = placed[index];
        return new GoldItem
        {
            Gold = gold,
            Key = place.Block.Key,
            Language = place.Block.Language ?? document.Language,
            Label = place.Block.CleanLabel,
            Path = place.Path,
            Section = place.Section,
            Text = gold.Span ?? place.Block.Text,
            SubItems = [.. placed.Where(p => p.Owner == index).Select(p => (p.Block.CleanLabel, p.Block.Text))],
        };
    }

    private static IEnumerable<GoldItem> Rows(SourceDocument document, PlacedBlock place) =>
        place.Block.Rows.Where(r => r.Gold is not null).Select(row => new GoldItem
        {
            Gold = row.Gold!,
            Key = row.Key,
            Language = document.Language,
            Label = row.Gold!.Label ?? "",
            Path = [.. (row.Gold.Label ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries)],
            Section = place.Section,
            Text = row.Cells[0][(row.Gold.Label?.Length ?? 0)..].Trim(),
        });
}
