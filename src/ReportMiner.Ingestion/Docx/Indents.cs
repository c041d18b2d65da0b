using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Indents of a paragraph in twentieths of a point; <see langword="null"/> where a level of formatting says nothing.</summary>
/// <param name="Left">Left edge of the paragraph.</param>
/// <param name="FirstLine">First line against the left edge; negative for a hanging one.</param>
internal readonly record struct Indents(int? Left, int? FirstLine)
{
    public static Indents Of(Indentation? indentation) => indentation is null
        ? default
        : new Indents(
            (indentation.Left ?? indentation.Start).Whole(),
            -indentation.Hanging.Whole() ?? indentation.FirstLine.Whole());

    public Indents Over(Indents below) => new(Left ?? below.Left, FirstLine ?? below.FirstLine);
}
