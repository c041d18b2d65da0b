using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using ReportMiner.Decisions;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;
using ReportMiner.Store;

namespace ReportMiner.Web.Review;

/// <summary>
/// A run under review. The log of decisions in the run's own store is the truth; the tables are drawn from it, and follow it: whoever adds
/// a line to it, this program or another, finds it in the tables. A decision is in the log, on disk, before anybody sees it.
/// </summary>
internal sealed class ReviewStore : IDisposable
{
    private static readonly DecisionField[] OfItems =
    [
        DecisionField.Themes, DecisionField.Status, DecisionField.Comment, DecisionField.Position
    ];

    private readonly IRunStore _run;
    private readonly ReviewDatabase _database;
    private readonly Statements _statements;
    private readonly EventTable _events;
    private readonly Disagreements _disagreements;
    private readonly Lock _writing = new();
    private readonly TimeProvider _time;
    private int _version;
    private string _stamp = "";
    private long _log = -1;

    private readonly Action<Drawn> _drawn;

    private ReviewStore(IRunStore run, ReviewDatabase database, TimeProvider time, Action<Drawn> drawn)
    {
        _run = run;
        _drawn = drawn;
        _database = database;
        _statements = new Statements(database.Writer);
        _events = new EventTable(_statements);
        _disagreements = new Disagreements(_statements);
        _time = time;
        Catalogue = run.ReadCatalogue();
    }

    /// <summary>Receives the number of every new line of the log.</summary>
    public event Action<int>? Changed;

    /// <summary>Rises whenever something in the tables changes.</summary>
    public int Version => Volatile.Read(ref _version);

    /// <summary>Told when all tables are drawn anew, before and after: <see langword="true"/> when it begins.</summary>
    public event Action<bool>? Drawing;

    /// <summary>The catalogue of the run's themes.</summary>
    public ThemeCatalogue Catalogue { get; private set; }

    /// <param name="run">The run.</param>
    /// <param name="database">Path of the tables' file; rebuilt if it was built from another run.</param>
    /// <param name="time">The clock of the log.</param>
    /// <param name="drawn">Told how far all tables are drawn, whenever they are.</param>
    public static ReviewStore Open(IRunStore run, string database, TimeProvider time, Action<Drawn> drawn)
    {
        var tables = new ReviewDatabase(database);
        var store = new ReviewStore(run, tables, time, drawn);
        if (tables.Meta("version") == Projection.Version)
        {
            store._stamp = tables.Meta("stamp") ?? "";
            store._log = long.Parse(tables.Meta("log") ?? "-1", CultureInfo.InvariantCulture);
        }

        lock (store._writing)
        {
            store.Follow();
        }

        return store;
    }

    /// <summary>A connection to read from, with all in it that the log says; dispose of it.</summary>
    public SqliteConnection Read()
    {
        lock (_writing)
        {
            try
            {
                Follow();
            }
            catch (InputException)
            {
                // Its results are being rewritten: the pages show the previous ones until then.
            }
        }

        return _database.Open();
    }

    /// <summary>A connection to read from, as the tables are; dispose of it.</summary>
    public SqliteConnection ReadAsItIs() => _database.Open();

    /// <summary>Takes a decision: into the log, then into the tables.</summary>
    /// <returns>The decision's number; or, where another person decided meanwhile, how the matter is now.</returns>
    public DecisionAnswer Decide(DecisionRequest request, string who) => Decide(request, who, null);

    /// <summary>Takes back the last decision of a person, by another decision.</summary>
    public DecisionAnswer Undo(string who)
    {
        lock (_writing)
        {
            Follow();
            if (_events.LastOf(who) is not { } last)
            {
                return new DecisionAnswer(0, null, "There is nothing to take back.");
            }

            (int version, LastEvent? now) = _events.Of(last.Line, last.Matter);
            if (now!.Seq != last.Seq)
            {
                return new DecisionAnswer(
                    0, new Matter(version, now.After, now.Who, now.At, now.Before), "Somebody decided this after you.");
            }

            DecisionAnswer answer = Decide(Reversed(last, version), who, last.Hash);

            // What was said of one item and several earlier ones at once is taken back at once.
            return answer.Problem is null && last.Field == "link" && _events.LastOf(who) is { Field: "link" } next && next.At == last.At
                && next.Item == last.Item
                ? Undo(who)
                : answer;
        }
    }

    private DecisionRequest Reversed(LastEvent last, int version)
    {
        if (last.Field is not ("link" or "ask"))
        {
            return new DecisionRequest(last.Item, last.Field, last.Before, version) { Round = _events.Decision(last.Seq).Round };
        }

        ImmutableArray<DecisionItem> items = _events.Decision(last.Seq).Items;
        return last.Field == "ask"
            ? new DecisionRequest(
                "", last.Field, last.Before, version) { Ask = new AskRequest(items[0].Document, items[0].Number, items[0].Text) }
            : new DecisionRequest(items[1].Id, last.Field, last.Before, _events.OfLinks(items[1].Id).Version) { Earlier = items[0].Id };
    }

