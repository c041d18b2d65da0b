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
    /// <returns>The decision; its version is given by <see cref="Numbered"/>.</returns>
    public static Decision Of(
        LineageLine line,
        IEnumerable<Recommendation> items,
        string item,
        DecisionField field,
        string value,
        string who,
        DateTimeOffset when) => new()
    {
        Line = line.Id,
        Items = [.. items.Select(Of)],
        Field = field,
        Meeting = MeetingFor(line, item, field),
        Value = value,
        Who = who,
        When = when,
        Before = field == DecisionField.Position
            ? items.First(i => i.Id == item).Position ?? ""
            : ValueOf(line, field, MeetingFor(line, item, field)),
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
            Before = EnumWord.Of(
                ChoiceOf(run.Lineage.Links.FirstOrDefault(l => l.Earlier.Id == both[0].Item.Id && l.Later.Id == both[1].Item.Id))),
        };
    }

    /// <summary>What people decided of a link, as the lineage has it; <see cref="LinkChoice.Open"/> where nobody did.</summary>
    public static LinkChoice ChoiceOf(ItemLink? link) => link is not { Decided: true } ? LinkChoice.Open
        : !link.Certain ? LinkChoice.None
        : link.Relation switch { LinkRelation.Merged => LinkChoice.Merged, LinkRelation.Split => LinkChoice.Split, _ => LinkChoice.Same };

    private static (LineageLine Line, int Meeting, Recommendation Item) Place(RunResult run, string id)
    {
        LineageLine line = run.Lineage.Lines.FirstOrDefault(l => l.Cells.Any(c => c.Items.Contains(id)))
            ?? throw new ArgumentException($"No row of the matrix has an item {id}.", nameof(id));
        return (line, run.Lineage.Meetings.IndexOf(MeetingOf(line, id)), run.Recommendations.First(r => r.Id == id));
    }

    private static DecisionItem Of(Recommendation item) => new(item.Id, item.Source.Citation, item.Number, item.WholeText);

    /// <summary>Makes the decision whether a sentence that asks is an item.</summary>
    /// <param name="document">Symbol of its document, or the file's name.</param>
    /// <param name="number">Its number as printed; empty without one.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="value"><c>item</c> or <c>none</c>.</param>
    /// <param name="who">Name of the person.</param>
    /// <param name="when">When.</param>
    public static Decision OfAsk(string document, string number, string text, string value, string who, DateTimeOffset when) => new()
    {
        Line = "",
        Items = [new DecisionItem("", document, number, text)],
        Field = DecisionField.Ask,
        Value = value,
        Who = who,
        When = when,
        Before = "",
    };

    /// <summary>The meeting that a decision is of, where it is of one.</summary>
    public static string? MeetingFor(LineageLine line, string item, DecisionField field) =>
        field is DecisionField.Status or DecisionField.Position ? MeetingOf(line, item) : null;

    /// <summary>The value of a matter of a line as it is now, in the form of <see cref="Decision.Value"/>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="field">What is decided.</param>
    /// <param name="meeting">The meeting of a status.</param>
    public static string ValueOf(LineageLine line, DecisionField field, string? meeting) => field switch
    {
        DecisionField.Themes => string.Join(';', line.Themes),
        DecisionField.Status => line.Cells.FirstOrDefault(c => c.Meeting == meeting)?.Status is { } status ? EnumWord.Of(status) : "",
        DecisionField.Comment => line.Comment ?? "",
        _ => "",
    };

    /// <summary>Gives each decision its version: its place among the decisions on the same matter.</summary>
    /// <param name="made">The new decisions, in order.</param>
    /// <param name="earlier">The decisions of the log.</param>
    public static ImmutableArray<Decision> Numbered(IEnumerable<Decision> made, IEnumerable<Decision> earlier)
    {
        Dictionary<(string, DecisionField, string?), int> many = earlier.CountBy(Matter).ToDictionary();
        return [.. made.Select(d => d with { Version = many[Matter(d)] = many.GetValueOrDefault(Matter(d)) + 1 })];
    }

    /// <summary>A link is a matter of its two items, the others are matters of a line.</summary>
    private static (string, DecisionField, string?) Matter(Decision decision) => decision.Field == DecisionField.Link
        ? (string.Join(' ', decision.Items.Select(i => i.Id)), decision.Field, null)
        : (decision.Line, decision.Field, decision.Meeting);

    /// <summary>The meeting at which a line has an item.</summary>
    public static string MeetingOf(LineageLine line, string item) => line.Cells.First(c => c.Items.Contains(item)).Meeting;
}
