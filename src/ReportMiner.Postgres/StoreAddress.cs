using Npgsql;
using ReportMiner.Model.Runs;

namespace ReportMiner.Postgres;

/// <summary>
/// Where a collection of documents is: <c>postgres://user:password@host:port/database?collection=name</c>. Several collections share a
/// database, each in a schema of its own; <c>originals=folder</c> names the folder that holds the documents, where the database does not.
/// </summary>
public sealed record StoreAddress
{
    private StoreAddress(string connection, string collection, string? originals) =>
        (Connection, Collection, Originals) = (connection, collection, originals);

    /// <summary>What Npgsql connects by.</summary>
    internal string Connection { get; }

    /// <summary>Name of the collection and of its schema.</summary>
    public string Collection { get; }

    /// <summary>Folder of the originals, as this machine sees it; <see langword="null"/> where none is named.</summary>
    internal string? Originals { get; }

    /// <summary>Whether a text is an address of a database, and not a folder.</summary>
    public static bool IsAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal);
    }

    /// <summary>The address of a text.</summary>
    /// <exception cref="InputException">It is no address, or the name of the collection has other signs than letters, digits and
    /// underscores.</exception>
    public static StoreAddress Parse(string text)
    {
        if (!IsAddress(text) || !Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || uri.AbsolutePath.Length < 2)
        {
            throw new InputException(
                "An address of a store is postgres://USER@HOST:PORT/DATABASE, with ?collection=NAME where there are several.");
        }

        string collection = "reportminer";
        string? originals = null;
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]),
            ApplicationName = "reportminer"
        };
        if (!uri.IsDefaultPort)
        {
            builder.Port = uri.Port;
        }

        SetUser(builder, uri.UserInfo);
        foreach (string[] option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(o => o.Split('=', 2)))
        {
            string value = option.Length > 1 ? Uri.UnescapeDataString(option[1]) : "";
            switch (option[0])
            {
                case "collection":
                    collection = value;
                    break;
                case "originals":
                    originals = value;
                    break;
                case "host":
                    builder.Host = value;
                    break;
                case "sslmode":
                    builder.SslMode = Enum.TryParse(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out SslMode mode)
                        ? mode
                        : throw new InputException($"'{value}' is no sslmode: disable, allow, prefer, require, verify-ca, verify-full.");
                    break;
                default:
                    throw new InputException(
                        $"An address of a store has no option '{option[0]}'. Options: collection, host, originals, sslmode.");
            }
        }

        return collection.Length > 0 && collection.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')
            ? new StoreAddress(builder.ConnectionString + $";Search Path={collection}", collection, originals)
            : throw new InputException($"'{collection}' is no name of a collection: small Latin letters, digits and underscores.");
    }

    private static void SetUser(NpgsqlConnectionStringBuilder builder, string user)
    {
        string[] parts = user.Split(':', 2);
        if (parts[0].Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(parts[0]);
        }

        if (parts.Length > 1)
        {
            builder.Password = Uri.UnescapeDataString(parts[1]);
        }
    }
}