    /// <summary>How each matter of an item's line is now, by field.</summary>
    public ImmutableSortedDictionary<string, Matter> Matters(string item)
    {
        lock (_writing)
        {
            return LinePart.Of(_statements, item, Catalogue) is { } part
                ? OfItems.ToImmutableSortedDictionary(EnumWord.Of, f => MatterOf(part, f, item), StringComparer.Ordinal)
                : ImmutableSortedDictionary<string, Matter>.Empty;
        }
    }

    public void Dispose()
    {
        _statements.Dispose();
        _database.Dispose();
    }

    private DecisionAnswer Decide(DecisionRequest request, string who, string? undoes)
    {
        if (EnumWord.Parse<DecisionField>(request.Field) is not { } field)
        {
            return new DecisionAnswer(0, null, $"'{request.Field}' is nothing that can be decided.");
        }

        lock (_writing)
        {
            // Another program may add to the log between the look at it and the decision: then it is looked at again.
            while (true)
            {
                Follow();
                DecisionAnswer? answer = field switch
                {
                    DecisionField.Ask => DecideAsk(request, who, undoes),
                    DecisionField.Link => DecideLink(request, who, undoes),
                    _ => DecideItem(request, field, who, undoes),
                };
                if (answer is not null)
                {
                    return answer;
                }
            }
        }
    }

    /// <returns>The answer; <see langword="null"/> where the log grew meanwhile. So do the others.</returns>
    private DecisionAnswer? DecideItem(DecisionRequest request, DecisionField field, string who, string? undoes)
    {
        if (LinePart.Of(_statements, request.Item, Catalogue) is not { } part)
        {
            return new DecisionAnswer(0, null, $"There is no item {request.Item} in the matrix.");
        }

        Decision decision = DecisionMaker.Of(
            part.Line, part.Run.Recommendations, request.Item, field, request.Value, who, _time.GetUtcNow()) with
        {
            Undoes = undoes
        };
        if (request.Settles)
        {
            decision = decision with { Settles = _disagreements.Hashes(part.Line.Id, EventTable.About(decision)) };
        }

        Matter now = field == DecisionField.Checked || request.Round is not null
            ? CheckedOf(part.Line.Id, decision with { Round = request.Round }) : MatterOf(part, field, request.Item);
        DecisionOutcome outcome = new DecisionStore([decision]).Apply(part.Run);
        if (!outcome.Conflicts.IsEmpty)
        {
            return new DecisionAnswer(0, null, outcome.Conflicts[0].Reason);
        }

        string value = field == DecisionField.Checked || request.Round is not null ? request.Value : new LinePart(outcome.Run)
            .Value(field, request.Item);
        return Taken(decision with { Before = now.Value, Round = request.Round }, now, Seen(request, now, field), value);
    }

