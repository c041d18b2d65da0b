using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Fuzz.Tests;

/// <summary>
/// Every file that once broke a reader: it must end with a status, and where it fails, with a code that is the file's fault and not the
/// program's.
/// </summary>
public sealed class RegressionTests
{
    public static TheoryData<string> Files() =>
        [
            .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "regressions")).Select(f => Path.GetFileName(f))
                .Where(f => f != "README.md").Order(StringComparer.Ordinal)
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_once_broke_a_reader_does_so_no_more(string name)
    {
        var worker = new WorkerCommand("dotnet", [typeof(FuzzCommand).Assembly.Location, WorkerCommand.Word]);
        using var pool = new WorkerPool(worker, DocumentLimits.Default with { Seconds = 60 }, jobs: 1, ahead: true);

        Document document = pool.Process(Path.Combine(AppContext.BaseDirectory, "regressions", name), CancellationToken.None).Document;

        document.Diagnostics.Select(d => d.Code).Should().NotContain(["RM1009", "RM1010"]);
        (document.Status != DocumentStatus.Failed || document.Diagnostics.Length > 0).Should().BeTrue();
    }
}
