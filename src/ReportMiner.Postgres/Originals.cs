using System.Security.Cryptography;
using Npgsql;

namespace ReportMiner.Postgres;

/// <summary>Documents as they came, by the hash of their bytes; each is kept once and never changed.</summary>
/// <param name="source">The collection.</param>
internal sealed class Originals(NpgsqlDataSource source)
{
    /// <summary>Bytes of a part: what one row holds, and what is in memory at a time.</summary>
    private const int PartSize = 1 << 20;

    /// <summary>Keeps a file.</summary>
    /// <returns>SHA-256 of its bytes in lower-case hexadecimal.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public string Keep(FileStream file)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(file));
        using NpgsqlConnection connection = source.OpenConnection();
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        if (connection.Execute("insert into original (sha256, size) values ($1, $2) on conflict do nothing", hash, file.Length) == 1)
        {
            file.Position = 0;
            byte[] part = new byte[PartSize];
            for (int number = 0, read; (read = file.ReadAtLeast(part, part.Length, throwOnEndOfStream: false)) > 0; number++)
            {
                connection.Execute("insert into original_part (sha256, number, content) values ($1, $2, $3)", hash, number, part[..read]);
            }
        }

        transaction.Commit();
        return hash;
    }

    /// <summary>Lays a document on the disk.</summary>
    /// <param name="sha256">Its hash.</param>
    /// <param name="path">Where; the folder is made.</param>
    /// <exception cref="InvalidDataException">Its bytes are not those that were kept.</exception>
    public void Lay(string sha256, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (FileStream file = File.Create(path))
        {
            using NpgsqlConnection connection = source.OpenConnection();
            for (int number = 0; connection.Value("select content from original_part where sha256 = $1 and number = $2", sha256, number) is byte[] part; number++)
            {
                file.Write(part);
            }
        }

        using FileStream laid = File.OpenRead(path);
        if (Convert.ToHexStringLower(SHA256.HashData(laid)) != sha256)
        {
            throw new InvalidDataException($"The store holds other bytes than those of {sha256}.");
        }
    }
}
