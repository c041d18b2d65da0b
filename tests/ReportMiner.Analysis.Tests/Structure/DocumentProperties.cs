using System.Text;
using FsCheck.Xunit;
using ReportMiner.Analysis.Structure;
using ReportMiner.Ingestion;
using ReportMiner.Ingestion.Text;
using ReportMiner.Linguistics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Tests.Structure;

/// <summary>
/// Properties of every document, for any text: nothing is lost, nothing occurs twice, and every place leads to its words.
/// </summary>
[Properties(Arbitrary = [typeof(Fragment)], Replay = "(1963,7)", MaxTest = 200, QuietOnSuccess = true)]
public sealed class DocumentProperties
{
    [Property]
    public void Every_character_stands_in_one_block(Fragment[] fragments)
    {
        if (Read(fragments) is not { } manuscript)
        {
            return;
        }

        Document document = Understand(manuscript);

        document.Completeness.Characters.Unaccounted.Should().Be(0);
        bool[] taken = new bool[manuscript.Text.Length];
        foreach (TextSpan span in document.Blocks.SelectMany(b => b.Spans))
        {
            for (int i = span.Start; i < span.End; i++)
            {
                taken[i].Should().BeFalse("no character stands in two blocks");
                taken[i] = true;
            }
        }

        Enumerable.Range(0, taken.Length).Where(i => !taken[i] && !char.IsWhiteSpace(manuscript.Text[i])).Should().BeEmpty();
    }

    [Property]
    public void Clean_text_has_the_letters_of_its_place_and_no_other(Fragment[] fragments)
    {
        if (Read(fragments) is not { } manuscript)
        {
            return;
        }

        foreach (Block block in Understand(manuscript).Blocks)
        {
            Letters(block.Label + " " + block.Text).Should()
                .Be(Letters(string.Concat(block.Spans.Select(s => manuscript.Text[s.Start..s.End]))));
        }
    }

    [Property]
    public void Clean_text_is_clean(Fragment[] fragments)
    {
        if (Read(fragments) is { } manuscript)
        {
            Understand(manuscript).Blocks.Where(b => b.Kind != BlockKind.Table).Select(b => b.Text).Should()
                .OnlyContain(t => TextCleaner.Clean(t) == t);
        }
    }

    [Property]
    public void Blocks_point_to_blocks_before_them(Fragment[] fragments)
    {
        if (Read(fragments) is not { } manuscript)
        {
            return;
        }

        Document document = Understand(manuscript);
        for (int i = 0; i < document.Blocks.Length; i++)
        {
            Block block = document.Blocks[i];
            block.Parent.Should().BeInRange(-1, i - 1);
            block.Section.All(s => s >= 0 && s < i && document.Blocks[s].Kind == BlockKind.Heading).Should().BeTrue();
            block.Section.Should().BeInAscendingOrder();
            block.Bold.Concat(block.Italic).All(s => s.Start >= 0 && s.End <= block.Text.Length && s.Length > 0).Should().BeTrue();
            block.Pages.Should().BeInAscendingOrder();
        }
    }

    [Property]
    public void The_same_text_is_understood_alike(Fragment[] fragments)
    {
        if (Read(fragments) is { } manuscript)
        {
            Understand(manuscript).Blocks.Select(b => (b.Kind, b.Label, b.Text, b.Start)).Should()
                .Equal(Understand(manuscript).Blocks.Select(b => (b.Kind, b.Label, b.Text, b.Start)));
        }
    }

    private static Manuscript? Read(Fragment[] fragments)
    {
        try
        {
            return new TextManuscriptReader().Read(
                Encoding.UTF8.GetBytes(string.Concat(fragments.Select(f => f.Text))), CancellationToken.None);
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    private static Document Understand(Manuscript manuscript) =>
        StructureAnalyzer.Analyze(manuscript, new SourceInfo { File = "generated.txt", Sha256 = "", Size = 0, Meeting = "generated" });

    /// <summary>
    /// Letters only: hyphens at line ends, marks of footnotes and the signs of bullets may go; look-alikes in labels change script.
    /// </summary>
    private static string Letters(string text) => new([.. TextCleaner.Clean(text).Where(char.IsLetter).Select(Homoglyphs.ToLatin)]);
}
