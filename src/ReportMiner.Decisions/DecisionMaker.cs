using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Decisions;

/// <summary>Makes a decision on the line of an item as a person sees it, whoever asks: the browser or the command line.</summary>
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
    public static Decision Of(LineageLine line, IEnumerable<Recommendation> items, string item, DecisionField field, string value, string who, DateTimeOffset when) => new()
    {
        Line = line.Id,
        Items = [.. items.Select(i => new DecisionItem(i.Id, i.Source.Citation, i.Number, i.WholeText))],
        Field = field,
        Meeting = MeetingFor(line, item, field),
        Value = value,
        Who = who,
        When = when,
        Before = field == DecisionField.Position ? items.First(i => i.Id == item).Position ?? "" : ValueOf(line, field, MeetingFor(line, item, field)),
    };

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

    private static (string, DecisionField, string?) Matter(Decision decision) => (decision.Line, decision.Field, decision.Meeting);

    /// <summary>The meeting at which a line has an item.</summary>
    public static string MeetingOf(LineageLine line, string item) => line.Cells.First(c => c.Items.Contains(item)).Meeting;
}
