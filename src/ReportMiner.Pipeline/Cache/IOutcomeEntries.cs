namespace ReportMiner.Pipeline.Cache;

/// <summary>Where the work done on files is kept: a folder of one machine, or a database that many share.</summary>
public interface IOutcomeEntries
{
    /// <summary>The bytes kept under a name.</summary>
    /// <param name="name">SHA-256 of all that the bytes depend on, in lower-case hexadecimal.</param>
    /// <returns><see langword="null"/> where there are none, or they cannot be read now.</returns>
    byte[]? Find(string name);

    /// <summary>Keeps bytes under a name. An entry that exists already is kept instead.</summary>
    /// <returns>Whether they are kept. Where not (a full disk), a later run does the work again.</returns>
    bool Keep(string name, byte[] content);

    /// <summary>Removes what is under none of these names, if it is for a run to remove.</summary>
    void RemoveOthers(IReadOnlyCollection<string> names);
}
