using System.Collections.Immutable;

namespace ReportMiner.Model.Diagnostics;

/// <summary>
/// Every diagnostic code, once. RM10xx: the file; RM11xx: reading; RM12xx: structure and completeness; RM13xx: recommendations;
/// RM14xx: comparison; RM15xx: export.
/// </summary>
public static class DiagnosticCatalogue
{
    private const string Recognise =
        "Use --ocr, with tesseract and pdftoppm installed (Debian: apt-get install tesseract-ocr tesseract-ocr-rus poppler-utils).";

    public static readonly DiagnosticRule UnknownFormat =
        new("RM1001", Severity.Fatal, "Format not known", "Give a PDF, DOCX, ODT, HTML, Markdown or text file.");
    public static readonly DiagnosticRule EmptyFile =
        new("RM1002", Severity.Fatal, "Empty file", "The file holds no text; check whether the download or copy was cut short.");
    public static readonly DiagnosticRule Encrypted = new("RM1003", Severity.Fatal, "Encrypted file", "Save the file without a password.");
    public static readonly DiagnosticRule Broken =
        new("RM1004", Severity.Fatal, "Broken file", "Open the file in the program that made it and save it again.");
    public static readonly DiagnosticRule Unreadable =
        new("RM1005", Severity.Fatal, "File cannot be opened", "Check the file's permissions and whether another program has it open.");
    public static readonly DiagnosticRule TooLarge =
        new("RM1006", Severity.Fatal, "File over a limit", "Raise the limit named in the message, or split the file.");
    public static readonly DiagnosticRule SidecarFaulty =
        new("RM1007", Severity.Warning, "Invalid metadata file", "Correct NAME.meta.json next to the document.");
    public static readonly DiagnosticRule UnsupportedFormat =
        new(
            "RM1008",
            Severity.Fatal,
            "Format not read",
            "Do as the message says, or convert the file to PDF, DOCX, ODT, HTML, Markdown or text.");
    public static readonly DiagnosticRule TimedOut =
        new("RM1009", Severity.Fatal, "Reading took too long", "Increase the time limit, or check whether the file is damaged.");
    public static readonly DiagnosticRule ProgramFault =
        new("RM1010", Severity.Fatal, "Internal error while reading the file", "Please report it; the other files were read.");
    public static readonly DiagnosticRule ErrorPage =
        new(
            "RM1011",
            Severity.Fatal,
            "Web page in place of a document",
            "A server sent a page of its own, such as an error, instead of the document: download it again.");

    public static readonly DiagnosticRule ScannedDocument = new("RM1101", Severity.Fatal, "Scanned document without text", Recognise);
    public static readonly DiagnosticRule ScannedPage = new("RM1102", Severity.Error, "Scanned page without text", Recognise);
    public static readonly DiagnosticRule UndecodedGlyphs =
        new(
            "RM1103",
            Severity.Error,
            "Unreadable characters",
            "The file does not map its glyphs to characters (no ToUnicode table), or was decoded wrongly; get another copy of the "
                + "document.");
    public static readonly DiagnosticRule PageFailed =
        new("RM1104", Severity.Error, "Page could not be read", "Check the page named; the others were read.");
    public static readonly DiagnosticRule MixedScripts =
        new(
            "RM1105",
            Severity.Warning,
            "Words of mixed scripts",
            "The text may come from optical character recognition: check the words named.");
    public static readonly DiagnosticRule TrackedChanges =
        new(
            "RM1106",
            Severity.Info,
            "Tracked changes read as accepted",
            "Accept or reject the changes in Word to be certain which text is meant.");
    public static readonly DiagnosticRule DecodingDoubt =
        new("RM1107", Severity.Warning, "Encoding not certain", "Save the file as UTF-8.");
    public static readonly DiagnosticRule UnusualCharacters =
        new(
            "RM1108",
            Severity.Warning,
            "Invisible or control characters",
            "Such characters were taken out of the clean text; the text as read keeps its place.");
    public static readonly DiagnosticRule EmbeddedContent =
        new(
            "RM1109",
            Severity.Info,
            "Embedded or linked content not read",
            "Text in pictures, embedded files and linked parts is not part of the result.");

