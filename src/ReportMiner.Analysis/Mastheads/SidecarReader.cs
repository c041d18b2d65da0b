using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Reads the side-car file <c>NAME.meta.json</c>.</summary>
public static class SidecarReader
{
    public static Masthead Merge(Masthead read, string json, out Diagnostic? fault)
    {
        fault = null;
        return read;
    }
}
