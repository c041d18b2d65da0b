using Microsoft.Data.Sqlite;

namespace ReportMiner.Web.Review;

/// <summary>A decision as the table has it.</summary>
internal sealed record LastEvent(
    int Seq, string Hash, string Line, string Matter, string Item, string Field, string Who, string At, string Before, string After)
{
    /// <summary>The columns that <see cref="Read"/> reads.</summary>
    public const string Columns = "seq, hash, line, matter, item, field, who, at, before, after";

    public static LastEvent Read(SqliteDataReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
        row.GetString(7), row.GetString(8), row.GetString(9));
}
