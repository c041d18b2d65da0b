using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Fuzz;

/// <summary>
/// The process that most inputs are made and read in, one after another: it takes the numbers of the inputs from its standard input, one
/// stretch a line, and writes one <see cref="Ending"/> a line.
/// </summary>
internal static class BatchHost
{
    /// <summary>The word that makes the driver such a process.</summary>
    public const string Word = "batch";

    public static int Serve(FuzzOptions options, TextReader numbers, TextWriter endings)
    {
        var thread = new Thread(() => Read(options, numbers, endings), WatchedReading.StackBytes);
        thread.Start();
        thread.Join();
        return 0;
    }

    private static void Read(FuzzOptions options, TextReader numbers, TextWriter endings)
    {
        List<Sample> samples = Sample.Load(options);
        string folder = Directory.CreateTempSubdirectory("reportminer-fuzz-").FullName;
        try
        {
            while (numbers.ReadLine() is { } line)
            {
                Stretch stretch = Stretch.Parse(line);
                for (int i = stretch.From; i < stretch.To; i++)
                {
                    endings.WriteLine(FuzzInput.Make(samples, options.Seed, i).Read(options.Limits, folder));
                    endings.Flush();
                }
            }
        }
        catch (OutOfMemoryException)
        {
            Environment.Exit(WorkerHost.OutOfMemory);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
