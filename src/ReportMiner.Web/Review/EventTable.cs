using System.Globalization;
using ReportMiner.Decisions;
using ReportMiner.Model;

namespace ReportMiner.Web.Review;

/// <summary>The log as a table: what was decided on each matter, in order.</summary>
internal sealed class EventTable(Statements statements)
{
    /// <summary>The matter that a decision is of, on its line: two decisions on one matter replace each other. In a blind round each person
    /// has a matter of their own.</summary>
    public static string Matter(Decision decision) => decision.Round is null ? About(decision)
        : $"round {decision.Round} {decision.Who} {About(decision)}";

    /// <summary>What a decision is about on its line, whoever gave it and in whatever round.</summary>
    public static string About(Decision decision) => decision.Field switch
    {
        DecisionField.Ask => $"ask {TextHash.Of(decision.Items.SelectMany(i => new[] { i.Document, i.Text }))}",
        DecisionField.Link => $"link {string.Join(' ', decision.Items.Select(i => i.Id))}",
        DecisionField.Checked => $"checked {decision.Value.Split(' ')[0]}",
        _ => $"{EnumWord.Of(decision.Field)} {decision.Meeting}".TrimEnd(),
    };

    /// <summary>Adds a line of the log.</summary>
    /// <returns>Its number.</returns>
    public int Add(LogEntry entry)
    {
        Decision decision = entry.Decision;
        (string line, string item) = Place(decision);
        string matter = Matter(decision);
        string before = decision.Before
            ?? statements.Text("SELECT after FROM event WHERE line = $1 AND matter = $2 ORDER BY seq DESC LIMIT 1", line, matter) ?? "";
        bool undoes = decision.Undoes is not null;
        int seq = statements.Number(
            "INSERT INTO event (hash, line, matter, item, who, at, field, meeting, before, after, undoes, undone, text, json, round, "
                + "settles, about) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING seq",
            entry.Hash, line, matter, item, decision.Who, Time(decision.When), EnumWord.Of(decision.Field), decision.Meeting ?? "", before,
            decision.Value, decision.Undoes ?? "", undoes ? 1 : 0,
            decision.Items.FirstOrDefault()?.Text ?? "", entry.Line, decision.Round ?? "", decision.Settles ?? "", About(decision));
        if (decision.Field != DecisionField.Ask)
        {
            foreach (DecisionItem anchor in decision.Items)
            {
                statements.Run("INSERT OR IGNORE INTO event_item VALUES ($1, $2)", anchor.Id, seq);
            }
        }

        if (undoes)
        {
            statements.Run("UPDATE event SET undone = 1 WHERE hash = $1", decision.Undoes);
        }

        return seq;
    }

    /// <summary>How many decisions there are on a matter, and the last of them.</summary>
    public (int Version, LastEvent? Last) Of(string line, string matter)
    {
        int version = statements.Number("SELECT count(*) FROM event WHERE line = $1 AND matter = $2", line, matter);
        return (
            version,
            statements
                .Rows(
                    $"SELECT {LastEvent.Columns} FROM event WHERE line = $1 AND matter = $2 ORDER BY seq DESC LIMIT 1",
                    LastEvent.Read,
                    line,
                    matter)
                .FirstOrDefault());
    }

    /// <summary>Finds anew the lines of the decisions on some items, whose threads were laid anew.</summary>
    /// <param name="ids">Ids, as a list in JSON.</param>
    public void PlaceAnew(string ids)
    {
        foreach ((int seq, string json) in statements.Rows(
            "SELECT seq, json FROM event WHERE seq IN (SELECT seq FROM event_item WHERE item IN (SELECT value FROM json_each($1)))",
                r => (r.GetInt32(0), r.GetString(1)), ids))
        {
            (string line, string item) = Place(DecisionFile.TryParse(json)!);
            statements.Run("UPDATE event SET line = $2, item = $3 WHERE seq = $1", seq, line, item);
        }
    }

    /// <summary>A decision as it was made.</summary>
    public Decision Decision(int seq) => DecisionFile.TryParse(statements.Text("SELECT json FROM event WHERE seq = $1", seq)!)!;

    /// <summary>How many decisions there are on the link between two items.</summary>
    public int OfLink(Decision decision) => statements.Number("SELECT count(*) FROM event WHERE field = 'link' AND matter = $1",
        Matter(decision));

    /// <summary>How many decisions there are on the links of a later item, and the last of them.</summary>
    public (int Version, LastEvent? Last) OfLinks(string later)
    {
        string matter = "link * " + later;
        int version = statements.Number("SELECT count(*) FROM event WHERE field = 'link' AND matter GLOB $1", matter);
        return (
            version,
            statements
                .Rows(
                    $"SELECT {LastEvent.Columns} FROM event WHERE field = 'link' AND matter GLOB $1 ORDER BY seq DESC LIMIT 1",
                    LastEvent.Read,
                    matter)
                .FirstOrDefault());
    }

    /// <summary>The last decision of a person that was not taken back.</summary>
    public LastEvent? LastOf(string who) =>
        statements
            .Rows($"SELECT {LastEvent.Columns} FROM event WHERE who = $1 AND undone = 0 ORDER BY seq DESC LIMIT 1", LastEvent.Read, who)
            .FirstOrDefault();

    /// <summary>UTC to the second.</summary>
    public static string Time(DateTimeOffset when) => when.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The line that holds the items now, and an item to show: of a meeting's matter one of that meeting.</summary>
    private (string Line, string Item) Place(Decision decision)
    {
        foreach (DecisionItem item in decision.Field == DecisionField.Link ? decision.Items.Reverse() : decision.Items)
        {
            List<(string Line, string Item)> found = statements.Rows(
                "SELECT line.id, coalesce((SELECT other.id FROM item AS other JOIN meeting ON meeting.n = other.meeting WHERE "
                    + "other.line = item.line AND meeting.name = $2 ORDER BY other.n LIMIT 1), item.id) FROM item JOIN line ON line.n = "
                    + "item.line WHERE item.id = $1",
                r => (r.GetString(0), r.GetString(1)), item.Id, decision.Meeting ?? "");
            if (found.Count > 0)
            {
                return found[0];
            }
        }

        return (decision.Line, decision.Items.FirstOrDefault()?.Id ?? "");
    }
}
