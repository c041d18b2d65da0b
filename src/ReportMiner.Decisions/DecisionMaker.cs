using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Decisions;

/// <summary>Makes a decision as a person sees the matter, whoever asks: the workbook, the browser or the command line.</summary>
public static class DecisionMaker
{
    /// <param name="line">The line.</param>
    /// <param name="items">Its items, with their texts.</param>
    /// <param name="item">Id of the item that the person looks at; a status is of its meeting.</param>
    /// <param name="field">What is decided.</param>
    /// <param name="value">The value, as <see cref="DecisionField"/> says.</param>
    /// <param name="who">Name of the person.</param>
    /// <param name="when">When.</param>
    public static Decision Of(LineageLine line, IEnumerable<Recommendation> items, string item, DecisionField field, string value, string who, DateTimeOffset when) => new()
    {
        Line = line.Id,
        Items = [.. items.Select(Of)],
        Field = field,
        Meeting = field == DecisionField.Status ? MeetingOf(line, item) : null,
        Value = value,
        Who = who,
        When = when,
    };

    /// <summary>Makes a decision on two items.</summary>
    /// <param name="run">The run that both are in.</param>
    /// <param name="first">Id of one of them.</param>
    /// <param name="second">Id of the other.</param>
    /// <param name="choice">What is decided.</param>
    /// <param name="who">Name of the person.</param>
    /// <param name="when">When.</param>
    /// <exception cref="ArgumentException">One of them is in no line of the run; the message says which.</exception>
    public static Decision OfLink(RunResult run, string first, string second, LinkChoice choice, string who, DateTimeOffset when)
    {
        ArgumentNullException.ThrowIfNull(run);
        (LineageLine Line, int Meeting, Recommendation Item)[] both =
            [.. new[] { Place(run, first), Place(run, second) }.OrderBy(p => p.Meeting)];
        return new Decision
        {
            Line = both[1].Line.Id,
            Items = [.. both.Select(p => Of(p.Item))],
            Field = DecisionField.Link,
            Value = EnumWord.Of(choice),
            Who = who,
            When = when,
        };
    }

    private static (LineageLine Line, int Meeting, Recommendation Item) Place(RunResult run, string id)
    {
        LineageLine line = run.Lineage.Lines.FirstOrDefault(l => l.Cells.Any(c => c.Items.Contains(id)))
            ?? throw new ArgumentException($"No row of the matrix has an item {id}.", nameof(id));
        return (line, run.Lineage.Meetings.IndexOf(MeetingOf(line, id)), run.Recommendations.First(r => r.Id == id));
    }

    private static DecisionItem Of(Recommendation item) => new(item.Id, item.Source.Citation, item.Number, item.WholeText);

    /// <summary>The meeting at which a line has an item.</summary>
    public static string MeetingOf(LineageLine line, string item) => line.Cells.First(c => c.Items.Contains(item)).Meeting;
}
