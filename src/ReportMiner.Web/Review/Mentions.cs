using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ReportMiner.Web.Review;

/// <summary>Comments that name a person, as <c>@Ann</c>.</summary>
internal static class Mentions
{
    /// <summary>Whether a comment names a person: an at sign and the name, whatever its case, and no letter or digit behind it.</summary>
    public static bool Names(string comment, string person)
    {
        string call = "@" + person;
        for (int at = 0; (at = comment.IndexOf(call, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += call.Length)
        {
            int end = at + call.Length;
            if (end == comment.Length || !char.IsLetterOrDigit(comment[end]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Writes the comments that name a person and wait for them, oldest first: the comment still says so, and the person has neither
    /// commented on the item since nor marked it as seen.
    /// </summary>
    /// <param name="store">The review.</param>
    /// <param name="json">Takes them.</param>
    /// <param name="who">The person.</param>
    /// <param name="seen">Hashes of the events that the person has seen.</param>
    public static void Write(ReviewStore store, Utf8JsonWriter json, string who, IReadOnlySet<string> seen)
    {
        using SqliteConnection read = store.Read();
        using var statements = new Statements(read);
        json.WriteStartArray("mentions");
        foreach (IGrouping<string, Comment> comments in statements
            .Rows(
                "SELECT hash, line, item, who, at, before, after, text FROM event WHERE field = 'comment' AND undone = 0 AND line IN "
                    + "(SELECT line FROM event WHERE field = 'comment' AND after LIKE '%@%') ORDER BY seq",
                Comment.Read)
            .GroupBy(comment => comment.Line, StringComparer.Ordinal))
        {
            if (Waiting([.. comments], who) is { } waiting && !seen.Contains(waiting.Hash))
            {
                waiting.Write(json);
            }
        }

        json.WriteEndArray();
    }

    /// <summary>The comment of a line that named the person last, if it is still said and not answered.</summary>
    private static Comment? Waiting(Comment[] comments, string who) =>
        Names(comments[^1].After, who)
            ? comments.Reverse().TakeWhile(c => !Is(c.Who, who)).FirstOrDefault(c => Names(c.After, who) && !Names(c.Before, who))
            : null;

    private static bool Is(string who, string person) => string.Equals(who, person, StringComparison.OrdinalIgnoreCase);

    private sealed record Comment(
        string Hash, string Line, string Item, string Who, string At, string Before, string After, string Text)
    {
        public static Comment Read(SqliteDataReader row) => new(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
            row.GetString(7));

        public void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("id", Hash);
            json.WriteString("item", Item);
            json.WriteString("who", Who);
            json.WriteString("at", At);
            json.WriteString("comment", After);
            json.WriteString("text", Text);
            json.WriteEndObject();
        }
    }
}
