using System.Collections.Immutable;

namespace ReportMiner.Ingestion;

/// <summary>
/// A format of documents that is not read, with the way out. A file of a folder that is a document of some kind is never passed over.
/// </summary>
/// <param name="Name">What a file of it is, for messages: <c>a document of Word 97–2003 (DOC)</c>.</param>
/// <param name="WayOut">What to do instead.</param>
/// <param name="Extensions">Ends of file names, in lower case with the dot.</param>
internal sealed record OtherFormat(string Name, string WayOut, params ImmutableArray<string> Extensions)
{
    private const string OfficeHelps = "install LibreOffice, which opens it for this program, or save it as DOCX";

    public static readonly OtherFormat Doc = new("a document of Word 97–2003 (DOC)", OfficeHelps, ".doc", ".dot");
    public static readonly OtherFormat Rtf = new("a Rich Text (RTF) file", OfficeHelps, ".rtf");
    public static readonly OtherFormat WordPerfect = new("a document of WordPerfect (WPD)", OfficeHelps, ".wpd", ".wp", ".wp5", ".wp6");
    public static readonly OtherFormat Works =
        new("a document of an older text program", "save it as DOCX", ".wps", ".wri", ".sxw", ".lwp", ".hwp");
    public static readonly OtherFormat Pages = new("a document of Pages", "export it as DOCX or PDF", ".pages");
    public static readonly OtherFormat Book =
        new("an electronic book (EPUB)", "save it as DOCX or HTML", ".epub", ".mobi", ".azw3", ".fb2");
    public static readonly OtherFormat PrintFile =
        new("a print file (PostScript, XPS)", "print it to a PDF", ".ps", ".eps", ".xps", ".oxps");
    public static readonly OtherFormat DjVu = new("a DjVu file", "save it as a PDF with text", ".djvu", ".djv");
    public static readonly OtherFormat Mail =
        new("an e-mail message", "save its text, or the files attached to it", ".eml", ".msg", ".mbox", ".emlx");
    public static readonly OtherFormat WebArchive = new("a web page in one file (MHTML)", "save it as HTML", ".mht", ".mhtml");
    public static readonly OtherFormat Sheet =
        new("a spreadsheet", "save the sheet with the text as DOCX or PDF", ".xls", ".xlsx", ".xlsm", ".xlsb", ".ods");
    public static readonly OtherFormat Slides = new("a slide show", "save it as a PDF", ".ppt", ".pptx", ".pps", ".ppsx", ".odp", ".key");
    public static readonly OtherFormat Archive =
        new("an archive", "unpack it, and name the folder", ".zip", ".7z", ".rar", ".gz", ".tgz", ".tar", ".bz2");
    public static readonly OtherFormat Tiff = new("a TIFF picture", "recognise its text, and save that as a PDF", ".tif", ".tiff");

    public static readonly OtherFormat Tex = new("a source of TeX", "make a PDF of it", ".tex", ".ltx");
    public static readonly OtherFormat Notebook = new("a notebook of OneNote", "export it as DOCX or PDF", ".one");

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<OtherFormat> All =
        [Doc, Rtf, WordPerfect, Works, Pages, Book, PrintFile, DjVu, Mail, WebArchive, Sheet, Slides, Archive, Tiff, Tex, Notebook];

    private static readonly Dictionary<string, OtherFormat> ByExtension =
        All.SelectMany(format => format.Extensions, (format, extension) => (format, extension))
            .ToDictionary(pair => pair.extension, pair => pair.format, StringComparer.OrdinalIgnoreCase);

    /// <summary>One line for the user.</summary>
    public string Message => $"This is {Name}; {WayOut}.";

    /// <returns>The format that a file's name says; <see langword="null"/> for any other name.</returns>
    public static OtherFormat? OfName(string? fileName) => ByExtension.GetValueOrDefault(Path.GetExtension(fileName ?? ""));
}
