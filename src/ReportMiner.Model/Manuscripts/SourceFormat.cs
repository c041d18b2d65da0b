namespace ReportMiner.Model.Manuscripts;

/// <summary>The format of a source file, detected from its content.</summary>
public enum SourceFormat
{
    Unknown,
    Pdf,
    Docx,
    Text,
    Markdown,
    Html,
    Odt,
    Doc,
    Rtf,
    Wpd,
}
