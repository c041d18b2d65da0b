namespace ReportMiner.Model.Diagnostics;

public enum Severity
{
    /// <summary>Worth knowing; changes nothing.</summary>
    Info,

    /// <summary>A reader should look at the place; the document may still be complete.</summary>
    Warning,

    /// <summary>The document cannot be called complete.</summary>
    Error,

    /// <summary>The document could not be read at all.</summary>
    Fatal,
}
