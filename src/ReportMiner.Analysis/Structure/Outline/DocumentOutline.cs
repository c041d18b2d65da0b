namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>The entries of a document in order, and the lists that their labels make.</summary>
internal sealed record DocumentOutline(IReadOnlyList<Entry> Entries, IReadOnlyList<NumberList> Lists);
