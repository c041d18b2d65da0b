using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>The footnotes or the endnotes of a document.</summary>
internal sealed class NoteBook
{
    private readonly Dictionary<int, FootnoteEndnoteType> _notes = [];
    private readonly List<OpenXmlElement> _others = [];

    /// <param name="root">The part's root; <see langword="null"/> where the document has none.</param>
    /// <param name="numbers">Their automatic numbers.</param>
    public NoteBook(OpenXmlElement? root, NoteNumbers numbers)
    {
        Numbers = numbers;
        foreach (var element in root?.ChildElements ?? Enumerable.Empty<OpenXmlElement>())
        {
            var isNote = element is FootnoteEndnoteType { Type: null or { InnerText: "normal" } } note && note.Id.Whole() is { } id
                && _notes.TryAdd(id, note);
            if (!isNote)
            {
                _others.Add(element);
            }
        }
    }

    public NoteNumbers Numbers { get; }

    /// <summary>What of the part was not given out: separators and notes that nothing calls.</summary>
    public IEnumerable<OpenXmlElement> Rest => _others.Concat(_notes.OrderBy(note => note.Key).Select(note => note.Value));

    /// <returns>The note, once; <see langword="null"/> where the file lacks it or it was given out.</returns>
    public OpenXmlElement? Take(int? id) => id is { } known && _notes.Remove(known, out var note) ? note : null;
}
