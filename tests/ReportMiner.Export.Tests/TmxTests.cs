using System.Text;
using System.Xml;
using System.Xml.Linq;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Tests;

/// <summary>The translation memory holds what is surely the same in two languages, and is valid TMX 1.4.</summary>
public sealed class TmxTests
{
    /// <summary>The elements and attributes of TMX 1.4 (level 1) that a memory of plain text may have.</summary>
    private const string Grammar = """
        <!DOCTYPE tmx [
        <!ELEMENT tmx (header, body)><!ATTLIST tmx version CDATA #FIXED "1.4">
        <!ELEMENT header (note|prop|ude)*>
        <!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED segtype (block|paragraph|sentence|phrase) #REQUIRED
          o-tmf CDATA #REQUIRED adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED>
        <!ELEMENT ude EMPTY><!ELEMENT note (#PCDATA)>
        <!ELEMENT prop (#PCDATA)><!ATTLIST prop type CDATA #REQUIRED xml:lang CDATA #IMPLIED>
        <!ELEMENT body (tu*)>
        <!ELEMENT tu ((note|prop)*, tuv+)><!ATTLIST tu tuid CDATA #IMPLIED srclang CDATA #IMPLIED segtype (block|paragraph|sentence|phrase) #IMPLIED>
        <!ELEMENT tuv ((note|prop)*, seg)><!ATTLIST tuv xml:lang CDATA #REQUIRED>
        <!ELEMENT seg (#PCDATA)>
        ]>
        """;

    private static readonly XNamespace Xml = XNamespace.Xml;

    [Fact]
    public void Items_of_two_language_versions_are_pairs_English_first()
    {
        XElement[] units = Units(InventedRun.Build());

        units.Should().NotBeEmpty();
        units.Select(u => u.Elements("tuv").Select(v => (string?)v.Attribute(Xml + "lang"))).Should()
            .AllSatisfy(l => l.Should().Equal("en", "ru"));
        units.Select(u => u.Elements("tuv").Select(v => v.Element("seg")!.Value).ToArray()).Should().ContainEquivalentOf(new[]
        {
            "Keepers should be invited to a course on signal codes.", "Смотрителей следует приглашать на курс по сигнальным кодам.",
        });
    }

    [Fact]
    public void Paragraphs_of_versions_are_pairs_too_and_no_pair_stands_twice()
    {
        var pair =
            new AlignedPair(
                new AlignedBlock(0, ["1"], "The Panel \u0001met.", [1]),
                new AlignedBlock(0, ["1"], "Группа \uD800собралась.", [1]),
                AlignedBy.Number,
                0.9);
        RunResult run = InventedRun.Build() with
        {
            Versions = [new AlignedVersions("LP/2033/4", Language.English, Language.Russian, [pair, pair])]
        };

        XElement first = Units(run)[0];
        first.Elements("tuv").Select(v => v.Element("seg")!.Value).Should().Equal("The Panel \uFFFDmet.", "Группа \uFFFDсобралась.");
        first.Elements("prop").Select(p => ((string?)p.Attribute("type"), p.Value)).Should().Equal(
            ("x-document", "LP/2033/4"), ("x-number", "1"), ("x-paired-by", "number"), ("x-score", "0.90"));
        Units(run).Select(u => string.Concat(u.Elements("tuv").Select(v => v.Element("seg")!.Value))).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_same_run_gives_the_same_bytes() =>
        MemoryTarget.Of(InventedRun.Build(), "tmx").Bytes("memory.tmx").Should()
            .Equal(MemoryTarget.Of(InventedRun.Build(), "tmx").Bytes("memory.tmx"));

    /// <summary>Reads a memory against the grammar.</summary>
    private static XElement[] Units(RunResult run)
    {
        string text = Encoding.UTF8.GetString(MemoryTarget.Of(run, "tmx").Bytes("memory.tmx"));
        int root = text.IndexOf("<tmx", StringComparison.Ordinal);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, ValidationType = ValidationType.DTD };
        settings.ValidationEventHandler += (_, fault) => throw new XmlException(fault.Message);
        using var reader = XmlReader.Create(new StringReader(text[..root] + Grammar + text[root..]), settings);
        return [.. XDocument.Load(reader).Descendants("tu")];
    }
}
