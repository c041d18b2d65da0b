namespace ReportMiner.Export.Tables;

/// <summary>Fields shared by several tables, described once.</summary>
internal static class Fields
{
    public const string Sha256Pattern = "[0-9a-f]{64}";

    public static readonly Field Id = new(
        "id", FieldType.String,
        "Id of the item, made from its content and citation: the same input gives the same id on every machine.")
        {
            Required = true,
            Unique = true
        };
    public static readonly Field File = new(
        "file", FieldType.String, "Path of the source file below the input, parts separated by '/'.") { Required = true };
    public static readonly Field Sha256 = new(
        "sha256", FieldType.String,
        "SHA-256 of the source file's bytes, in lower-case hexadecimal.") { Required = true, Pattern = Sha256Pattern };
    public static readonly Field Symbol =
        new("symbol", FieldType.String, "United Nations document symbol as printed; empty where the document has none.");
    public static readonly Field Title = new("title", FieldType.String, "Title of the document.");
    public static readonly Field Body = new("body", FieldType.String, "Body that met, or that the document is addressed to.");
    public static readonly Field Session = new("session", FieldType.String, "Session, as printed.");
    public static readonly Field Date = new("date", FieldType.Date, "Date of issue (ISO 8601).");
    public static readonly Field Meeting = new(
        "meeting", FieldType.String, "Name of the meeting that the document belongs to.") { Required = true };
    public static readonly Field Language = new(
        "language", FieldType.String,
        "Language of the item (ISO 639-1); empty if it was not identified.") { Values = ValueNames.Languages };
    public static readonly Field Chapter = new("chapter", FieldType.String, "Outermost heading of the item.");
    public static readonly Field Paragraph =
        new("paragraph", FieldType.String, "Bare number of the paragraph that the item is or belongs to.");
    public static readonly Field Label =
        new("label", FieldType.String, "Label as printed, letters of another script normalised; empty for an item without one.");
    public static readonly Field Ordinal = new("ordinal", FieldType.Integer, "Place in its list, from 1.") { Required = true, Minimum = 0 };
    public static readonly Field Kind = new(
        "kind",
        FieldType.String,
        "What the item is: recommendation asks somebody to act; conclusion asks nothing; operative is a paragraph of a resolution or "
            + "decision; proposal is what a named delegation recommends outside the document's own list; cited is a request that the "
            + "document only reports.")
        {
            Required = true,
            Values = ValueNames.Kinds
        };
    public static readonly Field Text = new(
        "text",
        FieldType.String,
        "Clean text without the label: lines joined, footnote marks and running heads taken out, final punctuation kept.")
        {
            Required = true
        };
    public static readonly Field Chapeau = new("chapeau", FieldType.String, "Sentence that announces the list.");
    public static readonly Field Strength =
        new(
            "strength",
            FieldType.String,
            "How strongly the text asks: must, urged, should, recommended, invited, should-consider, none, or the operative verb; empty "
                + "where it asks nothing.");
    public static readonly Field Position =
        new(
            "position",
            FieldType.String,
            "What became of it where the document says so: accepted, supported, noted, rejected, partially accepted; pending where the "
                + "answer is still to come. A reply that is among the documents says it in place of its report.");
    public static readonly Field Ocr =
        new("ocr", FieldType.Boolean, "Whether a machine recognised some of its words on a picture: they may be wrong.");
    public static readonly Field OcrConfidence = new(
        "ocrConfidence", FieldType.Number,
        "How sure the machine was of nine words in ten; empty where it is not known.") { Minimum = 0, Maximum = 1 };
    public static readonly Field OcrLanguage =
        new("ocrLanguage", FieldType.String, "Language that it was recognised in (ISO 639-1); empty where it is not known.");
    public static readonly Field TakenUpBy =
        new(
            "taken_up_by",
            FieldType.String,
            "For a proposal, or a sentence of the summary that a report begins with: id of the item of the document's own that "
                + "takes it up.");
    public static readonly Field Model = new("model", FieldType.String, "Id of the model that predicted the themes.");
    public static readonly Field ThemesDecided = new(
        "themes_decided", FieldType.Boolean, "Whether a person decided the themes.") { Required = true };
    public static readonly Field Primary = new(
        "primary", FieldType.Boolean,
        "Whether it counts: false for the same item in a further copy or format of its document.") { Required = true };
    public static readonly Field Relation = new(
        "relation",
        FieldType.String,
        "What the later item is to the earlier: repeated is the same text after case, spaces, punctuation, quotation marks, ё, label "
            + "and proposers are taken away; reworded, merged and split are not; translation pairs two languages of one document.")
        {
            Required = true,
            Values = ValueNames.Relations
        };
    public static readonly Field LinkScore = new(
        "score", FieldType.Number, "Likeness of the two items.") { Required = true, Minimum = 0, Maximum = 1 };
    public static readonly Field StrengthChange = new(
        "strength_change", FieldType.String,
        "Strength of the later item against the earlier; empty where nothing can be said.") { Values = ValueNames.StrengthChanges };
    public static readonly Field Certain = new(
        "certain", FieldType.Boolean, "Whether the link is certain enough to count.") { Required = true };
    public static readonly Field Thread =
        new(
            "thread",
            FieldType.String,
            "Id of the group of items that links bind together; empty where the two items of a link belong to two.");
    public static readonly Field LinkDecided = new(
        "decided", FieldType.Boolean, "Whether a person decided on the link.") { Required = true };
    public static readonly Field LinkEvidence = new("evidence", FieldType.String, "Words shared and changed.");
}
