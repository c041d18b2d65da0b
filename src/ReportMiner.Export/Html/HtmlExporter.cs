using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Html;

/// <summary>
/// <c>report.html</c>: one file that needs no network. Its policy lets only its own script and style run, by their hashes; texts reach the
/// page as data and are shown as text.
/// </summary>
internal sealed class HtmlExporter : IExporter
{
    private const string File = "report.html";

    public string Name => "html";

    public string Summary => "report to read, filter and compare in a browser, in both languages";

    public bool ByDefault => true;

    public ImmutableArray<string> Files { get; } = [File];

    public ImmutableArray<string> Needs => [];

    public void Export(RunView run, ExportTarget target) => target.Write(File, s => Write(run, s));

    private static void Write(RunView run, Stream stream)
    {
        string style = Resource("report.css"), script = Resource("report.js");
        string[] page = Resource("report.html")
            .Replace("{{style-hash}}", Hash(style), StringComparison.Ordinal)
            .Replace("{{script-hash}}", Hash(script), StringComparison.Ordinal)
            .Replace("{{style}}", style, StringComparison.Ordinal)
            .Replace("{{script}}", script, StringComparison.Ordinal)
            .Split("{{data}}");
        stream.Write(Encoding.UTF8.GetBytes(page[0]));
        ReportData.Write(run, stream);
        stream.Write(Encoding.UTF8.GetBytes(page[1]));
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A file of this folder, embedded; line ends as in the repository, regardless of the checkout.</summary>
    private static string Resource(string name)
    {
        using Stream stream = typeof(HtmlExporter).Assembly.GetManifestResourceStream("ReportMiner.Export.Html." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
