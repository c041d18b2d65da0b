using System.Collections.Immutable;
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
    public static Decision Of(LineageLine line, IEnumerable<Recommendation> items, string item, DecisionField field, string value, string who, DateTimeOffset when) => new()
    {
        Line = line.Id,
        Items = [.. items.Select(i => new DecisionItem(i.Id, i.Source.Citation, i.Number, i.WholeText))],
        Field = field,
        Meeting = field == DecisionField.Status ? MeetingOf(line, item) : null,
        Value = value,
        Who = who,
        When = when,
    };

    /// <summary>The meeting at which a line has an item.</summary>
    public static string MeetingOf(LineageLine line, string item) => line.Cells.First(c => c.Items.Contains(item)).Meeting;
}
