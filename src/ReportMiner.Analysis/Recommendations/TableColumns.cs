using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Which columns of a table hold what.</summary>
/// <param name="Texts">Columns of the recommendations: several where each holds the same text in another language.</param>
/// <param name="Position">Column of the positions on them.</param>
/// <param name="Label">Column of their numbers; <see langword="null"/> if the numbers precede the text.</param>
/// <param name="NeedsLabel">Whether only rows with a number are items.</param>
internal sealed partial record TableColumns(ImmutableArray<int> Texts, int? Position, int? Label, bool NeedsLabel)
{
    /// <summary>Whether the table says what became of the recommendations of an earlier report: it makes none.</summary>
    public bool TellsProgress { get; private init; }

    /// <summary>Rows that must start with a label before a table without an identifying heading counts as a list.</summary>
    private const int FewestLabelled = 5;

    private const int LongestHeading = 80;

    /// <param name="rows">Rows of one table.</param>
    /// <param name="announced">Whether a sentence or heading before the table announces recommendations.</param>
    public static TableColumns? Of(IReadOnlyList<Block> rows, bool announced) =>
        ByHeading(rows) ?? ByLanguages(rows, announced) ?? ByCompoundLabels(rows) ?? ByNumbers(rows, announced);

    /// <summary>Whether the row is a heading that comes again.</summary>
    public bool IsHeading(Block row) =>
        row.Cells.FirstOrDefault(c => c.Column == Texts[0]) is { } cell && cell.Text.Length < LongestHeading
            && row.Cells.All(c => c.Text.Length < LongestHeading)
        && (TextHeading().IsMatch(cell.Text) || ActionHeading().IsMatch(cell.Text)
            || row.Cells.All(c => LanguageName().IsMatch(c.Text.Trim())));

    private static TableColumns? ByHeading(IReadOnlyList<Block> rows)
    {
        foreach (Block row in rows.Take(3))
        {
            TableCell? text = row.Cells.FirstOrDefault(c => c.Text.Length < LongestHeading && TextHeading().IsMatch(c.Text))
                ?? (row.Cells.Any(c => WhoOrWhen().IsMatch(c.Text))
                    ? row.Cells.FirstOrDefault(c => c.Text.Length < LongestHeading && ActionHeading().IsMatch(c.Text))
                    : null);
            if (text is null || row.Cells.Length < 2)
            {
                continue;
            }

            int? position = row.Cells.FirstOrDefault(c => PositionHeading().IsMatch(c.Text) && c.Column != text.Column)?.Column;
            int? label = row.Cells.FirstOrDefault(c => c.Column < text.Column && NumberHeading().IsMatch(c.Text.Trim()))?.Column
                ?? (text.Column > 0 && CountsOn(rows, 0) ? 0 : null);
            return position is null && label is null && !MostlyLabelled(rows, text.Column)
                && text.Text.Trim().Contains(' ', StringComparison.Ordinal)
                ? null : new TableColumns([text.Column], position, label, false) { TellsProgress = ProgressIn(rows, position) };
        }

        return null;
    }

    /// <summary>The same recommendations side by side in two languages.</summary>
    private static TableColumns? ByLanguages(IReadOnlyList<Block> rows, bool announced)
    {
        List<(int Column, Language Language)> columns =
        [
            .. rows.SelectMany(r => r.Cells).GroupBy(c => c.Column).OrderBy(c => c.Key).Select(c => (c.Key, MainLanguage(c)))
                .Where(c => c.Item2 != Language.Unknown),
        ];
        if (rows.Count < 2 || columns.Select(c => c.Language).Distinct().Count() != 2 || columns.Count != 2)
        {
            return null;
        }

        bool asks = columns.TrueForAll(c => announced ? AskingRows(rows, c.Column) > 0 : AskingRows(rows, c.Column) * 2 > rows.Count - 1);
        int? label = columns[0].Column > 0 && CountsOn(rows, 0) ? 0 : null;
        return asks
            ? new TableColumns([.. columns.Select(c => c.Column)], null, label, label is not null || CountsOn(rows, columns[0].Column))
            : null;
    }

    private static Language MainLanguage(IEnumerable<TableCell> cells)
    {
        List<Language> languages = [.. cells.Where(c => c.Text.Length > 15).Select(c => LanguageDetector.Detect(c.Text))];
        return languages.Count > 0 && languages.TrueForAll(l => l == languages[0]) ? languages[0] : Language.Unknown;
    }

    private static TableColumns? ByCompoundLabels(IReadOnlyList<Block> rows) =>
        rows.Count >= FewestLabelled && MostlyLabelled(rows, 0) ? new TableColumns([0], null, null, true) : null;

    /// <summary>A table without headings: a column of numbers that count on, and beside it texts that ask.</summary>
    private static TableColumns? ByNumbers(IReadOnlyList<Block> rows, bool announced)
    {
        if (rows.Count < 2 || !CountsOn(rows, 0))
        {
            return null;
        }

        int text = HoldsText(rows, 0) ? 0 : 1;
        int asking = AskingRows(rows, text);
        int? status =
            rows.SelectMany(r => r.Cells).Select(c => c.Column).Distinct().Where(c => c != text && HoldsStates(rows, c)).Cast<int?>()
                .FirstOrDefault();
        return status is null && (announced ? asking * 2 >= rows.Count : asking == rows.Count && rows.Count > 2)
            ? new TableColumns([text], null, text == 0 ? null : 0, true) : null;
    }

