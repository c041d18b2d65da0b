using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace ReportMiner.Cli.Tests.Outside;

/// <summary>The formats for other programs, unpacked and followed back to the text.</summary>
[Collection(SampleRun.Name)]
public sealed class ExchangeTests(SampleRun run)
{
    private static readonly XNamespace Qda = "urn:QDA-XML:project:1.0";

    [Fact]
    public void Every_coding_of_the_QDA_project_cuts_an_item_out_of_its_document()
    {
        HashSet<string> texts = [.. File.ReadLines(run.At("recommendations.jsonl")).Select(WholeText)];
        using ZipArchive zip = ZipFile.OpenRead(run.At("project.qdpx"));
        XElement project = XElement.Parse(Text(zip, "project.qde"));
        int selections = 0, exact = 0;
        foreach (XElement source in project.Descendants(Qda + "TextSource"))
        {
            Rune[] points =
            [
                .. Text(
                    zip, source.Attribute("plainTextPath")!.Value.Replace("internal://", "sources/", StringComparison.Ordinal))
                    .EnumerateRunes()
            ];
            foreach (XElement selection in source.Elements(Qda + "PlainTextSelection"))
            {
                int start = (int)selection.Attribute("startPosition")!, end = (int)selection.Attribute("endPosition")!;
                start.Should().BeInRange(0, end - 1);
                end.Should().BeLessThanOrEqualTo(points.Length);
                string words = string.Concat(points[start..end]);
                words.Should().Be(words.Trim(), "a coding covers words, not the space about them");
                selections++;
                exact += texts.Contains(Letters(words)) ? 1 : 0;
            }
        }

        selections.Should().Be(File.ReadLines(run.At("recommendations.jsonl")).Count());
        exact.Should().Be(selections);
    }

    [Fact]
    public void Every_entry_of_the_Akoma_Ntoso_archive_is_well_formed_and_its_ids_are_unique()
    {
        using ZipArchive zip = ZipFile.OpenRead(run.At("akomantoso.zip"));

        zip.Entries.Should().HaveCount(30);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using Stream stream = entry.Open();
            using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            XElement document = XElement.Load(reader);
            document.Name.Should().Be(XName.Get("akomaNtoso", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"), entry.FullName);
            document.Descendants().Attributes("eId").Select(a => a.Value).Should().OnlyHaveUniqueItems(entry.FullName);
        }
    }

    [Fact]
    public void Language_versions_of_a_document_share_the_ids_of_their_paragraphs()
    {
        string[] Ids(string name)
        {
            using ZipArchive zip = ZipFile.OpenRead(run.At("akomantoso.zip"));
            return
            [
                .. XElement.Parse(Text(zip, name)).Descendants().Where(e => e.Name.LocalName is "paragraph" or "point")
                    .Select(e => e.Attribute("wId")!.Value).Where(i => !i.Contains("nn", StringComparison.Ordinal))
            ];
        }

        Ids("expert-panel-2019-ru.pdf.akn.xml").Should().Equal(Ids("expert-panel-2019-en.pdf.akn.xml"));
    }

    private static string WholeText(string row)
    {
        using var json = JsonDocument.Parse(row);
        IEnumerable<string> parts =
            json.RootElement.GetProperty("subitems").EnumerateArray()
                .Select(s => s.GetProperty("label").GetString() + s.GetProperty("text").GetString());
        return Letters(json.RootElement.GetProperty("text").GetString() + string.Concat(parts));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
