using ReportMiner.CorpusMaker.Pdf;
using ReportMiner.CorpusMaker.Sources;


string corpus = args.Length > 0 ? args[0] : "corpus";
var pdf = FontSet.Installed ? new PdfRenderer(FontSet.Load()) : null;
Directory.CreateDirectory(Path.Combine(corpus, "samples"));
foreach (SourceDocument document in SourceReader.ReadAll(Path.Combine(corpus, "sources")))
{
    if (document.Formats.Contains("pdf") && pdf is not null)
    {
        var r = pdf.Render(document);
        File.WriteAllBytes(Path.Combine(corpus, "samples", document.Name + ".pdf"), r.Bytes);
        Console.WriteLine($"{document.Name} {r.Bytes.Length} {r.Hyphens.Length} {r.Hyphens.Count(h => h.Real)}");
    }
}
