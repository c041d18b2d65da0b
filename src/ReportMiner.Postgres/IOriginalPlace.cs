using Npgsql;

namespace ReportMiner.Postgres;

/// <summary>Holds the bytes of documents, each once, under the hash of its bytes; they are never changed.</summary>
internal interface IOriginalPlace
{
    /// <summary>Keeps bytes; those that are there already stay.</summary>
    /// <param name="connection">The collection, in the transaction in which the document comes in.</param>
    /// <param name="sha256">Hash of the bytes in lower-case hexadecimal.</param>
    /// <param name="content">The bytes, read from their beginning.</param>
    void Keep(NpgsqlConnection connection, string sha256, Stream content);

    /// <summary>Copies bytes.</summary>
    /// <returns>Whether they are here.</returns>
    bool TryCopy(NpgsqlConnection connection, string sha256, Stream target);
}
