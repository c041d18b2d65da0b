using System.Globalization;
using ReportMiner.Export;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Pipeline.Tests.Soaking;
using ReportMiner.Pipeline.Tests.Workers;
using ReportMiner.Pipeline.Workers;

return args switch
{
    [WorkerCommand.Word, .. string[] limits] => WorkerHost.Serve(limits, FaultyWorker.Process),
    ["soak", string stretches, string rounds, .. string[] files] =>
        Soak.Run(files, int.Parse(stretches, CultureInfo.InvariantCulture), int.Parse(rounds, CultureInfo.InvariantCulture), Console.Out),
    ["run", string input, string output] => Run(input, output),
    _ => 1,
};

static int Run(string input, string output)
{
    ReportRun.Run(
        new RunOptions { Inputs = [input], Output = output, Jobs = 2, Worker = FaultyWorker.Command },
        ExportOptions.Default,
        null,
        CancellationToken.None);
    return 0;
}
