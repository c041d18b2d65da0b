using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;
using ReportMiner.Pipeline.Batch;

namespace ReportMiner.Pipeline.Batch;

/// <summary>
/// Gives the items of a report the positions that a reply states on them. A reply belongs to the report of its own symbol without the
/// addendum, else to the first symbol that it names and that is among the documents. It is later than the report, so that its word goes
/// before that of the report.
/// </summary>
internal sealed class ReplyPositions
{
    private readonly Dictionary<(string Meeting, string Number), string> _stated = [];
    private readonly Dictionary<(string File, string Sha256), Diagnostic> _findings = [];
    private readonly HashSet<(string File, string Sha256)> _replies = [];

    private ReplyPositions()
    {
    }

    public static (ImmutableArray<SpooledOutcome> Outcomes, IStoredRecords<Recommendation> Items) Fill(
        ImmutableArray<SpooledOutcome> outcomes, IStoredRecords<Recommendation> items)
    {
        if (!outcomes.Any(o => o.Document.Reply is not null))
        {
            return (outcomes, items);
        }

        // A report that says what became of its own recommendations answers no other one.
        ILookup<(string, string), string> own = items.ToLookup(Key, Number);
        SpooledOutcome[] replies =
        [
            .. outcomes.Where(o => o.Document.Reply is { } reply && !reply.Positions.Any(p => own[Key(o)].Contains(p.Number)))
        ];
        var positions = new ReplyPositions();
        positions._replies.UnionWith(replies.Select(Key));
        ILookup<string, string> numbers =
            items.Where(i => !positions._replies.Contains(Key(i))).ToLookup(i => i.Source.Meeting, Number, StringComparer.Ordinal);
        ILookup<string, string> symbols = outcomes.Where(o => o.Document.Source.Masthead.Symbol is not null)
            .ToLookup(o => o.Document.Source.Masthead.Symbol!.Text, o => o.Document.Source.Meeting, StringComparer.Ordinal);
        foreach (SpooledOutcome reply in replies)
        {
            positions.Take(reply, numbers, symbols);
        }

        return (
            [.. outcomes.Select(o => positions._findings.TryGetValue(Key(o), out Diagnostic? finding)
                ? o with { Document = o.Document with { Diagnostics = [.. o.Document.Diagnostics, finding] } } : o)],
            positions._stated.Count == 0 ? items : new ChangedRecords<Recommendation>(items, (_, item) => positions.Put(item)));
    }

    private void Take(SpooledOutcome outcome, ILookup<string, string> numbers, ILookup<string, string> symbols)
    {
        Reply reply = outcome.Document.Reply!;
        string? meeting = symbols[outcome.Document.Source.Meeting].Append(outcome.Document.Source.Meeting)
            .Concat(reply.Symbols.SelectMany(s => symbols[s]))
            .FirstOrDefault(m => numbers[m].Any(n => reply.Positions.Any(p => p.Number == n)));
        HashSet<string> known = meeting is null ? [] : [.. numbers[meeting]];
        foreach (StatedPosition stated in reply.Positions.Where(p => known.Contains(p.Number)))
        {
            _stated[(meeting!, stated.Number)] = stated.Position;
        }

        _findings[Key(outcome)] = Finding(reply, meeting, [.. reply.Positions.Where(p => !known.Contains(p.Number)).Select(p => p.Number)]);
    }

    private static Diagnostic Finding(Reply reply, string? meeting, string[] unknown)
    {
        string counts =
            string.Join(
                ", ",
                reply.Positions.CountBy(p => p.Position).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Value} {p.Key}")));
        if (meeting is null)
        {
            return DiagnosticCatalogue.Reply.At(
                $"It states positions on recommendations of a report that is not among the documents: {counts}.");
        }

        string whole = $"It states positions on recommendations of {meeting}: {counts}.";
        string[] faults =
        [
            unknown.Length == 0 ? "" : $" No item has the number {Listed(unknown)}.",
            reply.Contradicted.IsEmpty ? "" : $" It states two positions on {Listed(reply.Contradicted)}: they were ignored.",
        ];
        return faults.All(f => f.Length == 0)
            ? DiagnosticCatalogue.Reply.At(whole)
            : DiagnosticCatalogue.ReplyUnmatched.At(whole + string.Concat(faults));
    }

    private static string Listed(IReadOnlyCollection<string> numbers) =>
        numbers.Count <= 10
            ? string.Join(", ", numbers)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", numbers.Take(10))} and {numbers.Count - 10} more");

    private Recommendation Put(Recommendation item) =>
        _stated.TryGetValue((item.Source.Meeting, Number(item)), out string? position) && position != item.Position
            && !_replies.Contains(Key(item))
            ? item with { Position = position } : item;

    private static string Number(Recommendation item) => item.Label.Trim('.', '(', ')', ' ');

    private static (string, string) Key(Recommendation item) => (item.Source.File, item.Source.Sha256);

    private static (string, string) Key(SpooledOutcome outcome) => (outcome.Document.Source.File, outcome.Document.Source.Sha256);
}
