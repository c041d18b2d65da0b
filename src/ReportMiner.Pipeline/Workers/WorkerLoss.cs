namespace ReportMiner.Pipeline.Workers;

/// <summary>Why a file did not come back from its worker.</summary>
internal enum WorkerLoss
{
    /// <summary>The worker ended by itself.</summary>
    Crash,

    /// <summary>The worker had no memory left.</summary>
    Memory,

    /// <summary>The worker was ended since the file took too long.</summary>
    Time,

    /// <summary>The worker was lost while it read several files; another may have been the reason.</summary>
    Unclear,
}
