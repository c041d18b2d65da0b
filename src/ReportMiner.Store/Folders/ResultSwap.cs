namespace ReportMiner.Store.Folders;

/// <summary>
/// Puts new results in the place of old ones, all or none. Their names are noted first; the old ones are set aside, the new ones take
/// their places, and removing the note completes the swap. While the note exists, the swap can be undone, even after a kill.
/// </summary>
/// <param name="folder">Full path of the folder.</param>
/// <param name="move">Renames a file, over another if need be.</param>
internal sealed class ResultSwap(string folder, Action<string, string> move)
{
    /// <summary>Before the name of a result that is not yet in its place.</summary>
    public const string New = ".reportminer-new-";

    private const string Old = ".reportminer-old-";
    private const string Note = ".reportminer-swap";

    /// <summary>Whether a swap in the folder was neither finished nor undone.</summary>
    public static bool IsOpen(string folder) => File.Exists(Path.Combine(folder, Note));

    /// <param name="names">Results, each with its new file.</param>
    /// <exception cref="IOException">A file could not be renamed; the old results are back, or will be when <see cref="Recover"/>
    /// succeeds.</exception>
    public void Commit(IReadOnlyList<string> names)
    {
        try
        {
            File.WriteAllLines(At(New, Note), names);
            File.Move(At(New, Note), At("", Note), overwrite: true);
            Array.ForEach([.. names.Where(n => File.Exists(At("", n)))], name => move(At("", name), At(Old, name)));
            Array.ForEach([.. names], name => move(At(New, name), At("", name)));
            File.Delete(At("", Note));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            UndoIfPossible();
            throw;
        }

        DeleteIfPossible(Old);
    }

    /// <summary>Undoes a swap that was broken off, and removes what it left aside.</summary>
    /// <exception cref="IOException">A file cannot be renamed or removed.</exception>
    public void Recover()
    {
        if (IsOpen(folder))
        {
            Array.ForEach(File.ReadAllLines(At("", Note)), Undo);
            File.Delete(At("", Note));
        }

        Delete(Old);
        Delete(New);
    }

    /// <summary>Sound at any point, a second time too: a new file that is not aside is in its place, and goes back there first.</summary>
    private void Undo(string name)
    {
        if (!File.Exists(At(New, name)) && File.Exists(At("", name)))
        {
            move(At("", name), At(New, name));
        }

        if (File.Exists(At(Old, name)))
        {
            move(At(Old, name), At("", name));
        }
    }

    private void UndoIfPossible()
    {
        try
        {
            Recover();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The note stays, and the next run undoes the swap.
        }
    }

    private void DeleteIfPossible(string prefix)
    {
        try
        {
            Delete(prefix);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The new results are in place; the next run removes the old ones.
        }
    }

    private void Delete(string prefix) => Array.ForEach([.. Directory.EnumerateFiles(folder, prefix + "*")], File.Delete);

    private string At(string prefix, string name) => Path.Combine(folder, prefix + name);
}
