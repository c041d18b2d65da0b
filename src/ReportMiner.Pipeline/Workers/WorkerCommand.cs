using System.Collections.Immutable;
using System.Reflection;

namespace ReportMiner.Pipeline.Workers;

/// <summary>How a worker process is started; the limits follow as further arguments.</summary>
/// <param name="Program">Path of the program.</param>
/// <param name="Arguments">Its first arguments.</param>
public sealed record WorkerCommand(string Program, ImmutableArray<string> Arguments)
{
    /// <summary>The word that makes a program a worker.</summary>
    public const string Word = "worker";

    /// <summary>
    /// The running program itself, which must give the arguments after <see cref="Word"/> to
    /// <see cref="WorkerHost.Serve(IReadOnlyList{string})"/>.
    /// </summary>
    public static WorkerCommand Self()
    {
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("The program's own path is not known.");
        bool hosted = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return new WorkerCommand(
            program,
            hosted ? [Path.Combine(AppContext.BaseDirectory, Assembly.GetEntryAssembly()!.GetName().Name + ".dll"), Word] : [Word]);
    }
}