    public static readonly DiagnosticRule FontNotBuilt =
        new(
            "RM1110",
            Severity.Error,
            "Text in a font that cannot be read",
            "Look at the page named, and print it to a new PDF from the program that shows it.");
    public static readonly DiagnosticRule LettersOverprinted =
        new(
            "RM1111",
            Severity.Error,
            "Letters in an uncertain order",
            "Look at the page named: the order of the letters in the lines is not certain.");
    public static readonly DiagnosticRule PartsInARing =
        new("RM1112", Severity.Warning, "Parts of a page that draw each other", "Compare the page named with what a viewer shows.");
    public static readonly DiagnosticRule NotesRead =
        new(
            "RM1113",
            Severity.Info,
            "Text typed onto the page",
            "Text of form fields and notes was read with the page; stamps are kept apart.");
    public static readonly DiagnosticRule NotesUnread =
        new(
            "RM1114",
            Severity.Warning,
            "Form fields or notes not read",
            "Open the file in a viewer and print it to a new PDF, so that what was typed becomes part of the page.");
    public static readonly DiagnosticRule HiddenText =
        new(
            "RM1121",
            Severity.Info,
            "Hidden text left out",
            "Show hidden text, layers and the whole page to see whether it belongs to the document.");

    public static readonly DiagnosticRule MeaninglessText = new(
        "RM1131", Severity.Error, "Text without meaning",
        "The letters of the file mean nothing (a font without its table, text encoded twice): get another copy.");

    public static readonly DiagnosticRule TextRecognised =
        new(
            "RM1141",
            Severity.Warning,
            "Text recognised by a machine",
            "Compare the items with the pages named: words, numbers and labels may be wrong.");
    public static readonly DiagnosticRule ReadingsMended =
        new(
            "RM1142",
            Severity.Info,
            "Readings of a machine mended",
            "Compare the places named with the page: labels, symbols and dates were mended by their grammar.");
    public static readonly DiagnosticRule LayerOfRecognition = new(
        "RM1143", Severity.Warning, "Text layer of an earlier recognition",
        "Compare the items with the pages named, or use --ocr to recognise the pages again.");

    public static readonly DiagnosticRule GapInNumbers =
        new(
            "RM1201",
            Severity.Error,
            "Gap in a chain of numbers",
            "Check the place named: a paragraph or item may be missing from the file, or two were read as one.");
    public static readonly DiagnosticRule DuplicateNumber = new("RM1202", Severity.Warning, "Duplicate number", "Check the place named.");
    public static readonly DiagnosticRule CharactersLost =
        new(
            "RM1203",
            Severity.Error,
            "Characters not accounted for",
            "Please report the document: some text was read but appears nowhere in the results.");
    public static readonly DiagnosticRule GapInDocument =
        new("RM1204", Severity.Warning, "The document itself skips a number", "The numbering of the document has a gap; nothing was lost.");
    public static readonly DiagnosticRule ChainStartsLate =
        new("RM1205", Severity.Info, "Numbering starts after 1", "The file may be a part of a longer document.");
    public static readonly DiagnosticRule HomoglyphLabel =
        new("RM1206", Severity.Info, "Label with a letter of another script", "The label was normalised.");

    public static readonly DiagnosticRule FlattenedText = new(
        "RM1207", Severity.Error, "Numbered paragraphs run together",
        "Get a copy that keeps the paragraphs: this text lost its line breaks.");
    public static readonly DiagnosticRule NumberWithoutText = new(
        "RM1208", Severity.Info, "Number kept without a text", "The draft marks the item as deleted or reserved; it is not counted.");

    public static readonly DiagnosticRule EmptyItem = new("RM1301", Severity.Error, "Item without text", "Check the place named.");
    public static readonly DiagnosticRule LanguageUnknown =
        new("RM1302", Severity.Info, "Language not identified", "Only English and Russian are supported.");
    public static readonly DiagnosticRule ListWithoutChapeau =
        new("RM1303", Severity.Info, "List without a chapeau", "Its items were not treated as recommendations.");
    public static readonly DiagnosticRule AskUnaccounted = new(
        "RM1310", Severity.Error, "Sentences that ask are in no row",
        "Read the sentences listed by inspect or in run.json: items may be missing.");

    public static readonly DiagnosticRule ListWithoutItems = new(
        "RM1311", Severity.Error, "A list is announced and has no items", "Look at the place named: the list was not recognised.");

    public static readonly DiagnosticRule SectionWithoutItems = new(
        "RM1312", Severity.Error, "A section of recommendations has no items",
        "Read the section named: its recommendations were not recognised.");

    public static readonly DiagnosticRule ResolutionWithoutOperatives = new(
        "RM1313", Severity.Error, "A resolution or decision has no operative paragraphs",
        "Read the resolution named: its operative paragraphs were not recognised.");

    public static readonly DiagnosticRule NoItems = new(
        "RM1314", Severity.Info, "Document without items",
        "Nothing in the document asks by the program's rules; look whether you expect items.");

    public static readonly DiagnosticRule DoubtfulItem = new(
        "RM1315", Severity.Error, "An item may ask nothing", "Read the items named: rules and classifier disagree on them.");

