namespace ReportMiner.LinkFit;

/// <summary>An item of a run.</summary>
internal sealed record FittedItem(string Document, string File, string Language, string Label, string Place, string Text);
