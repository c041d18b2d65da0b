using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>The automatic numbers of footnotes or of endnotes, counted as Word counts them.</summary>
internal sealed class NoteNumbers
{
    private readonly ImmutableArray<OpenXmlElement?> _bySection;
    private readonly OpenXmlElement? _ofDocument;
    private readonly string _usualFormat;
    private int _section;
    private int? _last;

    /// <param name="bySection">What each section says of the notes' numbers, in order.</param>
    /// <param name="ofDocument">What the document's settings say.</param>
    /// <param name="usualFormat">The format where neither says one.</param>
    public NoteNumbers(ImmutableArray<OpenXmlElement?> bySection, OpenXmlElement? ofDocument, string usualFormat)
    {
        _bySection = bySection;
        _ofDocument = ofDocument;
        _usualFormat = usualFormat;
    }

    public string Next()
    {
        _last = _last is { } last ? last + 1 : Find<NumberingStart>()?.Val.Whole() ?? 1;
        return NumberFormats.Render(Find<NumberingFormat>()?.Val?.InnerText ?? _usualFormat, _last.Value);
    }

    public void EndSection()
    {
        _section++;
        RestartOn("eachSect");
    }

    /// <summary>Pages are known only where Word left marks of its last layout in the file.</summary>
    public void EndPage() => RestartOn("eachPage");

    private void RestartOn(string rule)
    {
        if (Find<NumberingRestart>()?.Val?.InnerText == rule)
        {
            _last = null;
        }
    }

    private T? Find<T>()
        where T : OpenXmlElement =>
        (_section < _bySection.Length ? _bySection[_section]?.GetFirstChild<T>() : null) ?? _ofDocument?.GetFirstChild<T>();
}
