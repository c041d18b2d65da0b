using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ReportMiner.Web.Review;

/// <summary>The documents of a run, a part at a time, meeting by meeting.</summary>
internal sealed class DocumentQueries(ReviewStore store)
{
    /// <summary>Documents in one answer, at most.</summary>
    public const int Most = 500;

    private const string Asked = "FROM document LEFT JOIN meeting ON meeting.name = document.meeting WHERE ($1 = 0 OR document.status <> "
        + "'complete') AND (document.file LIKE $2 ESCAPE '!' OR document.meeting LIKE $2 ESCAPE '!' OR document.json ->> '$.citation' "
        + "LIKE $2 ESCAPE '!')";

    /// <summary>Writes how many documents are like that, and some of them with their messages.</summary>
    /// <param name="json">Gets them.</param>
    /// <param name="incomplete">Whether complete ones are left out.</param>
    /// <param name="words">What stands in the file, the meeting or the citation; empty for anything.</param>
    /// <param name="from">How many are passed over.</param>
    /// <param name="count">How many are written, at most <see cref="Most"/>.</param>
    public void Write(Utf8JsonWriter json, bool incomplete, string words, int from, int count)
    {
        using SqliteConnection read = store.Read();
        using var statements = new Statements(read);
        int only = incomplete ? 1 : 0;
        string like = $"%{words.Replace("!", "!!").Replace("%", "!%").Replace("_", "!_")}%";
        json.WriteStartObject();
        json.WriteNumber("documents", statements.Number("SELECT count(*) " + Asked, only, like));
        json.WriteNumber("from", from);
        json.WriteStartArray("rows");
        foreach (string document in statements.Rows(
            $"SELECT document.json {Asked} ORDER BY meeting.n, document.n LIMIT $3 OFFSET $4", r => r.GetString(0),
            only, like, Math.Clamp(count, 1, Most), Math.Max(0, from)))
        {
            json.WriteRawValue(document, skipInputValidation: true);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
