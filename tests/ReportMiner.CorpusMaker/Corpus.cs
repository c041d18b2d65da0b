using ReportMiner.CorpusMaker.Gold;
using ReportMiner.CorpusMaker.Pdf;
using ReportMiner.CorpusMaker.Plain;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker;

/// <summary>Makes the whole corpus out of its sources: samples in every format and their gold.</summary>
public sealed class Corpus
{
    private readonly IReadOnlyList<SourceDocument> _documents;
    private readonly Renderer _renderer;

    /// <param name="documents">The sources.</param>
    /// <param name="fonts">The type that PDF files are set in; without it PDF samples and their gold of hyphens are left out.</param>
    public Corpus(IReadOnlyList<SourceDocument> documents, FontSet? fonts)
    {
        _documents = documents;
        _renderer = new Renderer(fonts);
    }

    /// <summary>Every file, in an order that is the same in every run.</summary>
    public IEnumerable<CorpusFile> Make() => _documents.SelectMany(d => Samples(d).Concat(Gold(d)));

    private IEnumerable<CorpusFile> Samples(SourceDocument document)
    {
        foreach (Rendering rendering in _renderer.Render(document))
        {
            string file = $"{document.Name}.{rendering.Extension}";
            yield return new CorpusFile($"samples/{file}", rendering.Bytes);
            if (!rendering.Hyphens.IsEmpty)
            {
                yield return new CorpusFile($"gold/hyphens/{file}.tsv", TextFile.Bytes(HyphenGold.Write(rendering.Hyphens)));
            }
        }

        if (Sidecar.Needed(document))
        {
            yield return new CorpusFile($"samples/{document.Name}.meta.json", GoldJson.Bytes(Sidecar.Write(document)));
        }
    }

    private IEnumerable<CorpusFile> Gold(SourceDocument document)
    {
        yield return new CorpusFile($"gold/outlines/{document.Name}.outline.md", TextFile.Bytes(OutlineGold.Write(document)));
        yield return new CorpusFile($"gold/documents/{document.Name}.document.json", GoldJson.Bytes(DocumentGold.Write(document)));
        foreach (string format in document.Formats)
        {
            string file = $"{document.Name}.{format}";
            yield return new CorpusFile($"gold/recommendations/{file}.json", GoldJson.Bytes(RecommendationGold.Write(document, file)));
        }

        if (!document.Links.IsEmpty)
        {
            yield return new CorpusFile(
                $"gold/lineage/{document.Name}.json", GoldJson.Bytes(LineageGold.Write(document, Earlier(document))));
        }

        if (document.Pair is { } pair && document.Language == "en")
        {
            SourceDocument other = _documents.Single(d => d.Name == pair);
            yield return new CorpusFile($"gold/alignment/{document.Meeting}.json", GoldJson.Bytes(AlignmentGold.Write(document, other)));
        }

        if (!document.Repeats.IsEmpty)
        {
            yield return new CorpusFile($"gold/repeats/{document.Name}.json", GoldJson.Bytes(RepeatGold.Write(document, _documents)));
        }
    }

    private List<SourceDocument> Earlier(SourceDocument document) =>
        [
            .. _documents
                .Where(d =>
                    d.Language == document.Language && d.Masthead.Session.Split(',')[0] == document.Masthead.Session.Split(',')[0]
                        && d.Masthead.Date < document.Masthead.Date)
                .OrderBy(d => d.Masthead.Date)
        ];
}
