using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NpgsqlTypes;
using ReportMiner.Store.Folders;

namespace ReportMiner.Postgres;

/// <summary>The files that a folder keeps a run in, as rows: a line of a file is a row of its own.</summary>
internal static class StoredRun
{
    /// <summary>Name of the setting that tells a run from any other: the hash of its lines.</summary>
    private const string StampName = "run";

    private static readonly string[] Files = [RunFiles.Items, RunFiles.Links, RunFiles.Lines, RunFiles.Catalogue, RunFiles.Report];

    /// <summary>Puts the files of a folder in the place of the run before.</summary>
    public static void Write(NpgsqlConnection connection, string folder)
    {
        connection.Execute("delete from run_line");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Copy(connection, folder, hash);
        connection.Execute(
            "insert into setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value",
            StampName, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>What tells a run from any other; <see langword="null"/> where there is none.</summary>
    public static string? Stamp(NpgsqlConnection connection) =>
        (string?)connection.Value("select value from setting where name = $1", StampName)
        ?? (string?)connection.Value("select 'first ' || max(position) from run_line");

    private static void Copy(NpgsqlConnection connection, string folder, IncrementalHash hash)
    {
        using NpgsqlBinaryImporter rows = connection.BeginBinaryImport("copy run_line (file, position, record) from stdin (format binary)");
        foreach (string file in Files)
        {
            int position = 0;
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\0"));
            foreach (string line in LinesOf(Path.Combine(folder, file)))
            {
                rows.StartRow();
                rows.Write(file, NpgsqlDbType.Text);
                rows.Write(position++, NpgsqlDbType.Integer);
                rows.Write(line, NpgsqlDbType.Text);
                hash.AppendData(Encoding.UTF8.GetBytes(line));
            }
        }

        rows.Complete();
    }

    /// <summary>Lays the files into a folder as they were; one without a line is there, and empty.</summary>
    /// <param name="connection">The collection.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="some">The files whose lines are wanted; all of them where none is named.</param>
    /// <returns>Whether there is a run.</returns>
    public static bool Lay(NpgsqlConnection connection, string folder, string[] some)
    {
        Dictionary<string, StreamWriter> files =
            Files.ToDictionary(f => f, f => new StreamWriter(Path.Combine(folder, f), append: false, new UTF8Encoding(false)));
        try
        {
            bool any = false;
            using var command =
                new NpgsqlCommand("select file, record from run_line where file = any($1) order by file, position", connection);
            command.Parameters.Add(new NpgsqlParameter { Value = some.Length == 0 ? Files : some });
            using NpgsqlDataReader reader = command.ExecuteReader();
            for (; reader.Read(); any = true)
            {
                files[reader.GetString(0)].Write(reader.GetString(1));
            }

            return any;
        }
        finally
        {
            foreach (StreamWriter file in files.Values)
            {
                file.Dispose();
            }
        }
    }

    /// <summary>The lines of a file, each with its end, so that a last line without one stays so.</summary>
    private static IEnumerable<string> LinesOf(string path)
    {
        string text = File.ReadAllText(path);
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf('\n', at);
            int next = end < 0 ? text.Length : end + 1;
            yield return text[at..next];
            at = next;
        }
    }
}
