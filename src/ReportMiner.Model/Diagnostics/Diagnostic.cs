namespace ReportMiner.Model.Diagnostics;

/// <summary>A fault of a document, with its place.</summary>
/// <param name="Code">Stable code, such as <c>RM1203</c>; all are in <see cref="DiagnosticCatalogue"/>.</param>
/// <param name="Severity">What it does to the document's status.</param>
/// <param name="Message">One sentence in English for a reader of the document.</param>
/// <param name="Page">1-based page, where known.</param>
/// <param name="Start">First UTF-16 code unit in the manuscript's text, where known.</param>
/// <param name="End">One past the last.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, int? Page = null, int? Start = null, int? End = null);
