namespace ReportMiner.Themes.Labels;

/// <summary>A file of labelled rows that cannot be used; the message is one line for the user, with file and line.</summary>
public sealed class LabelFileException(string message) : Exception(message);
