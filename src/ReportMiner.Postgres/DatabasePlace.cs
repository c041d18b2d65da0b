using Npgsql;

namespace ReportMiner.Postgres;

/// <summary>Originals in the database, in parts that fit into memory: one thing to back up.</summary>
internal sealed class DatabasePlace : IOriginalPlace
{
    /// <summary>Bytes of a part: what one row holds, and what is in memory at a time.</summary>
    private const int PartSize = 1 << 20;

    public void Keep(NpgsqlConnection connection, string sha256, Stream content)
    {
        byte[] part = new byte[PartSize];
        for (int number = 0, read; (read = content.ReadAtLeast(part, part.Length, throwOnEndOfStream: false)) > 0; number++)
        {
            connection.Execute(
                "insert into original_part (sha256, number, content) values ($1, $2, $3) on conflict do nothing", sha256, number,
                part[..read]);
        }
    }

    public bool TryCopy(NpgsqlConnection connection, string sha256, Stream target)
    {
        int number = 0;
        for (; connection.Value("select content from original_part where sha256 = $1 and number = $2", sha256, number)
            is byte[] part; number++)
        {
            target.Write(part);
        }

        return number > 0;
    }
}
