using ReportMiner.Model.Diagnostics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>Lists what a file holds besides its pages: attached files, scripts, forms of another format. None of it is opened.</summary>
internal static class NonPageContent
{
    /// <returns>A note of what was found; <see langword="null"/> if there is nothing, or the file is too damaged.</returns>
    public static Diagnostic? Of(PdfDocument document)
    {
        try
        {
            string[] found = [.. Find(document)];
            return found.Length == 0 ? null : DiagnosticCatalogue.EmbeddedContent.At($"Not read: {string.Join(", ", found)}.");
        }
        catch (Exception)
        {
            // The pages may be sound all the same, and they are what is read.
            return null;
        }
    }

    private static IEnumerable<string> Find(PdfDocument document)
    {
        DictionaryToken catalogue = document.Structure.Catalog.CatalogDictionary;
        DictionaryToken? names = Inner(document, catalogue, "Names");
        if (Holds(names, "EmbeddedFiles") || Holds(catalogue, "AF"))
        {
            yield return "attached files";
        }

        if (Holds(names, "JavaScript") || Holds(catalogue, "AA") || Runs(Inner(document, catalogue, "OpenAction")))
        {
            yield return "scripts";
        }

        if (Holds(Inner(document, catalogue, "AcroForm"), "XFA"))
        {
            yield return "forms of another format (XFA)";
        }
    }

    /// <summary>Most files open with a mere jump to a page.</summary>
    private static bool Runs(DictionaryToken? action) =>
        action is not null && action.TryGet(NameToken.Create("S"), out IToken kind) && kind is NameToken { Data: "JavaScript" or "Launch" };

    private static bool Holds(DictionaryToken? dictionary, string name) =>
        dictionary is not null && dictionary.ContainsKey(NameToken.Create(name));

    private static DictionaryToken? Inner(PdfDocument document, DictionaryToken dictionary, string name) =>
        !dictionary.TryGet(NameToken.Create(name), out IToken value) ? null
        : value is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data as DictionaryToken
        : value as DictionaryToken;
}
