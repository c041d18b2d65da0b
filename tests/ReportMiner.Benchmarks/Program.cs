using BenchmarkDotNet.Running;
using ReportMiner.Benchmarks;

// --main-job PROGRAM FOLDER [ROUNDS]: the published program beside bare text extractors. Anything else goes to BenchmarkDotNet.
if (args is ["--main-job", string program, string folder, .. string[] rest])
{
    return MainJob.Run(program, folder, rest is [string rounds] ? int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture) : 5, Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
return 0;
