#:project ../src/ReportMiner/ReportMiner.csproj

// An exporter of your own:
//   dotnet run notebooks/add-an-exporter.cs -- corpus/samples/expert-panel-2021-en.docx checklist-out
using System.Collections.Immutable;
using System.Text;
using ReportMiner;
using ReportMiner.Export;

if (args is not [string input, string folder])
{
    Console.Error.WriteLine("Name a report and a folder for the results.");
    return 1;
}

using MinedRun run = Miner.Open().Run([input]);
run.ExportWith(folder, [new ChecklistExporter()]);
Console.Write(File.ReadAllText(Path.Combine(folder, "checklist.md")));
return 0;

/// <summary>A list to tick off, in Markdown. In the program itself it would have its own folder and one line in Exporters.With.</summary>
internal sealed class ChecklistExporter : IExporter
{
    public string Name => "checklist";

    public string Summary => "a list to tick off (Markdown)";

    public bool ByDefault => false;

    public ImmutableArray<string> Files => ["checklist.md"];

    public ImmutableArray<string> Needs => [];

    public void Export(RunView run, ExportTarget target) => target.Write("checklist.md", stream =>
    {
        foreach (var item in run.Recommendations)
        {
            stream.Write(Encoding.UTF8.GetBytes($"- [ ] {string.Join('.', item.Path)} ({string.Join(", ", item.Themes.Select(t => t.Id))}) {item.Text}\n"));
        }
    });
}
