using ReportMiner.Model.Runs;

namespace ReportMiner.Pipeline.Documents;

/// <summary>How far a run is.</summary>
/// <param name="Stage">What is being done: <c>reading</c>, <c>tagging</c>, <c>linking</c>, <c>writing</c>.</param>
/// <param name="FilesDone">Files read.</param>
/// <param name="FilesTotal">Files to read.</param>
/// <param name="PagesDone">Pages read.</param>
/// <param name="CurrentFile">File that was finished last.</param>
public sealed record RunProgress(string Stage, int FilesDone, int FilesTotal, int PagesDone, string CurrentFile)
{
    /// <summary>What the file that was finished last gave; <see langword="null"/> between files.</summary>
    public DocumentReport? Finished { get; init; }
}
