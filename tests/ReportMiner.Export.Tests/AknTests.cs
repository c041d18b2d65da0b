using System.IO.Compression;
using System.Xml.Linq;
using ReportMiner.Export.AkomaNtoso;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Tests;

/// <summary>
/// Rules of the schema (Akoma Ntoso 1.0, akomantoso30.xsd) and of the naming convention that are checked here: order of the parts of
/// <c>meta</c> and of the three identifications; text is in <c>content</c> or, before children, in <c>intro</c>; containers have ids; ids
/// are unique; an id starts with its parent's; references lead to ids of the document.
/// </summary>
public class AknTests
{
    private static readonly XNamespace Akn = AknExporter.Namespace;
    private static readonly Dictionary<string, XElement> Documents = Read(CodedRun.Build());
    private static readonly XElement Report = Documents["panel-2041.docx.akn.xml"].Elements().Single();

    [Fact]
    public void Documents_that_were_read_are_there_and_no_other() =>
        Documents.Keys.Should().Equal("panel-2041.docx.akn.xml", "panel-2041-r.docx.akn.xml");

    [Fact]
    public void Sections_paragraphs_and_points_stand_in_each_other_with_ids_after_their_numbers()
    {
        Report.Name.LocalName.Should().Be("debateReport");
        Report.Descendants().Attributes("wId").Select(a => a.Value).Should().Equal(
            "sec_IV", "sec_IV__para_12", "sec_IV__para_12__point_a", "sec_IV__para_12__point_b", "sec_IV__para_12__point_b__point_i",
            "sec_IV__para_nn-1", "sec_IV__para_nn-2");
        XElement point = Element("sec_IV__para_12__point_a");
        point.Element(Akn + "num")!.Value.Should().Be("(a)");
        point.Element(Akn + "content")!.Value.Should().Be("Harbour States should keep the logs of every lamp 🜚 for six months;");
        Element("sec_IV__para_nn-2").Descendants(Akn + "td").Select(c => c.Value).Should().Equal("1", "Ports should lend boats.");
    }

    [Fact]
    public void Ids_are_unique_and_start_with_those_of_their_parents()
    {
        foreach (XElement root in Documents.Values)
        {
            root.Descendants().Attributes("eId").Select(a => a.Value).Should().OnlyHaveUniqueItems().And.OnlyContain(i => !i.Contains(' '));
            foreach (XElement child in root.Descendants()
                .Where(e => e.Attribute("eId") is not null && e.Parent!.Attribute("eId") is not null))
            {
                child.Attribute("eId")!.Value.Should().StartWith(child.Parent!.Attribute("eId")!.Value + "__");
            }
        }
    }

    [Fact]
    public void Text_stands_in_content_or_before_children_in_intro()
    {
        string[] hierarchy = ["section", "paragraph", "point"];
        foreach (XElement element in Report.Descendants().Where(e => hierarchy.Contains(e.Name.LocalName)))
        {
            string[] names = [.. element.Elements().Select(e => e.Name.LocalName)];
            names.Count(n => n == "content").Should().BeLessThanOrEqualTo(names.Any(hierarchy.Contains) ? 0 : 1);
            string[] order = ["num", "heading", "intro", "content", .. hierarchy];
            names.Select(n => Math.Min(Array.IndexOf(order, n), 4)).Should().BeInAscendingOrder().And.NotContain(-1);
            element.Elements().Where(e => e.Name.LocalName is "content" or "intro" or "num" or "heading").Should()
                .OnlyContain(e => e.Attribute("eId") != null);
        }
    }

    [Fact]
    public void Identification_follows_the_three_levels_and_takes_its_dates_from_the_masthead()
    {
        XElement identification = Report.Element(Akn + "meta")!.Element(Akn + "identification")!;
        identification.Elements().Select(e => e.Name.LocalName).Should().Equal("FRBRWork", "FRBRExpression", "FRBRManifestation");
        identification.Element(Akn + "FRBRWork")!.Elements().Select(e => e.Name.LocalName).Should()
            .Equal("FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor", "FRBRcountry", "FRBRnumber");
        identification.Descendants(Akn + "FRBRuri").Select(e => e.Attribute("value")!.Value).Should().Equal(
            "/akn/un/debateReport/2041-05-12/LP-2041-7", "/akn/un/debateReport/2041-05-12/LP-2041-7/eng@",
            "/akn/un/debateReport/2041-05-12/LP-2041-7/eng@.akn");
        identification.Descendants(Akn + "FRBRdate").Select(e => e.Attribute("date")!.Value).Should()
            .Equal("2041-05-12", "2041-05-12", "2041-05-12");
        Documents["panel-2041-r.docx.akn.xml"].Descendants(Akn + "FRBRdate").Should()
            .OnlyContain(e => e.Attribute("name")!.Value == "unknown");
        Documents["panel-2041-r.docx.akn.xml"].Descendants(Akn + "FRBRlanguage").Single().Attribute("language")!.Value.Should().Be("rus");
    }

    [Fact]
    public void Meta_keeps_the_order_of_the_schema_and_holds_footnotes()
    {
        XElement meta = Report.Element(Akn + "meta")!;
        string[] order = ["identification", "classification", "references", "notes"];
        meta.Elements().Select(e => Array.IndexOf(order, e.Name.LocalName)).Should().BeInAscendingOrder().And.NotContain(-1);
        meta.Descendants(Akn + "note").Single().Value.Should().Be("See the log of the northern mole.");
    }

    [Fact]
    public void References_lead_to_ids_of_the_document()
    {
        foreach (XElement root in Documents.Values)
        {
            var ids = root.Descendants().Attributes("eId").Select(a => "#" + a.Value).ToHashSet();
            root.Descendants().Attributes()
                .Where(a =>
                    a.Name.LocalName is "source" or "dictionary" or "refersTo" || (a.Name.LocalName == "href" && a.Value.StartsWith('#')))
                .SelectMany(a => a.Value.Split(' ')).Should().OnlyContain(r => ids.Contains(r));
        }

        Element("sec_IV__para_12__point_a").Attribute("refersTo")!.Value.Should().Be("#theme-data-retention #theme-partnerships");
    }

    [Fact]
    public void A_document_whose_items_are_mostly_operative_is_a_resolution()
    {
        RunResult run = CodedRun.Build();
        run = run with { Recommendations = [.. run.Recommendations.Select(r => r with { Kind = RecommendationKind.Operative })] };
        Read(run)["panel-2041.docx.akn.xml"].Elements().Select(e => $"{e.Name.LocalName} {e.Attribute("name")!.Value}").Should()
            .Equal("statement resolution");
    }

    private static XElement Element(string id) => Report.Descendants().Single(e => e.Attribute("eId")?.Value == id);

    private static Dictionary<string, XElement> Read(RunResult run)
    {
        using var zip = new ZipArchive(new MemoryStream(MemoryTarget.Of(run, "akn").Bytes("akomantoso.zip")));
        return zip.Entries.ToDictionary(e => e.FullName, e => Load(e));
    }

    private static XElement Load(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        return XElement.Load(stream);
    }
}
