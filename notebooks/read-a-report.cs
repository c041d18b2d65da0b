#:project ../src/ReportMiner.Pipeline/ReportMiner.Pipeline.csproj

// Reads one report and lists its recommendations:
//   dotnet run notebooks/read-a-report.cs -- corpus/samples/expert-panel-2021-en.pdf
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Pipeline.Documents;

if (args is not [string file])
{
    Console.Error.WriteLine("Name one report: PDF, DOCX, text, Markdown or HTML.");
    return 1;
}

DocumentOutcome outcome = DocumentProcessor.Process(Path.GetFullPath(file), CancellationToken.None);
Document document = outcome.Document;
Console.WriteLine($"{document.Source.Masthead.Symbol?.Text ?? document.Source.File}: {document.Status}, {outcome.Items.Length} items");
foreach (var diagnostic in document.Diagnostics)
{
    Console.WriteLine($"  {diagnostic.Code} {diagnostic.Message}");
}

foreach (Recommendation item in outcome.Items.Where(i => i.Kind == RecommendationKind.Recommendation))
{
    Console.WriteLine($"{string.Join(' ', item.Path),-8} p. {string.Join(',', item.Provenance.Pages),-4} {item.Strength,-12} {item.Text}");
}

return document.Status == DocumentStatus.Complete ? 0 : 2;
