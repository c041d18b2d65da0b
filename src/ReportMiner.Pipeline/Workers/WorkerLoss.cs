namespace ReportMiner.Pipeline.Workers;

/// <summary>Why a worker ended.</summary>
internal enum WorkerLoss
{
    /// <summary>It crashed: a stack overflow, most likely.</summary>
    Crash,

    /// <summary>Its memory was not enough.</summary>
    Memory,

    /// <summary>It was ended past the limit of time.</summary>
    Time,
}
