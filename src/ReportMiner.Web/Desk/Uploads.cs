using ReportMiner.Ingestion;

namespace ReportMiner.Web.Desk;

/// <summary>
/// Documents that come in by the page, into the folder of documents. They are read like all others: in processes of their own, under the
/// reader's limits.
/// </summary>
/// <param name="folder">The folder.</param>
internal sealed class Uploads(string folder)
{
    /// <summary>Bytes of one file, at most: the limit of the reader.</summary>
    public const long MostBytes = 512L * 1024 * 1024;

    /// <summary>Takes a file in, whole or not at all.</summary>
    /// <param name="name">Its name as the browser gives it.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellation">Stops it; nothing stays.</param>
    /// <returns>Why it was not taken; <see langword="null"/> where it was.</returns>
    public async Task<string?> AddAsync(string name, Stream content, CancellationToken cancellation)
    {
        string file = Path.GetFileName(name.Replace('\\', '/'));
        if (file.Length is 0 or > 200 || file.StartsWith('.') || file.Any(char.IsControl)
            || file.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 || file.IndexOfAny([':', '*', '?', '"', '<', '>', '|']) >= 0)
        {
            return "The name of the file cannot be used.";
        }

        if (!DocumentReaders.Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        {
            return $"Only these formats are read: {string.Join(", ", DocumentReaders.Extensions)}";
        }

        string target = Path.Combine(folder, file), aside = Path.Combine(folder, $".{Guid.NewGuid():N}.part");
        try
        {
            await using (var stream = new FileStream(aside, FileMode.CreateNew))
            {
                await content.CopyToAsync(stream, cancellation);
            }

            if (File.Exists(target))
            {
                return "There is already a document with this name.";
            }

            File.Move(aside, target);
            return null;
        }
        finally
        {
            File.Delete(aside);
        }
    }
}
