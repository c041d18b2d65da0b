namespace ReportMiner.Model.Runs;

/// <summary>The user named an input that cannot be used; the message is one line for the user.</summary>
public sealed class InputException(string message) : Exception(message);
