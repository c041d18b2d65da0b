namespace ReportMiner.Themes.Models;

/// <summary>A model folder that cannot be used; the message is one line for the user.</summary>
public sealed class ModelFormatException(string message) : Exception(message);
