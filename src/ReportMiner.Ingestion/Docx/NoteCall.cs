using DocumentFormat.OpenXml;

namespace ReportMiner.Ingestion.Docx;

/// <summary>A mark in a paragraph that calls a note.</summary>
/// <param name="Note">The note; <see langword="null"/> where the file lacks it or gave it already.</param>
/// <param name="Mark">The mark as a reader sees it.</param>
internal sealed record NoteCall(OpenXmlElement? Note, string Mark);