    private static bool HoldsText(IReadOnlyList<Block> rows, int column) => Cells(rows, column).All(c => c.Text.Length > 15);

    private static IEnumerable<TableCell> Cells(IReadOnlyList<Block> rows, int column) =>
        rows.SelectMany(r => r.Cells.Where(c => c.Column == column));

    private static int AskingRows(IReadOnlyList<Block> rows, int column) =>
        Cells(rows, column).Count(c => PhraseText.Of(c.Text, LanguageDetector.Detect(c.Text)).Asks.Count > 0);

    /// <summary>Whether the cells of a column begin with the numbers 1, 2, 3…, a heading row apart.</summary>
    private static bool CountsOn(IReadOnlyList<Block> rows, int column)
    {
        int next = 1, others = 0;
        foreach (Block row in rows)
        {
            string text = row.Cells.FirstOrDefault(c => c.Column == column)?.Text ?? "";
            if (TableLabels.Read(text) is { } label
                && (label.First.Value == next || (label.First.Value == next - 1 && label.First.Rank > 0)))
            {
                next = label.First.Value + 1;
            }
            else
            {
                others++;
            }
        }

        return next > 2 && others * 3 <= rows.Count;
    }

    private static bool MostlyLabelled(IReadOnlyList<Block> rows, int column)
    {
        int labelled = rows.Count(r => r.Cells.FirstOrDefault(c => c.Column == column) is { } cell && r.Cells.Length > 1
            && LabelParser.Parse(cell.Text) is { First.Family: LabelFamily.Compound } && cell.Text.Length > 40);
        return labelled * 10 >= rows.Count * 6;
    }

    /// <summary>
    /// Whether a heading, or most cells of the column of positions, say how far earlier recommendations were carried out.
    /// </summary>
    private static bool ProgressIn(IReadOnlyList<Block> rows, int? position) =>
        rows[0].Cells.Any(c => ProgressHeading().IsMatch(c.Text)) || (position is { } place && HoldsStates(rows, place));

    private static bool HoldsStates(IReadOnlyList<Block> rows, int column)
    {
        List<TableCell> cells = [.. Cells(rows, column).Where(c => c.Text.Trim().Length > 0)];
        return cells.Count > 1 && cells.Count(c => ProgressState().IsMatch(c.Text)) * 2 >= cells.Count - 1;
    }

    [GeneratedRegex(
        @"^\W*(draft )?((text|wording|content) of (the |each )?|(текст|формулировка|содержание) )?"
            + @"(recommendations?|проекты? рекомендаций|рекомендаци[яи])\b[^.]{0,40}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TextHeading();

    /// <summary>What a plan or road map is made of.</summary>
    [GeneratedRegex(
        @"^\W*(proposed |planned |key |priority )?(actions?|measures?|activit(y|ies)|steps?|tasks?)\W*$|"
            + @"^\W*(мероприяти[ея]|мер[аы]|действи[ея]|задач[аи]|шаги?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ActionHeading();

    /// <summary>A column that says by whom or by when something is to be done.</summary>
    [GeneratedRegex(
        @"^\W*(deadline|due( date)?|time ?(frame|line)|by when|when|responsible.{0,30}|by whom|lead.{0,30}|"
            + @"сроки?( .{0,30})?|исполнител[ьи]|ответственн\w+.{0,30})\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhoOrWhen();

    [GeneratedRegex(
        @"^\W*(position|response|status|state|decision|позиция|состояние|ответ|статус|решение|отношение)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PositionHeading();

    [GeneratedRegex(
        @"^(no\.?|number|№|#|n|номер|п/п|№ п/п|nr\.?|ref\.?|reference)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberHeading();

    [GeneratedRegex(
        @"^(english|russian|anglais|russe|английский|русский|in english|in russian|на английском|на русском)( язык| языке)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LanguageName();

    [GeneratedRegex(
        @"^\W*(status of (the )?(implementation|recommendations?)|implementation( status)?|state of implementation|progress( made)?|"
            + @"action(s)? taken|measures taken|follow-up( action)?|(ход|состояние|статус|степень|этап) (выполнения|осуществления|"
            + @"реализации)|принятые меры|меры, принятые|последующие (меры|действия)|достигнутый прогресс)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProgressHeading();

    [GeneratedRegex(
        @"^\W*((fully |partially |partly |not |not yet |largely )?(implemented|fulfilled|completed|done|carried out|closed|addressed|"
            + @"met)|under (implementation|way)|in progress|ongoing|on track|delayed|overtaken by events|outstanding|no longer relevant|"
            + @"not relevant|superseded|pending|open|started|not started|(полностью |частично |не |еще не |пока не )?(выполнен|"
            + @"осуществлен|реализован|завершен|исполнен|закрыт|начат)[аоы]?|выполняется|осуществляется|реализуется|исполняется|"
            + @"в процессе|в стадии|ведется|не ?актуальн[аоы]?|утратил[аои]? актуальность|открыт[аоы]?|не начат[аоы]?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProgressState();
}
