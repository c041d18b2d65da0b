using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace ReportMiner.Export.Tests;

public class QdaTests
{
    private static readonly XNamespace Project = "urn:QDA-XML:project:1.0";
    private static readonly XNamespace Codebook = "urn:QDA-XML:codebook:1.0";
    private static readonly MemoryTarget Memory = MemoryTarget.Of(CodedRun.Build(), "qda");

    [Fact]
    public void Every_selection_cuts_the_words_of_its_item_out_of_the_text()
    {
        Selected().Should().Equal(
            ("LP/2041/7, 12 (a)", "Harbour States should keep the logs of every lamp 🜚 for six months;"),
            ("LP/2041/7, 12 (b)", "Keepers should be trained in:\n(i) Signal codes;"),
            ("LP/2041/7, [1]", "Ports should share lenses."),
            ("LP/2041/7, 1", "Ports should lend boats."),
            ("LP/2041/7, 12", "12. The Panel, under the sign 🜛, recommended the following:"));
    }

    [Fact]
    public void Codings_point_to_codes_of_the_book_and_every_id_stands_once()
    {
        XElement root = Qde();
        string[] codes = [.. root.Descendants(Project + "Code").Select(c => c.Attribute("guid")!.Value)];
        codes.Should().HaveCount(3);
        root.Descendants(Project + "CodeRef").Select(r => r.Attribute("targetGUID")!.Value).Should().HaveCount(5).And.BeSubsetOf(codes);
        root.Descendants().Attributes("guid").Select(a => a.Value).Should().OnlyHaveUniqueItems().And.OnlyContain(g => IsGuid(g));
        root.Descendants(Project + "PlainTextSelection").First().Elements(Project + "Coding").Should().HaveCount(2);
    }

    [Fact]
    public void The_text_leaves_out_furniture_and_keeps_labels()
    {
        using ZipArchive zip = Zip();
        zip.Entries.Select(e => e.FullName).Should().HaveCount(3).And.Contain("project.qde");
        string text = Text(zip, Qde().Descendants(Project + "TextSource").First());
        text.Should().StartWith("IV. Conclusions & <recommendations>\n12. The Panel").And.NotContain("page 3").And
            .Contain("\n1 See the log");
    }

    [Fact]
    public void The_codebook_holds_the_themes()
    {
        var book = XElement.Parse(Memory.Text("codebook.qdc"));
        book.Name.Should().Be(Codebook + "CodeBook");
        book.Descendants(Codebook + "Code").Select(c => c.Attribute("name")!.Value).Should()
            .Equal("Keeping of logs", "Training", "Partnerships");
        book.Descendants(Codebook + "Code").Select(c => c.Attribute("guid")!.Value).Should()
            .Equal(Qde().Descendants(Project + "Code").Select(c => c.Attribute("guid")!.Value));
    }

    private static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _);

    private static IEnumerable<(string Name, string Words)> Selected()
    {
        using ZipArchive zip = Zip();
        foreach (XElement source in Qde().Descendants(Project + "TextSource"))
        {
            Rune[] points = [.. Text(zip, source).EnumerateRunes()];
            foreach (XElement selection in source.Elements(Project + "PlainTextSelection"))
            {
                Range range = (int)selection.Attribute("startPosition")!..(int)selection.Attribute("endPosition")!;
                yield return (selection.Attribute("name")!.Value, string.Concat(points[range]));
            }
        }
    }

    private static XElement Qde()
    {
        using ZipArchive zip = Zip();
        using Stream stream = zip.GetEntry("project.qde")!.Open();
        return XElement.Load(stream);
    }

    private static ZipArchive Zip() => new(new MemoryStream(Memory.Bytes("project.qdpx")));

    private static string Text(ZipArchive zip, XElement source)
    {
        string path = source.Attribute("plainTextPath")!.Value.Replace("internal://", "sources/", StringComparison.Ordinal);
        using var reader = new StreamReader(zip.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }
}
