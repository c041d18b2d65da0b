using System.Collections.Immutable;
using System.Text;
using System.Xml;
using ReportMiner.Export.Packages;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Qda;

/// <summary>
/// <c>project.qdpx</c> and <c>codebook.qdc</c>: a project and a codebook of REFI-QDA 1.5 (qdasoftware.org) for NVivo, MAXQDA, ATLAS.ti and
/// QualCoder. Codes are the themes, coded stretches the items; positions are Unicode code points, 0-based, half-open, as that standard
/// counts them. Times are left out: they may be, and would differ from run to run.
/// </summary>
internal sealed class QdaExporter : IExporter
{
    private const string ProjectFile = "project.qdpx";
    private const string CodebookFile = "codebook.qdc";

    internal static readonly string User = NameGuid.Of("user", QdaCodes.Origin);

    public string Name => "qda";

    public string Summary => "coded texts as a REFI-QDA project and codebook, for NVivo, MAXQDA, ATLAS.ti and QualCoder";

    public bool ByDefault => false;

    public ImmutableArray<string> Files { get; } = [ProjectFile, CodebookFile];

    public ImmutableArray<string> Needs => [];

    public bool NeedsText => true;

    public void Export(RunView run, ExportTarget target)
    {
        ImmutableArray<QdaSource> sources = Sources(run);
        target.Write(ProjectFile, s => StableZip.Write(s, Entries(run, sources)));
        target.Write(CodebookFile, s => Codebook(run, s));
    }

    private static ImmutableArray<QdaSource> Sources(RunView run)
    {
        ILookup<(string, string), Recommendation> items = run.Recommendations.ToLookup(r => (r.Source.File, r.Source.Sha256));
        return [.. run.Documents.Select(d => d.Document).Where(d => !d.Blocks.IsEmpty)
            .Select(d => new QdaSource(d, items[(d.Source.File, d.Source.Sha256)]))
            .DistinctBy(s => s.Guid, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Path, Action<Stream> Content)> Entries(RunView run, ImmutableArray<QdaSource> sources)
    {
        yield return ("project.qde", s => Project(run, sources, s));
        foreach (QdaSource source in sources)
        {
            yield return (source.Path, s => s.Write(Encoding.UTF8.GetBytes(source.Text.Text)));
        }
    }

    private static void Project(RunView run, ImmutableArray<QdaSource> sources, Stream stream)
    {
        using XmlWriter xml = Xml(stream);
        xml.WriteStartElement("Project", "urn:QDA-XML:project:1.0");
        xml.WriteAttributeString("name", "Recommendations of United Nations meeting reports");
        xml.WriteAttributeString("origin", $"{QdaCodes.Origin} {run.Version}");
        xml.WriteAttributeString("creatingUserGUID", User);
        xml.WriteStartElement("Users");
        xml.WriteStartElement("User");
        xml.WriteAttributeString("guid", User);
        xml.WriteAttributeString("name", CellText.Clean($"{QdaCodes.Origin} ({run.Model ?? "no model"})"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("CodeBook");
        QdaCodes.Write(xml, run.Catalogue);
        xml.WriteEndElement();
        if (!sources.IsEmpty)
        {
            xml.WriteStartElement("Sources");
            foreach (QdaSource source in sources)
            {
                source.Write(xml);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Codebook(RunView run, Stream stream)
    {
        using XmlWriter xml = Xml(stream);
        xml.WriteStartElement("CodeBook", "urn:QDA-XML:codebook:1.0");
        xml.WriteAttributeString("origin", $"{QdaCodes.Origin} {run.Version}");
        QdaCodes.Write(xml, run.Catalogue);
        xml.WriteEndElement();
    }

    private static XmlWriter Xml(Stream stream) => XmlWriter.Create(
        stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false, Indent = true, NewLineChars = "\n" });
}
