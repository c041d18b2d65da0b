using System.Collections.Immutable;
using ReportMiner.Export.Tables;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Matrix;

/// <summary>Columns and rows of the consolidated matrix: one row a line of lineage, one block of columns a meeting.</summary>
internal sealed class MatrixLayout
{
    private readonly RunResult _run;

    public MatrixLayout(RunResult run)
    {
        _run = run;
        var index = new RunIndex(run);
        Rows = [.. run.Lineage.Lines.Select(line => new MatrixRow(line, CellItems(line, index)))];
    }

    public ImmutableArray<string> Meetings => _run.Lineage.Meetings;

    public ImmutableArray<MatrixRow> Rows { get; }

    /// <summary>The columns of one meeting; a text column a language where the meeting has items in both.</summary>
    public IEnumerable<MatrixColumn> Block(int meeting)
    {
        string name = Meetings[meeting];
        yield return new(MatrixField.Label, meeting, $"{name} label", Interface.Label, r => r.Labels(meeting));
        foreach (MatrixColumn text in Texts(meeting))
        {
            yield return text;
        }

        yield return new(MatrixField.Strength, meeting, $"{name} strength", Interface.Strength, r => r.Values(meeting, i => i.Strength));
        yield return new(MatrixField.Position, meeting, $"{name} position", Interface.Position, r => r.Values(meeting, i => i.Position));
    }

    private IEnumerable<MatrixColumn> Texts(int meeting)
    {
        string name = Meetings[meeting];
        var known = Rows.SelectMany(r => r.Items[meeting]).Select(i => i.Language).Where(l => l != Language.Unknown).Distinct().Order().ToList();
        if (known.Count < 2)
        {
            yield return new(MatrixField.Text, meeting, $"{name} text", Interface.Text, r => r.Texts(meeting, [Language.Unknown, Language.English, Language.Russian]));
            yield break;
        }

        yield return Text(meeting, "en", [Language.English, Language.Unknown]);
        yield return Text(meeting, "ru", [Language.Russian]);
    }

    private MatrixColumn Text(int meeting, string code, ImmutableArray<Language> languages)
    {
        var heading = new Bilingual($"{Interface.Text.En} ({code})", $"{Interface.Text.Ru} ({code})");
        return new(MatrixField.Text, meeting, $"{Meetings[meeting]} text {code}", heading, r => r.Texts(meeting, languages));
    }

    /// <summary>What became of the line at a meeting, with the change of its strength.</summary>
    public static string Change(LineageCell cell, Language language)
    {
        string? status = cell.Status is { } s ? Interface.Of(s).In(language) : null;
        string? change = cell.StrengthChange is { } c and not StrengthChange.Same ? Interface.Of(c).In(language) : null;
        return string.Join(", ", new[] { status, change }.OfType<string>());
    }

    private ImmutableArray<ImmutableArray<Recommendation>> CellItems(LineageLine line, RunIndex index) =>
        [.. Meetings.Select(m => line.Cells.FirstOrDefault(c => c.Meeting == m) is { } cell ? index.Items(cell) : [])];

    /// <summary>The cell of a row at a meeting; <see langword="null"/> where the line has none.</summary>
    public LineageCell? Cell(MatrixRow row, int meeting) => row.Line.Cells.FirstOrDefault(c => c.Meeting == Meetings[meeting]);
}
