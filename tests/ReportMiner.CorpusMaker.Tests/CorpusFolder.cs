using ReportMiner.CorpusMaker.Pdf;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Tests;

/// <summary>The corpus of this checkout, and the same corpus, remade.</summary>
public sealed class CorpusFolder
{
    public CorpusFolder()
    {
        Documents = SourceReader.ReadAll(Path.Combine(Root, "sources"));
        Made = [.. new Corpus(Documents, FontSet.Installed ? FontSet.Load() : null).Make()];
    }

    public static string Root { get; } = Path.Combine(CheckoutFolder.Root, "corpus");

    public IReadOnlyList<SourceDocument> Documents { get; }

    public IReadOnlyList<CorpusFile> Made { get; }

    public SourceDocument Document(string name) => Documents.Single(d => d.Name == name);
}
