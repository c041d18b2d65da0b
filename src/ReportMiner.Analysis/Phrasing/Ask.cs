namespace ReportMiner.Analysis.Phrasing;

/// <summary>A place in a text where somebody is asked to act.</summary>
/// <param name="First">Index of the first word of the form.</param>
/// <param name="End">Index one past its last word.</param>
/// <param name="Form">The form.</param>
internal readonly record struct Ask(int First, int End, AskForm Form);
