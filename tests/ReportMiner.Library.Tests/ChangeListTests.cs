using System.Collections.Immutable;
using System.IO.Compression;
using FluentAssertions;
using ReportMiner.Export;
using ReportMiner.Export.Changes;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Library.Tests;

/// <summary>Two drafts of one day, as a delegate gets them.</summary>
public sealed class ChangeListTests : IDisposable
{
    private const string Morning = """
        UNDIG/EP.9/2031/CRP.1

        Draft conclusions

        The Panel notes with appreciation the reports that twelve laboratories submitted before its meeting.

        1. The Panel adopted the following recommendations:

        (a) The secretariat shall publish the list of national contact points;

        (b) Member States should not charge fees for the verification of seals;

        (c) Member States should consider ways to finance the training of judges;

        (d) [Carriers should report damaged containers to the port authority;]

        (e) Laboratories should exchange samples of forged certificates;

        (f) Universities are invited to study the market for forged certificates;

        (g) Border guards should receive portable scanners;

        (h) The next meeting should be held before the end of the year.
        """;

    private const string Evening = """
        UNDIG/EP.9/2031/CRP.1

        Draft conclusions

        The Panel notes with appreciation the reports that fourteen laboratories submitted before its meeting.

        1. The Panel adopted the following recommendations:

        (a) The next meeting should be held before the end of the year;

        (b) The secretariat may publish the list of national contact points;

        (c) Member States should charge fees for the verification of seals;

        (d) Member States should consider ways to finance the training of judges;

        (e) Carriers should report damaged containers to the port authority;

        (f) [Laboratories should exchange samples of forged certificates;]

        (g) Universities are invited to study the market for forged certificates;

        (h) Insurers should keep records of stolen cargo for five years.
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("drafts").FullName;

    [Fact]
    public void Every_change_is_told_by_its_kind()
    {
        ChangeList list = Changes();

        (list.EarlierItems, list.LaterItems).Should().Be((8, 8));
        Kinds(list, "published", "publish the list").Should().Equal(ListedChangeKind.Softened);
        Kinds(list, "reversed", "charge fees").Should().StartWith([ListedChangeKind.Reversed]);
        Kinds(list, "brackets removed", "damaged containers").Should().Equal(ListedChangeKind.Unbracketed);
        Kinds(list, "bracketed", "exchange samples").Should().Equal(ListedChangeKind.Bracketed);
        Kinds(list, "deleted", "portable scanners").Should().Equal(ListedChangeKind.Deleted);
        Kinds(list, "added", "stolen cargo").Should().Equal(ListedChangeKind.Added);
        Kinds(list, "moved", "next meeting").Should().Equal(ListedChangeKind.Moved);
        list.Items.Should().HaveCount(7);
        list.Unchanged.Should().Be(list.LaterItems - list.Items.Sum(c => c.After.Length)).And.Be(2);
        list.Others.Should().ContainSingle().Which.Changes.Should().ContainSingle(c => c.Before == "twelve" && c.After == "fourteen");
    }

    [Theory]
    [InlineData(Language.English, "<h1>What changed</h1>", "reversed", "<del>not</del>")]
    [InlineData(Language.Russian, "<h1>Что изменилось</h1>", "смысл изменен на обратный", "<del>not</del>")]
    public void The_page_needs_no_network_and_no_script(Language reader, params string[] expected)
    {
        string page = ChangeListFiles.Page(Changes(), reader);

        page.Should()
            .ContainAll(expected).And.Contain("default-src 'none'").And.Contain("width=device-width").And.NotContain("<script").And
            .NotContain("http://");
    }

    [Fact]
    public void The_same_drafts_give_the_same_bytes_and_a_whole_document()
    {
        byte[] first = Document(), second = Document();

        first.Should().Equal(second);
        using var package = new ZipArchive(new MemoryStream(first));
        using var body = new StreamReader(package.GetEntry("word/document.xml")!.Open());
        body.ReadToEnd().Should().Contain("w:strike").And.Contain("stolen cargo");
    }

    [Fact]
    public void A_draft_beside_itself_has_no_change()
    {
        string file = Write("same.txt", Morning);

        ChangeList list = Miner.Open().Changes(file, file);

        list.Items.Should().BeEmpty();
        list.Others.Should().BeEmpty();
        list.Unchanged.Should().Be(8);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ImmutableArray<ListedChangeKind> Kinds(ChangeList list, string why, string words) =>
        list.Items.Should().ContainSingle(c => c.Before.Concat(c.After).Any(t => t.Text.Contains(words)), why).Which.Kinds;

    private ChangeList Changes() => Miner.Open().Changes(Write("morning.txt", Morning), Write("evening.txt", Evening));

    private byte[] Document()
    {
        using var bytes = new MemoryStream();
        ChangeListFiles.Write(Changes(), Language.English, new ExportTarget(file => Path.GetExtension(file) == ".docx" ? bytes
            : Stream.Null));
        return bytes.ToArray();
    }

    private string Write(string name, string text)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
