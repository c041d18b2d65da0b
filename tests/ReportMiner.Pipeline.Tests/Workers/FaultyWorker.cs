using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Outcomes;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Pipeline.Tests.Workers;

/// <summary>What a worker of this assembly does with a file, by the file's name; with all others what the real one does.</summary>
internal static class FaultyWorker
{
    public static string Assembly { get; } = typeof(FaultyWorker).Assembly.Location;

    public static WorkerCommand Command { get; } = new("dotnet", [Assembly, WorkerCommand.Word]);

    public static DocumentOutcome Process(string path, DocumentLimits limits)
    {
        switch (Path.GetFileNameWithoutExtension(path).Split(' ')[0])
        {
            case "waits":
                Thread.Sleep(1500);
                break;
            case "hangs":
                Thread.Sleep(Timeout.Infinite);
                break;
            case "overflows":
                Overflow(1);
                break;
            case "eats-memory":
                EatMemory();
                break;
            case "ends":
                Environment.Exit(3);
                break;
            case "chatters":
                Console.Write("nobody should hear this");
                break;
        }

        return DocumentProcessor.Process(path, limits, CancellationToken.None);
    }

    private static int Overflow(int depth) => depth == 0 ? 0 : 1 + Overflow(depth + 1) + Overflow(depth + 2);

    private static void EatMemory()
    {
        var eaten = new List<byte[]>();
        while (true)
        {
            eaten.Add(GC.AllocateUninitializedArray<byte>(1 << 20));
        }
    }
}
