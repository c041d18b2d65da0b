using Npgsql;
using ReportMiner.Model.Runs;

namespace ReportMiner.Postgres;

/// <summary>
/// Originals in a folder that all machines share, such as one on a file server: a file each, named by its hash, in folders of its first
/// two digits.
/// </summary>
/// <param name="folder">The folder, as this machine sees it.</param>
internal sealed class FolderPlace(string folder) : IOriginalPlace
{
    public void Keep(NpgsqlConnection connection, string sha256, Stream content)
    {
        string path = At(sha256);
        if (File.Exists(path))
        {
            return;
        }

        // Whole or not at all: who is killed in the middle leaves a file of another name.
        string aside = Path.Combine(Folder(), $"{Guid.NewGuid():N}.part");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (FileStream file = File.Create(aside))
        {
            content.CopyTo(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
    }

    public bool TryCopy(NpgsqlConnection connection, string sha256, Stream target)
    {
        string path = At(sha256);
        if (!File.Exists(path))
        {
            return false;
        }

        using FileStream file = File.OpenRead(path);
        file.CopyTo(target);
        return true;
    }

    private string At(string sha256) => Path.Combine(folder, sha256[..2], sha256);

    // A share that is not mounted is an empty folder, or none: nothing is put beside it.
    private string Folder() => Directory.Exists(folder) ? folder
        : throw new InputException($"The folder of originals '{folder}' is not there: make it, or mount it, on this machine.");
}
