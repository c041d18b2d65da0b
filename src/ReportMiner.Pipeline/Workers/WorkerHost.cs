using System.Buffers.Binary;
using System.Text;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Workers;

/// <summary>
/// The other end of a <see cref="WorkerProcess"/>: reads paths from standard input and writes outcomes to standard output until the
/// input ends. When it ends, work in progress is dropped: no worker outlives its run.
/// </summary>
public static class WorkerHost
{
    /// <summary>Exit status of a worker whose memory was not enough.</summary>
    internal const int OutOfMemory = 86;

    /// <summary>Last argument of a worker that sends the blocks of documents too.</summary>
    internal const string WithText = "text";

    /// <param name="arguments">The limits, as <see cref="DocumentLimits"/> writes them; then, perhaps, the word for the text.</param>
    /// <returns>Exit status.</returns>
    public static int Serve(IReadOnlyList<string> arguments) =>
        Serve(arguments, (path, limits) => DocumentProcessor.Process(path, limits, CancellationToken.None));

    internal static int Serve(IReadOnlyList<string> arguments, Func<string, DocumentLimits, DocumentOutcome> process)
    {
        bool withText = arguments is [.., WithText];
        DocumentLimits limits = DocumentLimits.FromArguments(withText ? [.. arguments.SkipLast(1)] : arguments);
        Stream output = Console.OpenStandardOutput();
        Console.SetOut(TextWriter.Null);
        Frame.Write(output, 0, []);
        Stream input = Console.OpenStandardInput();
        while (Frame.Read(input) is { } message)
        {
            int number = BinaryPrimitives.ReadInt32LittleEndian(message);
            string path = Encoding.Unicode.GetString(message.AsSpan(Frame.NumberBytes));
            new Thread(
                () => Work(number, () => Sent(process(path, limits), withText), output), WatchedReading.StackBytes) { IsBackground = true }
                .Start();
        }

        return 0;
    }

    private static DocumentOutcome Sent(DocumentOutcome outcome, bool withText) => withText ? outcome : outcome.WithoutBlocks();

    private static void Work(int number, Func<DocumentOutcome> process, Stream output)
    {
        try
        {
            byte[] outcome = OutcomeLines.Write(process());
            lock (output)
            {
                Frame.Write(output, number, outcome);
            }
        }
        catch (OutOfMemoryException)
        {
            Environment.Exit(OutOfMemory);
        }
        catch (IOException)
        {
            Environment.Exit(1);
        }
    }
}
