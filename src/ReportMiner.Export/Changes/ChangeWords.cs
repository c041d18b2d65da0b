using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Changes;

/// <summary>The words of a change list, in both languages.</summary>
internal static class ChangeWords
{
    public static readonly Bilingual Title = new("What changed", "Что изменилось");
    public static readonly Bilingual Items = new("Items", "Рекомендации и пункты");
    public static readonly Bilingual Others = new("Other paragraphs and footnotes", "Прочие пункты и сноски");
    public static readonly Bilingual Nothing = new("Nothing changed.", "Изменений нет.");
    public static readonly Bilingual Number = new("No.", "№");
    public static readonly Bilingual What = new("Change", "Изменение");
    public static readonly Bilingual Text = new("Text", "Текст");
    public static readonly Bilingual Unnumbered = new("no number", "без номера");
    public static readonly Bilingual Earlier = new("Before", "Было");
    public static readonly Bilingual Later = new("After", "Стало");
    public static readonly Bilingual Incomplete = new(
        "Not read completely, so changes may be missing:", "Прочитано не полностью, поэтому указаны могут быть не все изменения:");

    public static Bilingual Of(ListedChangeKind kind) => kind switch
    {
        ListedChangeKind.Reversed => new("reversed", "смысл изменен на обратный"),
        ListedChangeKind.Deleted => new("deleted", "исключено"),
        ListedChangeKind.Added => new("added", "добавлено"),
        ListedChangeKind.Merged => new("merged", "объединено"),
        ListedChangeKind.Split => new("split", "разделено"),
        ListedChangeKind.Softened => new("softened", "смягчено"),
        ListedChangeKind.Strengthened => new("strengthened", "усилено"),
        ListedChangeKind.Bracketed => new("in brackets", "взято в скобки"),
        ListedChangeKind.Unbracketed => new("brackets removed", "скобки сняты"),
        ListedChangeKind.Reworded => new("reworded", "изменена формулировка"),
        ListedChangeKind.Moved => new("moved", "перемещено"),
        _ => new("uncertain", "под вопросом"),
    };

    /// <returns>One line of counts: <c>60 items before, 58 after: 2 deleted, 3 reworded; 55 unchanged</c>.</returns>
    public static string Counts(ChangeList list, Language reader)
    {
        string[] counts =
        [
            .. Enum.GetValues<ListedChangeKind>().Select(kind => (Kind: kind, Count: list.Items.Count(c => c.Kinds.Contains(kind))))
                .Where(c => c.Count > 0)
                .Select(c => FormattableString.Invariant($"{Of(c.Kind).In(reader)}: {c.Count}")),
        ];
        string all = string.Join("; ", counts);
        string items = reader == Language.Russian
            ? FormattableString.Invariant($"Пунктов было: {list.EarlierItems}, стало: {list.LaterItems}. Без изменений: {list.Unchanged}.")
            : FormattableString.Invariant($"Items before: {list.EarlierItems}, after: {list.LaterItems}. Unchanged: {list.Unchanged}.");
        string others = list.Others.IsEmpty ? "" : FormattableString.Invariant($" {Others.In(reader)}: {list.Others.Length}.");
        return items + (all.Length == 0 ? "" : $" {char.ToUpperInvariant(all[0])}{all[1..]}.") + others;
    }

    /// <returns><c>7 → 12</c>; one number where both are the same.</returns>
    public static string Numbers(ListedChange change, Language reader)
    {
        string before = Numbers(change.Before, reader), after = Numbers(change.After, reader);
        return before == after || after.Length == 0 ? before : before.Length == 0 ? after : $"{before} → {after}";
    }

    public static string Kinds(ListedChange change, Language reader) => string.Join(", ", change.Kinds.Select(k => Of(k).In(reader)));

    private static string Numbers(IEnumerable<ListedText> texts, Language reader) =>
        string.Join(" + ", texts.Select(t => t.Number.Length > 0 ? t.Number : Unnumbered.In(reader)));
}