    /// <summary>Decides on an item and one or more earlier items at once.</summary>
    private DecisionAnswer? DecideLink(DecisionRequest request, string who, string? undoes)
    {
        string[] earlier = (request.Earlier ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (EnumWord.Parse<LinkChoice>(request.Value) is not { } choice || earlier.Length == 0)
        {
            return new DecisionAnswer(0, null, $"'{request.Value}' is nothing that can be said of two items.");
        }

        var made = new List<Decision>();
        DateTimeOffset when = _time.GetUtcNow();
        foreach (string other in earlier)
        {
            if (LinkPart.Of(_statements, other, request.Item, Catalogue) is not { } pair)
            {
                return new DecisionAnswer(0, null, $"Items {other} and {request.Item} are not both in the matrix.");
            }

            if (pair.IsOfOneMeeting(other, request.Item) && choice is LinkChoice.Same or LinkChoice.Merged or LinkChoice.Split)
            {
                return new DecisionAnswer(0, null, "Both items are of one meeting: one cannot continue the other.");
            }

            Decision decision = DecisionMaker.OfLink(pair.Run, other, request.Item, choice, who, when) with { Undoes = undoes };
            made.Add(request.Settles ? decision with { Settles = _disagreements.Hashes("", EventTable.About(decision)) } : decision);
        }

        (int version, LastEvent? last) = _events.OfLinks(request.Item);
        if (version != request.Version)
        {
            var now = new Matter(version, last!.After, last.Who, last.At, last.Before);
            return last.Who == who && last.After == request.Value
                ? new DecisionAnswer(last.Seq, now, null)
                : new DecisionAnswer(0, now, "Somebody decided this meanwhile.");
        }

        return _run.TryAppend(made.ConvertAll(d => d with { Version = _events.OfLink(d) + 1 }), _log)
            ? new DecisionAnswer(
                Follow(), new Matter(version + made.Count, request.Value, who, EventTable.Time(when), made[0].Before), null)
            : null;
    }

    private DecisionAnswer? DecideAsk(DecisionRequest request, string who, string? undoes)
    {
        if (request.Ask is not { } ask || request.Value is not ("item" or "none" or "unsure" or ""))
        {
            return new DecisionAnswer(0, null, "Of a sentence one says 'item', 'none' or 'unsure'.");
        }

        Decision decision = DecisionMaker.OfAsk(ask.Document, ask.Number, ask.Text, request.Value, who, _time.GetUtcNow()) with
        {
            Undoes = undoes
        };
        Matter now = CheckedOf("", decision);
        return Taken(decision with { Before = now.Value }, now, Seen(request, now, DecisionField.Ask), request.Value);
    }

    // A question that was answered and taken back is asked anew: who answers it has nothing to have seen.
    private static int Seen(DecisionRequest request, Matter now, DecisionField field) =>
        (field == DecisionField.Ask && now.Value.Length == 0)
            || (field == DecisionField.Checked && now.Value.EndsWith(" open", StringComparison.Ordinal))
            ? now.Version : request.Version;

    // A page that got no answer sends the same again; it receives the first result.
    private DecisionAnswer? Taken(Decision decision, Matter now, int seen, string value)
    {
        if (now.Version != seen)
        {
            return now.Who == decision.Who && now.Value == value
                ? new DecisionAnswer(now.Version, now, null)
                : new DecisionAnswer(0, now, "Somebody decided this meanwhile.");
        }

        return _run.TryAppend([decision with { Version = now.Version + 1 }], _log)
            ? new DecisionAnswer(
                Follow(), new Matter(now.Version + 1, value, decision.Who, EventTable.Time(decision.When), now.Value), null)
            : null;
    }

    /// <summary>Adds what the tables do not have yet: lines of the log, or a new run.</summary>
    /// <returns>The number of the last line; 0 where there was none.</returns>
    private int Follow()
    {
        string stamp = _run.RunStamp();
        LogPart part = stamp == _stamp && _log >= 0 ? _run.ReadLog(_log) : new LogPart([], -1);
        if (part.End >= 0 && part.End == _log)
        {
            return 0;
        }

        bool whole = part.End < 0;
        using (SqliteTransaction transaction = _database.Writer.BeginTransaction())
        {
            _statements.Transaction = transaction;
            try
            {
                whole |= !part.Entries.All(Take);
                if (whole)
                {
                    part = DrawAll(stamp);
                    Array.ForEach([.. part.Entries], e => _events.Add(e));
                }

                _statements.Run("INSERT OR REPLACE INTO meta VALUES ('log', $1)", part.End.ToString(CultureInfo.InvariantCulture));
                transaction.Commit();
            }
            finally
            {
                _statements.Transaction = null;
            }
        }

        if (whole)
        {
            _database.Settle();
            Drawing?.Invoke(false);
        }

        (_stamp, _log) = (stamp, part.End);
        Interlocked.Increment(ref _version);
        int last = _statements.Number("SELECT coalesce(max(seq), 0) FROM event");
        Changed?.Invoke(last);
        return last;
    }

    private bool Take(LogEntry entry)
    {
        if (!TryRedraw(entry))
        {
            return false;
        }

        _events.Add(entry);
        return true;
    }

    /// <summary>Draws the line that a decision is on, or the threads that a decision on links may change.</summary>
    /// <returns>Whether that was enough: a decision on items that are not found by their ids asks for all lines.</returns>
    private bool TryRedraw(LogEntry entry)
    {
        if (entry.Decision.Field == DecisionField.Ask || entry.Decision.Round is not null)
        {
            return true;
        }

        if (entry.Decision.Field == DecisionField.Link)
        {
            return new ThreadPart(_statements, Catalogue).TryRedraw(entry.Decision);
        }

        LinePart? part = OfItems.Append(DecisionField.Checked).Contains(entry.Decision.Field)
            ? entry.Decision.Items.Select(i => LinePart.Of(_statements, i.Id, Catalogue)).FirstOrDefault(p => p is not null)
            : null;
        if (part is null || new DecisionStore([entry.Decision]).Apply(part.Run) is not { Conflicts.IsEmpty: true } outcome)
        {
            return false;
        }

        new Projection(_statements).Redraw(outcome.Run);
        return true;
    }

    private LogPart DrawAll(string stamp)
    {
        Drawing?.Invoke(true);

        // What is added to the log while the run is drawn is taken in afterwards; what of it is in the run already does no harm twice.
        LogPart log = _run.ReadLog(0) is { End: >= 0 } all ? all : new LogPart([], 0);
        using RunRows run = _run.OpenRows();
        Catalogue = run.Catalogue;
        _statements.Dispose();
        _database.Clear();
        new Projection(_statements, _drawn).Draw(run, stamp);
        _statements.Dispose();
        _database.Index();
        return log;
    }

    private Matter MatterOf(LinePart part, DecisionField field, string item)
    {
        (int version, LastEvent? last) = _events.Of(part.Line.Id, part.Matter(field, item));
        return new Matter(version, part.Value(field, item), last?.Who, last?.At, last?.Before);
    }

    // The value of an item in no line is its last decision.
    private Matter CheckedOf(string line, Decision decision)
    {
        (int version, LastEvent? last) = _events.Of(line, EventTable.Matter(decision));
        string open = decision.Field == DecisionField.Checked ? decision.Value.Split(' ')[0] + " open" : "";
        return new Matter(version, last?.After ?? open, last?.Who, last?.At, last?.Before);
    }
}
