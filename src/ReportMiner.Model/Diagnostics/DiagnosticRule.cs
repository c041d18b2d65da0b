namespace ReportMiner.Model.Diagnostics;

/// <summary>What a diagnostic code stands for.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Severity">The severity that it is reported with.</param>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Advice">What a user can do about it.</param>
public sealed record DiagnosticRule(string Code, Severity Severity, string Title, string Advice)
{
    /// <summary>Reports the rule at a place.</summary>
    public Diagnostic At(string message, int? page = null, int? start = null, int? end = null) =>
        new(Code, Severity, message, page, start, end);
}
