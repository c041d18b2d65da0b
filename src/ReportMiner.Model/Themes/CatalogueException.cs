namespace ReportMiner.Model.Themes;

/// <summary>A theme catalogue that cannot be used; the message is one line for the user and names the place of the fault.</summary>
public sealed class CatalogueException(string message) : Exception(message);
