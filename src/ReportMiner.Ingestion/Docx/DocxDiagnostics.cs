using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion.Docx;

/// <summary>What a reader of the manuscript should know of how it was made.</summary>
internal static class DocxDiagnostics
{
    public static ImmutableArray<Diagnostic> Of(MainDocumentPart main, Omissions omissions)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (omissions.TrackedChanges > 0)
        {
            diagnostics.Add(DiagnosticCatalogue.TrackedChanges.At($"{omissions.TrackedChanges} tracked changes were read as accepted."));
        }

        if (omissions.Hidden > 0)
        {
            diagnostics.Add(DiagnosticCatalogue.HiddenText.At($"{omissions.Hidden} characters of hidden text were left out."));
        }

        if (omissions.UnknownSymbols > 0)
        {
            diagnostics.Add(
                DiagnosticCatalogue.UnusualCharacters.At($"{omissions.UnknownSymbols} signs of symbol fonts have no known letter."));
        }

        var embedded = Embedded(main, omissions);
        if (embedded.Count > 0)
        {
            diagnostics.Add(DiagnosticCatalogue.EmbeddedContent.At($"Not read: {string.Join(", ", embedded)}."));
        }

        return diagnostics.ToImmutable();
    }

    private static List<string> Embedded(MainDocumentPart main, Omissions omissions)
    {
        var found = new List<string>();
        Add(
            main.EmbeddedPackageParts.Count() + main.EmbeddedObjectParts.Count() + main.EmbeddedControlPersistenceParts.Count(),
            "embedded files");
        Add(main.VbaProjectPart is null ? 0 : 1, "macros");
        Add(omissions.ForeignParts, "inserted files of another format");
        Add(
            main.ExternalRelationships.Count() + main.Parts.Sum(p => p.OpenXmlPart.ExternalRelationships.Count()),
            "links to outside files");
        return found;

        void Add(int count, string what)
        {
            if (count > 0)
            {
                found.Add($"{what} ({count})");
            }
        }
    }
}
