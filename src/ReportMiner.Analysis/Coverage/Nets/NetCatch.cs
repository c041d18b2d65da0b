using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Coverage.Nets;

/// <summary>A sentence that a net holds.</summary>
/// <param name="Sign">What it was known by.</param>
/// <param name="Verb">Offset of the verb or word of duty in the sentence.</param>
/// <param name="Reason">A reason that the form itself gives; <see langword="null"/> where the context must give one.</param>
internal readonly record struct NetCatch(AskSign Sign, int Verb, AskReason? Reason = null);
