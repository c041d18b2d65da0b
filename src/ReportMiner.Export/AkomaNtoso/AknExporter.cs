using System.Collections.Immutable;
using System.Text;
using System.Xml;
using ReportMiner.Export.Packages;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.AkomaNtoso;

/// <summary>
/// <c>akomantoso.zip</c>: every document that was read, as XML of Akoma Ntoso 1.0 (OASIS; namespace <c>…/akn/3.0</c>) after its profile for
/// the United Nations: a <c>debateReport</c> or a <c>statement</c> of sections, paragraphs and points. One entry a file, named after it.
/// </summary>
internal sealed class AknExporter : IExporter
{
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private const string File = "akomantoso.zip";

    public string Name => "akn";

    public string Summary => "every document as Akoma Ntoso for the United Nations (XML, zipped)";

    public bool ByDefault => false;

    public ImmutableArray<string> Files { get; } = [File];

    public ImmutableArray<string> Needs => [];

    public bool NeedsText => true;

    public void Export(RunView run, ExportTarget target)
    {
        ILookup<(string, string), Recommendation> items = run.Recommendations.ToLookup(r => (r.Source.File, r.Source.Sha256));
        target.Write(File, s => StableZip.Write(s, run.Documents.Select(d => d.Document).Where(d => !d.Blocks.IsEmpty)
            .DistinctBy(d => (d.Source.File, d.Source.Sha256))
            .GroupBy(d => EntryName.Of(d.Source.File), StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => same.Select((d, i) => Entry(same.Key, d, i, items[(d.Source.File, d.Source.Sha256)], run.Catalogue)))));
    }

    /// <summary>The start of the hash distinguishes files of one name from several folders.</summary>
    private static (string Path, Action<Stream> Content) Entry(
        string file, Document document, int sameName, IEnumerable<Recommendation> items, ThemeCatalogue catalogue)
    {
        string name = sameName == 0 ? file : $"{file}.{document.Source.Sha256[..8]}";
        return (name + ".akn.xml", s => Write(document, [.. items], catalogue, s));
    }

    private static void Write(Document document, ImmutableArray<Recommendation> items, ThemeCatalogue catalogue, Stream stream)
    {
        var work = AknWork.Of(document, items);
        var tree = AknTree.Of(document, items);
        var ids = items.SelectMany(i => i.Themes).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        using var xml =
            XmlWriter.Create(
                stream,
                new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false, Indent = true, NewLineChars = "\n" });
        xml.WriteStartElement("akomaNtoso", Namespace);
        xml.WriteStartElement(work.DocumentType);
        xml.WriteAttributeString("name", work.Name);
        xml.WriteAttributeString("contains", "originalVersion");
        AknMeta.Write(xml, work, tree.Footnotes, [.. catalogue.Themes.Where(t => ids.Contains(t.Id))]);
        AknBody.Write(xml, tree.Roots);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
