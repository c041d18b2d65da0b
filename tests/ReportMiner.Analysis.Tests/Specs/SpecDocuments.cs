using System.Text;
using ReportMiner.Analysis.Structure;
using ReportMiner.Ingestion.Text;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Tests.Specs;

/// <summary>Understands a text of a specification as a file would be.</summary>
internal static class SpecDocuments
{
    public static Document Understand(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Manuscript manuscript = new TextManuscriptReader().Read(bytes, CancellationToken.None);
        return StructureAnalyzer.Analyze(
            manuscript, new SourceInfo { File = "spec.txt", Sha256 = "", Size = bytes.Length, Meeting = "spec" });
    }
}
