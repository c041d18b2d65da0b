using ReportMiner.CorpusMaker;
using ReportMiner.CorpusMaker.Pdf;
using ReportMiner.CorpusMaker.Sources;

string corpus = args.Length > 0 ? args[0] : "corpus";
var renderer = new Renderer(FontSet.Installed ? FontSet.Load() : null);
Directory.CreateDirectory(Path.Combine(corpus, "samples"));
foreach (SourceDocument document in SourceReader.ReadAll(Path.Combine(corpus, "sources")))
{
    foreach (var r in renderer.Render(document))
        File.WriteAllBytes(Path.Combine(corpus, "samples", document.Name + "." + r.Extension), r.Bytes);
}
