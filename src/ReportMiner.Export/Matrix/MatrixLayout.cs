using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Export.Tables;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Matrix;

/// <summary>
/// Columns and rows of the consolidated matrix: one row a line of lineage, one block of columns a meeting. With more meetings than a
/// person can survey, nearly all cells would be empty, and a sheet has no room for them: then the first block holds the first stage of
/// each line, the second its second, and each names its meeting.
/// </summary>
internal sealed class MatrixLayout
{
    /// <summary>Meetings that have a block each.</summary>
    public const int MostMeetings = 100;

    private static readonly ImmutableArray<Language> AnyLanguage = [Language.Unknown, Language.English, Language.Russian];

    private readonly HashSet<(int Block, Language Language)> _languages = [];
    private readonly HashSet<int> _stated = [];

    private readonly bool _byStage;

    /// <summary>All lines of a run.</summary>
    public MatrixLayout(RunView run)
        : this(run, run.Lineage.Meetings, run.Lineage.Lines, run.Lineage.Meetings.Length > MostMeetings)
    {
    }

    /// <summary>A part of the lines, over the meetings that they have cells at.</summary>
    /// <param name="run">The run.</param>
    /// <param name="part">The meetings, in order.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="byStage">Whether a block is a stage of each line instead of a meeting.</param>
    public MatrixLayout(RunView run, ImmutableArray<string> part, IEnumerable<LineageLine> lines, bool byStage)
    {
        _byStage = byStage;
        Meetings = part;
        var meetings = Meetings.Select((name, i) => (name, i)).ToDictionary(m => m.name, m => m.i, StringComparer.Ordinal);
        ImmutableArray<MatrixRow> rows = [.. lines.Select(line => Row(line, meetings, run))];
        Blocks = !byStage
            ? [.. Meetings.Select((name, i) => new MatrixBlock(i, name, r => r.At(i), NamesMeeting: false))]
            : [.. Enumerable.Range(0, rows.Select(r => r.Stages.Length).DefaultIfEmpty().Max()).Select(Stage)];
        Rows = [.. rows.Select(Read)];
    }

    public ImmutableArray<string> Meetings { get; }

    public ImmutableArray<MatrixBlock> Blocks { get; }

    public ImmutableArray<MatrixRow> Rows { get; }

    /// <summary>Whether an item of the block states a position.</summary>
    public bool StatesPosition(MatrixBlock block) => _stated.Contains(block.Number);

    /// <summary>Reads the items of a row once, for what columns need to know of all of them.</summary>
    private MatrixRow Read(MatrixRow row)
    {
        var proposers = new List<string>();
        var addressees = new List<string>();
        for (int stage = 0; stage < row.Stages.Length; stage++)
        {
            int block = _byStage ? stage : row.Stages[stage].Meeting;
            foreach (Recommendation item in row.Stages[stage].Items)
            {
                _languages.Add((block, item.Language));
                proposers.AddRange(item.Proposers);
                addressees.AddRange(item.Addressees);
                if (item.Position is not null)
                {
                    _stated.Add(block);
                }
            }
        }

        return row with
        {
            Proposers = [.. proposers.Distinct(StringComparer.Ordinal)],
            Addressees = [.. addressees.Distinct(StringComparer.Ordinal)]
        };
    }

    /// <summary>The columns of one block; a text column a language where it has items in both.</summary>
    /// <param name="block">The block.</param>
    /// <param name="words">How values are named.</param>
    public IEnumerable<MatrixColumn> Columns(MatrixBlock block, CellWords words)
    {
        if (block.NamesMeeting)
        {
            yield return Column(MatrixField.Meeting, block, "meeting", Interface.Meeting, s => s.Cell.Meeting);
        }

        yield return Column(MatrixField.Label, block, "label", Interface.Label, s => s.Labels);
        foreach (MatrixColumn text in Texts(block))
        {
            yield return text;
        }

        yield return Column(MatrixField.Strength, block, "strength", Interface.Strength, s => s.Values(words.Strength));
        yield return Column(MatrixField.Position, block, "position", Interface.Position, s => s.Values(words.Position));
    }

