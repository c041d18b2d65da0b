using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>What a set of paragraph properties says; <see langword="null"/> where it says nothing.</summary>
internal sealed record ParagraphTraits
{
    public static readonly ParagraphTraits None = new();

    /// <summary>Outline level, 0 to 8; 9 for body text.</summary>
    public int? Outline { get; init; }

    public string? Justification { get; init; }

    /// <summary>Whether it speaks of a list at all.</summary>
    public bool Joins { get; init; }

    /// <summary>Id of the list; 0 for none.</summary>
    public int? List { get; init; }

    /// <summary>Level in the list.</summary>
    public int? Level { get; init; }

    public Indents Indents { get; init; }

    /// <summary>Reads paragraph properties of any kind: of a paragraph or of a style.</summary>
    public static ParagraphTraits Of(OpenXmlElement? properties)
    {
        var traits = None;
        foreach (var property in properties?.ChildElements ?? Enumerable.Empty<OpenXmlElement>())
        {
            traits = property switch
            {
                OutlineLevel outline => traits with { Outline = outline.Val.Whole() },
                Justification justification => traits with { Justification = justification.Val?.InnerText },
                Indentation indentation => traits with { Indents = Indents.Of(indentation) },
                NumberingProperties numbering => traits with
                {
                    Joins = true,
                    List = numbering.NumberingId?.Val.Whole(),
                    Level = numbering.NumberingLevelReference?.Val.Whole(),
                },
                _ => traits,
            };
        }

        return traits;
    }
}
