using BenchmarkDotNet.Running;
using ReportMiner.Benchmarks;

// --main-job PROGRAM FOLDER [ROUNDS]: the published program beside bare text extractors.
// --lineage [ITEMS…]: comparison of invented meetings of 200 items each. Anything else goes to BenchmarkDotNet.
if (args is ["--main-job", string program, string folder, .. string[] rest])
{
    return MainJob.Run(program, folder, rest is [string rounds] ? int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture) : 5, Console.Out);
}

if (args is ["--lineage", .. string[] sizes])
{
    return LineageScale.Run(sizes.Length > 0 ? [.. sizes.Select(s => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture))] : [25_000, 50_000, 100_000], Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
return 0;
