using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MathText = DocumentFormat.OpenXml.Math.Text;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace ReportMiner.Ingestion.Docx;

/// <summary>
/// What of a document's characters is not in the manuscript, and what is there that is no character of the document: the
/// account against which the census of the parts is held.
/// </summary>
internal sealed class Omissions
{
    /// <summary>
    /// Characters left out: deleted, doubled for older programs, instructions of fields, notes that nothing calls, hidden text.
    /// </summary>
    public int LeftOut { get; private set; }

    /// <summary>Characters of hidden text among them.</summary>
    public int Hidden { get; private set; }

    /// <summary>Characters made by the reader: automatic marks of notes.</summary>
    public int Made { get; private set; }

    /// <summary>Characters saved by putting letters and their marks together.</summary>
    public int Composed { get; set; }

    /// <summary>Insertions, deletions and moves that were read as accepted.</summary>
    public int TrackedChanges { get; set; }

    /// <summary>Parts in other formats that Word would read in (<c>w:altChunk</c>).</summary>
    public int ForeignParts { get; set; }

    /// <summary>Signs of symbol fonts for which Unicode has no letter known here.</summary>
    public int UnknownSymbols { get; set; }

    public void LeaveOut(OpenXmlElement element) => LeftOut += Count(element);

    public void LeaveOut(string text) => LeftOut += Count(text);

    public void LeaveOut(int characters) => LeftOut += characters;

    public void Hide(OpenXmlElement element)
    {
        var count = Count(element);
        LeftOut += count;
        Hidden += count;
    }

    public void Make(string text) => Made += Count(text);

    /// <summary>Characters other than white space, counted in UTF-16 code units.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return count;
    }

    private static int Count(OpenXmlElement element) => CountOne(element) + element.Descendants().Sum(CountOne);

    private static int CountOne(OpenXmlElement element) => element switch
    {
        WordText text => Count(text.Text),
        MathText text => Count(text.Text),
        NoBreakHyphen or SymbolChar => 1,
        OpenXmlUnknownElement { LocalName: "t" } stray => Count(stray.InnerText),
        OpenXmlUnknownElement { LocalName: "noBreakHyphen" or "sym" } => 1,
        _ => 0,
    };
}
