using System.Globalization;
using BenchmarkDotNet.Running;
using ReportMiner.Benchmarks;

// PROGRAM is the published program. Anything else than these goes to BenchmarkDotNet.
// --main-job PROGRAM FOLDER [ROUNDS]   beside bare text extractors
// --reading FOLDER [ROUNDS]            the reader of PDF beside the library below it
// --recall FOLDER                      letters, pages and words of PDF files beside two other readers
// --growth PROGRAM COUNT...            over generated reports
// --reports FOLDER COUNT               writes generated reports, twelve items each
// --review PROGRAM FOLDER [MINUTES]    the review of results in a browser: start, memory, keys, scrolling
// --lineage [ITEMS...]                 comparison of invented meetings of 200 items each
// --kills PROGRAM FOLDER ROUNDS        killed at random moments and run again
// --soak PROGRAM FOLDER ROUNDS         whole runs again and again: memory, temporary files, leftovers
// --soak-reading FOLDER STRETCHES ROUNDS   reading and tagging again and again in this process
switch (args)
{
    case ["--main-job", string program, string folder, .. string[] rest]:
        return MainJob.Run(program, folder, rest.Length > 0 ? Number(rest[0]) : 5, Console.Out);
    case ["--reading", string folder, .. string[] rest]:
        return Reading.Run(folder, rest.Length > 0 ? Number(rest[0]) : 5, Console.Out);
    case ["--recall", string folder]:
        return Recall.Run(folder, Console.Out);
    case ["--growth", string program, .. string[] counts]:
        return Growth.Run(program, counts.Select(Number), Console.Out);
    case ["--kills", string program, string folder, string kills]:
        return Kills.Run(program, folder, Number(kills), Console.Out);
    case ["--soak", string program, string folder, string rounds]:
        return SoakRuns.Run(program, folder, Number(rounds), Console.Out);
    case ["--soak-reading", string folder, string stretches, string rounds]:
        return SoakRuns.Read(folder, Number(stretches), Number(rounds), Console.Out);
    case ["--reports", string folder, string count]:
        GeneratedReports.Write(folder, Number(count));
        return 0;
    case ["--review", string program, string folder, .. string[] minutes]:
        return await ReviewPace.RunAsync(program, folder, minutes.Length > 0 ? Number(minutes[0]) : 10, Console.Out);
    case ["--lineage", .. string[] sizes]:
        return LineageScale.Run(sizes.Length > 0 ? [.. sizes.Select(Number)] : [25_000, 50_000, 100_000], Console.Out);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
        return 0;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