    public static readonly DiagnosticRule ClassifierDisagrees = new(
        "RM1316", Severity.Info, "Rules and classifier disagree",
        "Read the sentence named: it may ask in words that the rules do not know.");

    public static readonly DiagnosticRule OutsideModel = new(
        "RM1317", Severity.Info, "Words that the theme model does not know",
        "Check the themes of this document, or use a catalogue of your own (own-catalogue.md).");

    public static readonly DiagnosticRule UnreadLabel = new(
        "RM1318", Severity.Error, "A number that was not read as one",
        "Look at the place named: a numbered paragraph may be part of another item, or in none.");

    public static readonly DiagnosticRule FewerThanAnnounced = new(
        "RM1319", Severity.Error, "Fewer recommendations than announced",
        "Compare the number that the document gives with its rows: some were not recognised.");

    public static readonly DiagnosticRule ParagraphLeftOut = new(
        "RM1320", Severity.Error, "A paragraph among recommendations is in no row",
        "Read the paragraph named: it may recommend in words that the rules do not know.");

    public static readonly DiagnosticRule CutItem = new(
        "RM1321", Severity.Error, "An item is cut, or holds another",
        "Compare the item named with the document: its text begins or ends at the wrong place.");

    public static readonly DiagnosticRule AsksWithoutRows = new(
        "RM1322", Severity.Error, "A document asks and gives no row",
        "Read the sentences that say what should be done: the document may recommend in a form that the rules do not know.");

    public static readonly DiagnosticRule VersionsDisagree =
        new("RM1401", Severity.Warning, "Language versions disagree", "Compare the two texts at the place named.");
    public static readonly DiagnosticRule SameDocumentTwice =
        new("RM1402", Severity.Info, "The same document given twice", "The copies were treated as one document.");

    public static readonly DiagnosticRule SymbolTwice =
        new(
            "RM1403",
            Severity.Warning,
            "Two documents with one symbol",
            "Look whether a symbol is misprinted, or the files are parts or drafts of one document; both are in the results.");
    public static readonly DiagnosticRule NameTwice =
        new(
            "RM1404",
            Severity.Info,
            "Several files of one name",
            "Each file is a document of its own; the results name it by its path below the input.");
    public static readonly DiagnosticRule NotInMatrix =
        new(
            "RM1405",
            Severity.Error,
            "Item not in the matrix",
            "Please report the document: the fault is the program's; the item is in recommendations.jsonl.");
    public static readonly DiagnosticRule Reply =
        new(
            "RM1406",
            Severity.Info,
            "Reply to recommendations",
            "The positions that it states are those of the report's items; give the report too where it is not among the documents.");
    public static readonly DiagnosticRule ReplyUnmatched =
        new(
            "RM1407",
            Severity.Warning,
            "Reply that does not fit its report",
            "Look at the numbers named: they are misprinted, or items of the report are missing.");

    public static readonly DiagnosticRule CellTooLong =
        new(
            "RM1501",
            Severity.Warning,
            "Text exceeds Excel's cell limit",
            "The cell ends with a note; the whole text is in recommendations.jsonl.");

    /// <summary>All rules, by code.</summary>
    public static readonly ImmutableArray<DiagnosticRule> All =
    [
        UnknownFormat, EmptyFile, Encrypted, Broken, Unreadable, TooLarge, SidecarFaulty, UnsupportedFormat, TimedOut, ProgramFault,
        ErrorPage,
        ScannedDocument, ScannedPage, UndecodedGlyphs, PageFailed, MixedScripts, TrackedChanges, DecodingDoubt, UnusualCharacters,
        EmbeddedContent,
        FontNotBuilt, LettersOverprinted, PartsInARing, NotesRead, NotesUnread, HiddenText, MeaninglessText,
        TextRecognised, ReadingsMended, LayerOfRecognition,
        GapInNumbers, DuplicateNumber, CharactersLost, GapInDocument, ChainStartsLate, HomoglyphLabel, FlattenedText, NumberWithoutText,
        EmptyItem, LanguageUnknown, ListWithoutChapeau,
        AskUnaccounted, ListWithoutItems, SectionWithoutItems, ResolutionWithoutOperatives, NoItems, DoubtfulItem, ClassifierDisagrees,
        OutsideModel, UnreadLabel, FewerThanAnnounced, ParagraphLeftOut, CutItem, AsksWithoutRows,
        VersionsDisagree, SameDocumentTwice, SymbolTwice, NameTwice, NotInMatrix, Reply, ReplyUnmatched,
        CellTooLong,
    ];
}
