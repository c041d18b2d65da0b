using System.Globalization;
using ReportMiner.Pipeline.Limits;

namespace ReportMiner.Pipeline.Workers;

/// <summary>Settings of the runtime in a worker.</summary>
internal static class WorkerSettings
{
    public static void Apply(IDictionary<string, string?> environment, DocumentLimits limits)
    {
        environment["DOTNET_GCHeapHardLimit"] = ((long)limits.Memory << 20).ToString("X", CultureInfo.InvariantCulture);
        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_gcConcurrent"] = "0";
        environment["DOTNET_TieredPGO"] = "0";

        // 32 MiB: what a page leaves behind is gone long before. The runtime's own choice hangs on the caches of the processor.
        environment["DOTNET_GCgen0size"] = "2000000";
        environment["DOTNET_DbgEnableMiniDump"] = "0";

        // Nobody attaches to a worker; one that is killed would leave the pipes for it in the folder of temporary files.
        environment["DOTNET_EnableDiagnostics"] = "0";
    }
}
