using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace ReportMiner.Fetching;

/// <summary>
/// The folder of fetched documents: <c>A_RES_74_247/ru.docx</c> with <c>ru.json</c> beside it. A file appears under its name only when it
/// is whole, and its record is there before it: what a power cut left is put right when the file is next looked at.
/// </summary>
internal sealed class FetchFolder : IDisposable
{
    private readonly string _root;
    private readonly FileStream _lock;

    /// <param name="root">The folder; created if it does not exist.</param>
    /// <exception cref="FetchException">Another run is fetching into it.</exception>
    public FetchFolder(string root)
    {
        _root = Path.GetFullPath(root);
        Directory.CreateDirectory(_root);
        try
        {
            _lock =
                new FileStream(
                    Path.Combine(_root, ".fetch.lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            throw new FetchException($"Another fetch is writing into '{root}'. Wait for it, or choose another folder.");
        }
    }

    /// <param name="root">A folder of fetched documents.</param>
    /// <returns>The documents that are in it, in ordinal order.</returns>
    public static IReadOnlyList<DocumentKey> Documents(string root) =>
    [
        .. Directory.EnumerateFiles(root, "*.json", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
            .Select(Read)
            .OfType<FileRecord>()
            .Select(r => new DocumentKey(r.Symbol, r.Language))
            .Distinct()
            .OrderBy(d => d.Symbol, StringComparer.Ordinal)
            .ThenBy(d => d.Language, StringComparer.Ordinal),
    ];

    /// <summary>The transfer of a document.</summary>
    public PartFile Part(DocumentKey document) => new(Path.Combine(FolderOf(document), document.Language + ".part"));

    /// <summary>Removes the folder of a document if it is empty.</summary>
    public void RemoveIfEmpty(DocumentKey document)
    {
        if (Directory.Exists(FolderOf(document)) && !Directory.EnumerateFileSystemEntries(FolderOf(document)).Any())
        {
            Directory.Delete(FolderOf(document));
        }
    }

    /// <returns>The record of a document whose file has the recorded bytes.</returns>
    public FileRecord? Known(DocumentKey document)
    {
        if (!Directory.Exists(FolderOf(document)))
        {
            return null;
        }

        string pending = PendingPath(document);
        if (Read(pending) is { } unfinished)
        {
            Finish(document, unfinished);
        }

        File.Delete(pending);
        return Read(RecordPath(document)) is { } record && Matches(Path.Combine(FolderOf(document), record.File), record) ? record : null;
    }

    /// <summary>Takes a whole part in under its name.</summary>
    /// <returns>Path of the file below the root, with <c>/</c>.</returns>
    public string Keep(DocumentKey document, FileRecord record)
    {
        if (Known(document) is { } before)
        {
            SetAside(document, before);
        }

        WriteWhole(PendingPath(document), JsonSerializer.SerializeToUtf8Bytes(record, FetchJson.Default.FileRecord));
        Finish(document, record);
        File.Delete(PendingPath(document));
        return $"{SymbolNames.ToFolder(document.Symbol)}/{record.File}";
    }

    /// <summary>Writes the record of a file.</summary>
    public void Note(DocumentKey document, FileRecord record) =>
        WriteWhole(RecordPath(document), JsonSerializer.SerializeToUtf8Bytes(record, FetchJson.Default.FileRecord));

    /// <summary>SHA-256 of a file, in lower-case hexadecimal.</summary>
    public static string Hash(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    public void Dispose() => _lock.Dispose();

    private void Finish(DocumentKey document, FileRecord record)
    {
        PartFile part = Part(document);
        string file = Path.Combine(FolderOf(document), record.File);
        if (Matches(part.Path, record))
        {
            File.Move(part.Path, file, overwrite: true);
        }

        if (Matches(file, record))
        {
            Note(document, record);
            part.Discard();
        }
    }

    // ru.docx becomes ru-1.docx: the name without a number is always the last issue.
    private void SetAside(DocumentKey document, FileRecord before)
    {
        string folder = FolderOf(document);
        int number = 1;
        while (File.Exists(Path.Combine(folder, Numbered(number, ".json"))))
        {
            number++;
        }

        string name = Numbered(number, Path.GetExtension(before.File));
        File.Move(Path.Combine(folder, before.File), Path.Combine(folder, name), overwrite: true);
        WriteWhole(
            Path.Combine(folder, Numbered(number, ".json")),
            JsonSerializer.SerializeToUtf8Bytes(before with { File = name }, FetchJson.Default.FileRecord));

        string Numbered(int n, string ending) => string.Create(CultureInfo.InvariantCulture, $"{document.Language}-{n}{ending}");
    }

    private static FileRecord? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), FetchJson.Default.FileRecord) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Matches(string path, FileRecord record) =>
        File.Exists(path) && new FileInfo(path).Length == record.Length && Hash(path) == record.Sha256;

    private static void WriteWhole(string path, byte[] bytes)
    {
        string aside = path + ".new";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
    }

    private string FolderOf(DocumentKey document) => Path.Combine(_root, SymbolNames.ToFolder(document.Symbol));

    private string RecordPath(DocumentKey document) => Path.Combine(FolderOf(document), document.Language + ".json");

    private string PendingPath(DocumentKey document) => Path.Combine(FolderOf(document), document.Language + ".json.part");
}

/// <summary>Fetching cannot begin; the message says what to change.</summary>
public sealed class FetchException(string message) : Exception(message);
