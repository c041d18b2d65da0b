using System.Text;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Tests;

/// <summary>Keeps what exporters write in memory.</summary>
internal sealed class MemoryTarget
{
    private readonly Dictionary<string, MemoryStream> _files = new(StringComparer.Ordinal);

    public ExportTarget Target { get; }

    public MemoryTarget() => Target = new ExportTarget(name => _files[name] = new MemoryStream());

    public IEnumerable<string> Names => _files.Keys;

    public byte[] Bytes(string name) => _files[name].ToArray();

    public string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    public static MemoryTarget Of(RunResult run, params string[] formats) => Of(run, ExportOptions.Default, formats);

    public static MemoryTarget Of(RunResult run, ExportOptions options, params string[] formats)
    {
        var target = new MemoryTarget();
        Exporters.Export(run, Exporters.Select(formats, options), target.Target);
        return target;
    }
}
