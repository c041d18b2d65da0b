using System.Collections.Immutable;
using System.Security.Cryptography;
using Npgsql;

namespace ReportMiner.Postgres;

/// <summary>
/// Documents as they came, by the hash of their bytes; each is kept once and never changed. New ones come into the folder that the address
/// or the collection names, else into the database; what was kept elsewhere before stays there and is found.
/// </summary>
internal sealed class OriginalStore
{
    /// <summary>Name of the setting that names the folder of originals for all who work on a collection.</summary>
    private const string FolderSetting = "originals";

    private readonly NpgsqlDataSource _source;
    private readonly ImmutableArray<IOriginalPlace> _places;

    /// <param name="database">The collection.</param>
    public OriginalStore(Database database)
    {
        _source = database.Source;
        using NpgsqlConnection connection = _source.OpenConnection();
        string? folder = database.Originals ?? (string?)connection.Value("select value from setting where name = $1", FolderSetting);
        _places = folder is null ? [new DatabasePlace()] : [new FolderPlace(folder), new DatabasePlace()];
    }

    /// <summary>Has all who work on a collection find originals in the folder that its address names.</summary>
    public static void Remember(Database database)
    {
        if (database.Originals is { } folder)
        {
            using NpgsqlConnection connection = database.Source.OpenConnection();
            connection.Execute("insert into setting (name, value) values ($1, $2) on conflict do nothing", FolderSetting, folder);
        }
    }

    /// <summary>Keeps a file.</summary>
    /// <returns>SHA-256 of its bytes in lower-case hexadecimal.</returns>
    /// <exception cref="IOException">The file cannot be read, or the folder of originals not be written.</exception>
    public string Keep(FileStream file)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(file));
        using NpgsqlConnection connection = _source.OpenConnection();
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        if (connection.Execute("insert into original (sha256, size) values ($1, $2) on conflict do nothing", hash, file.Length) == 1)
        {
            file.Position = 0;
            _places[0].Keep(connection, hash, file);
        }

        transaction.Commit();
        return hash;
    }

    /// <summary>Lays a document on the disk.</summary>
    /// <param name="sha256">Its hash.</param>
    /// <param name="path">Where; the folder is made.</param>
    /// <exception cref="InvalidDataException">Its bytes are not there, or not those that were kept.</exception>
    public void Lay(string sha256, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        bool found;
        using (FileStream file = File.Create(path))
        {
            using NpgsqlConnection connection = _source.OpenConnection();
            found = _places.Any(p => p.TryCopy(connection, sha256, file));
        }

        using FileStream laid = File.OpenRead(path);
        if (Convert.ToHexStringLower(SHA256.HashData(laid)) != sha256)
        {
            throw new InvalidDataException(found
                ? $"The store holds other bytes than those of {sha256}."
                : $"The bytes of {sha256} are not in the store: name the folder of originals by ?originals=DIR, as this machine sees it.");
        }
    }
}
