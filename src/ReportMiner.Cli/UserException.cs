namespace ReportMiner.Cli;

/// <summary>The user asked for something that cannot be done; the message is one line that says what is accepted.</summary>
internal sealed class UserException(string message) : Exception(message);
