namespace ReportMiner.Model.Documents;

/// <summary>Whether a document was read whole.</summary>
public enum DocumentStatus
{
    /// <summary>Read, and proved to be whole.</summary>
    Complete,

    /// <summary>Read, but something is missing or could not be proved; the diagnostics say what.</summary>
    Incomplete,

    /// <summary>Not read.</summary>
    Failed,

    /// <summary>
    /// Read, and nothing missing in what was read; but a machine recognised text of it on pictures, and a person has not looked at it.
    /// </summary>
    Recognised,
}