    /// <summary>What became of the line at a meeting, with the change of its strength; a reversal comes first.</summary>
    public static string Change(LineageCell cell, Language language)
    {
        string? reversal = cell.IsReversal ? Interface.Reversal.In(language) : null;
        string? status = cell.Status is { } s ? Interface.Of(s).In(language) : null;
        string? change = cell.StrengthChange is { } c and not StrengthChange.Same ? Interface.Of(c).In(language) : null;
        return string.Join(", ", new[] { reversal, status, change }.OfType<string>());
    }

    /// <summary>The same with the words that changed and the items of other lines.</summary>
    public static string Details(MatrixStage stage, Language language)
    {
        string[] elsewhere = [.. stage.Elsewhere.Select(i => i.Citation).Distinct(StringComparer.Ordinal)];
        string? others = elsewhere.Length == 0 ? null
            : $"{(stage.IsEmpty ? Interface.ContinuedIn : Interface.AlsoFrom).In(language)}: {string.Join("; ", elsewhere)}";
        string changes = ChangeText.Of(stage.Cell.Changes, c => Interface.Of(c).In(language));
        string candidates = string.Join("\n", stage.Candidates.Select(c => Candidate(c, stage, language)));
        return string.Join("\n", new[] { Change(stage.Cell, language), changes, others, candidates }.Where(p => !string.IsNullOrEmpty(p)));
    }

    private static string Candidate(MatrixCandidate candidate, MatrixStage stage, Language language) =>
        $"{LinkWords.Of(candidate, stage.IsEmpty, language)}\n«{stage.Run.Find(candidate.Item.Id)?.WholeText}»";

    private static MatrixBlock Stage(int number) =>
        new(
            number,
            string.Create(CultureInfo.InvariantCulture, $"stage {number + 1}"),
            r => number < r.Stages.Length ? r.Stages[number] : null,
            NamesMeeting: true);

    private static MatrixRow Row(LineageLine line, Dictionary<string, int> meetings, RunView run)
    {
        var stages = new List<MatrixStage>();
        string? last = null;
        foreach (LineageCell cell in line.Cells.Where(c => meetings.ContainsKey(c.Meeting) && (c.Status is not null || !c.Items.IsEmpty))
            .DistinctBy(c => c.Meeting, StringComparer.Ordinal).OrderBy(c => meetings[c.Meeting]))
        {
            stages.Add(new MatrixStage(meetings[cell.Meeting], cell, run.Items, Candidates(cell, last, run)));
            last = cell.Items.IsEmpty ? last : cell.Items[0];
        }

        return new MatrixRow(line, [.. stages]);
    }

    private static ImmutableArray<MatrixCandidate> Candidates(LineageCell cell, string? last, RunView run) =>
        !cell.Items.IsEmpty ? [.. run.Candidates.Earlier(cell.Items[0]).Select(MatrixCandidate.Earlier)]
        : cell.Status == LineageStatus.Uncertain && last is not null ? [.. run.Candidates.Later(last).Select(MatrixCandidate.Later)]
        : [];

    private static MatrixColumn Column(
        MatrixField field, MatrixBlock block, string name, Bilingual heading, Func<MatrixStage, string> value) =>
        new(field, block, $"{block.Name} {name}", heading, r => block.Stage(r) is { } stage ? value(stage) : "");

    private IEnumerable<MatrixColumn> Texts(MatrixBlock block)
    {
        if (!_languages.Contains((block.Number, Language.English)) || !_languages.Contains((block.Number, Language.Russian)))
        {
            yield return Column(MatrixField.Text, block, "text", Interface.Text, s => s.Texts(AnyLanguage));
            yield break;
        }

        yield return Text(block, "en", [Language.English, Language.Unknown]);
        yield return Text(block, "ru", [Language.Russian]);
    }

    private static MatrixColumn Text(MatrixBlock block, string code, ImmutableArray<Language> languages) => Column(
        MatrixField.Text, block, $"text {code}", new Bilingual($"{Interface.Text.En} ({code})", $"{Interface.Text.Ru} ({code})"),
        s => s.Texts(languages));
}
