using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Records;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Cache;

/// <summary>
/// Outcomes of earlier runs, one entry each. The name of an entry is the hash of all that its outcome depends on, so an entry is never out
/// of date: it is found, or it is not. One that is damaged counts as absent.
/// </summary>
internal sealed class OutcomeCache
{
    private const int HashBytes = SHA256.HashSizeInBytes;

    // What depends on the hour, the machine or a fault of the program is tried again in the next run.
    private static readonly HashSet<string> Passing =
        [
            DiagnosticCatalogue.Unreadable.Code,
            DiagnosticCatalogue.TooLarge.Code,
            DiagnosticCatalogue.TimedOut.Code,
            DiagnosticCatalogue.ProgramFault.Code
        ];

    private readonly IOutcomeEntries _entries;
    private readonly FileContents _contents;
    private readonly Lazy<string> _stamp;
    private readonly ConcurrentDictionary<string, byte> _used = new(StringComparer.Ordinal);
    private int _lost;

    /// <param name="entries">Keep the bytes.</param>
    /// <param name="contents">What the files of the run hold.</param>
    /// <param name="stamp">Hash of the program, its models and the options that outcomes depend on.</param>
    public OutcomeCache(IOutcomeEntries entries, FileContents contents, Lazy<string> stamp)
    {
        _entries = entries;
        _contents = contents;
        _stamp = stamp;
    }

    /// <summary>What the outcome of a file is kept under.</summary>
    /// <returns><see langword="null"/> where the file cannot be read.</returns>
    public CacheKey? KeyOf(string path)
    {
        if (_contents.Of(path) is not { } content)
        {
            return null;
        }

        string all = string.Join('\n', _stamp.Value, content.Sha256, content.Sidecar, SourceFile.NameOf(path));
        string entry = Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(all)));
        _used.TryAdd(entry, 0);
        return new CacheKey(content.Sha256, entry, SourceFile.NameOf(path));
    }

    /// <summary>Outcomes that could not be kept, the disk being full, say.</summary>
    public int Lost => _lost;

    /// <returns>The outcome kept under a key; <see langword="null"/> where there is none that is sound.</returns>
    public OutcomeLines? Find(CacheKey key)
    {
        if (_entries.Find(key.Entry) is not { } entry || entry.Length <= HashBytes
            || !entry.AsSpan(0, HashBytes).SequenceEqual(Seal(key, entry.AsSpan(HashBytes))))
        {
            return null;
        }

        try
        {
            OutcomeLines outcome = OutcomeLines.Read(entry, HashBytes);
            return IsOf(outcome.Document, key) ? outcome : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Hash of an entry and of the key that it is kept under: an entry moved to another key is not believed.</summary>
    private static byte[] Seal(CacheKey key, ReadOnlySpan<byte> outcome)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(key.Entry));
        hash.AppendData(outcome);
        return hash.GetHashAndReset();
    }

    private static bool IsOf(Document document, CacheKey key) => document.Source.Sha256 == key.Content && document.Source.File == key.Name;

    /// <summary>Whether a document failed for a reason that may be gone in the next run.</summary>
    public static bool IsPassing(Document document) =>
        document.Status == DocumentStatus.Failed && document.Diagnostics.Any(d => Passing.Contains(d.Code));

    /// <summary>Keeps an outcome. A cache that cannot be written (a full disk) costs time in the next run, not this run.</summary>
    public void Keep(CacheKey key, OutcomeLines outcome)
    {
        if (outcome.Document.Source.Sha256 != key.Content || IsPassing(outcome.Document))
        {
            return;
        }

        if (!_entries.Keep(key.Entry, [.. Seal(key, outcome.Bytes), .. outcome.Bytes]))
        {
            Interlocked.Increment(ref _lost);
        }
    }

    /// <summary>
    /// Removes all entries that this run neither looked for nor made: what a run over other files, or an older program, left.
    /// </summary>
    public void RemoveUnused() => _entries.RemoveOthers([.. _used.Keys]);
}
