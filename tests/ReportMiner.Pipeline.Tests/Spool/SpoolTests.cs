using System.Collections.Immutable;
using System.Text;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Outcomes;
using ReportMiner.Pipeline.Spool;
using ReportMiner.Pipeline.Tests.Inputs;
using ReportMiner.Store.Folders;
using ReportMiner.Store.Spool;

namespace ReportMiner.Pipeline.Tests.Spool;

public sealed class SpoolTests
{
    [Fact]
    public void Items_come_back_as_they_were_in_the_order_asked_for()
    {
        using var folder = new Folder();
        OutcomeLines[] documents =
        [
            .. new[]
            {
                "expert-panel-2021-ru.docx",
                "resolution-preservation-2022-en.txt",
                "expert-panel-2023-en.pdf",
                "review-corvania-2024-en.html"
            }
                .Select(sample => OutcomeLines.Of(DocumentProcessor.Process(Path.Combine(Folder.Samples, sample), CancellationToken.None))),
        ];
        var spool = new ItemSpool(SpoolFile.Create(folder.Path));

        RecordRange[] kept = Array.ConvertAll(documents, spool.Keep);
        IStoredRecords<Recommendation> read = spool.InOrder([kept[2], kept[0], kept[3]]);

        Recommendation[] expected = [.. documents[2].Items(), .. documents[0].Items(), .. documents[3].Items()];
        expected.Should().HaveCountGreaterThan(64, "else no second block is read");
        read.Should().BeEquivalentTo(expected, o => o.WithStrictOrdering());
        read.Zip(expected).Should().OnlyContain(pair => ReferenceEquals(pair.First.Source, pair.Second.Source));
    }

    [Fact]
    public void Every_property_of_a_link_comes_back()
    {
        using var folder = new Folder();
        ItemLink[] links =
        [
            new()
            {
                Earlier = new("A/1", "4 (f)", "a1"),
                Later = new("проект.docx", "", "b2"),
                Relation = LinkRelation.Split,
                Score = 0.1 + 0.2,
                StrengthChange = StrengthChange.Weakened,
                Certain = true,
                Evidence = "shared: права, data",
                Decided = true,
                Changes = [new(ChangeClass.Polarity, "не", "")]
            },
            new()
            {
                Earlier = new("", "1", "c"),
                Later = new("X", "2", "d"),
                Relation = LinkRelation.Translation,
                Score = 1,
                Certain = false,
                Evidence = ""
            },
        ];
        var spool = new LinkSpool(SpoolFile.Create(folder.Path));

        spool.InOrder([spool.Keep(links)]).Should().BeEquivalentTo(links, o => o.WithStrictOrdering());
    }

    [Fact]
    public void Many_threads_may_keep_and_read()
    {
        using var folder = new Folder();
        var spool = Texts(folder);
        var kept = new RecordRange[500];

        Parallel.For(0, kept.Length, i => kept[i] = Keep(spool, Texts(i)));
        IStoredRecords<string> read = spool.InOrder(kept);

        string[] expected = [.. Enumerable.Range(0, kept.Length).SelectMany(Texts)];
        read.Count.Should().Be(expected.Length);
        Parallel.For(0, 8, part =>
        {
            var random = new Random(part);
            for (int i = 0; i < 20_000; i++)
            {
                int place = i % 3 == 0 ? random.Next(expected.Length) : i % expected.Length;
                if (read.Read(place) != expected[place])
                {
                    throw new InvalidOperationException($"Record {place} is '{read.Read(place)}'.");
                }
            }
        });
        read.Should().Equal(expected);
    }

    [Fact]
    public void A_place_outside_the_list_is_an_error_of_the_caller()
    {
        using var folder = new Folder();
        var spool = Texts(folder);
        IStoredRecords<string> one = spool.InOrder([Keep(spool, ["a"])]);

        one.Invoking(list => list.Read(1)).Should().Throw<ArgumentOutOfRangeException>();
        one.Invoking(list => list.Read(-1)).Should().Throw<ArgumentOutOfRangeException>();
        spool.InOrder([]).Should().BeEmpty();
    }

    [UnixFact]
    public void The_file_has_no_name_so_that_nothing_is_left_after_a_kill()
    {
        using var folder = new Folder();
        var spool = Texts(folder);
        IStoredRecords<string> list = spool.InOrder([Keep(spool, ["a", "б"])]);

        Directory.EnumerateFileSystemEntries(folder.Path).Should().BeEmpty();
        list.Should().Equal("a", "б");
    }

    [Fact]
    public void What_a_power_cut_left_of_it_is_removed_by_the_next_run()
    {
        using var folder = new Folder();
        folder.Add(".reportminer-spool-0123", "left");
        folder.Add("matrix.csv", "before");

        OutputFolder.Open(folder.Path).Dispose();

        folder.ShouldHold(["matrix.csv"]);
    }

    private static RecordSpool<string> Texts(Folder folder) => new(SpoolFile.Create(folder.Path), Encoding.UTF8.GetString);

    private static RecordRange Keep(RecordSpool<string> spool, string[] texts) =>
        spool.Keep(texts.Length, (i, stream) => stream.Write(Encoding.UTF8.GetBytes(texts[i])));

    /// <summary>None, one or several texts, empty ones and long ones among them.</summary>
    private static string[] Texts(int seed) =>
        [.. Enumerable.Range(0, seed % 23).Select(i => new string((char)('а' + (i % 30)), seed * i % 97) + seed)];
}
