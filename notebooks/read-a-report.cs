#:project ../src/ReportMiner/ReportMiner.csproj

// Reads one report and lists its recommendations with their themes:
//   dotnet run notebooks/read-a-report.cs -- corpus/samples/expert-panel-2021-en.pdf
using ReportMiner;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

if (args is not [string file])
{
    Console.Error.WriteLine("Name one report: PDF, DOCX, text, Markdown or HTML.");
    return 1;
}

MinedDocument report = Miner.Open().Read(file);
Document document = report.Document;
Console.WriteLine($"{document.Source.Masthead.Symbol?.Text ?? document.Source.File}: {document.Status}, {report.Items.Length} items");
foreach (var diagnostic in document.Diagnostics)
{
    Console.WriteLine($"  {diagnostic.Code} {diagnostic.Message}");
}

foreach (Recommendation item in report.Items.Where(i => i.Kind == RecommendationKind.Recommendation))
{
    string themes = string.Join(", ", item.Themes.Select(t => t.Id));
    Console.WriteLine($"{item.Number,-8} p. {string.Join(',', item.Provenance.Pages),-4} {item.Strength,-12} {item.Text} [{themes}]");
}

return document.Status == DocumentStatus.Complete ? 0 : 2;
