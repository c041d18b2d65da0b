namespace ReportMiner.Analysis.Comparison;

/// <summary>The items of a meeting, each with all its texts, and how the language versions of each were matched.</summary>
internal sealed record MergedMeeting(List<ItemNode> Nodes, List<VersionMatch> Matches);
