namespace ReportMiner.Release;

/// <summary>What keeps a release from being made, in one line for the person who makes it.</summary>
internal sealed class ReleaseException(string message) : Exception(message);
