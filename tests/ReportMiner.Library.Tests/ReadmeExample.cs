namespace ReportMiner.Library.Tests;

/// <summary>The example of the README, compiled. What is between the marks is what the page shows.</summary>
internal static class ReadmeExample
{
    public static void Run()
    {
        // begin
        var miner = Miner.Open();
        MinedDocument report = miner.Read("report.pdf");
        foreach (var item in report.Items)
        {
            Console.WriteLine($"{item.Number} {item.Strength}: {string.Join(", ", item.Themes.Select(theme => theme.Id))}");
        }

        using MinedRun run = miner.Run(["reports"]);
        Console.WriteLine($"{run.Lines.Length} rows over {run.Meetings.Length} meetings; complete: {run.IsComplete}");
        run.Export("out", ["csv", "xlsx"]);
        // end
    }
}
