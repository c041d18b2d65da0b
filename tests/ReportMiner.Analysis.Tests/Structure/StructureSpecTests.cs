using ReportMiner.Analysis.Tests.Specs;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Tests.Structure;

public sealed class StructureSpecTests
{
    public static IEnumerable<object[]> Cases => SpecFile.Cases("structure.md", "outline");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_has_the_outline_that_a_reader_sees(string name, string text, string outline)
    {
        Document document = SpecDocuments.Understand(text);

        string.Join('\n', document.Blocks.Where(b => b.Kind != BlockKind.Furniture).Select(Line)).Should().Be(outline, name);
        document.Completeness.Characters.Unaccounted.Should().Be(0);
    }

    private static string Line(Block block)
    {
        string path = block.Path.IsEmpty || block.Kind == BlockKind.Heading ? "-" : string.Join('/', block.Path);
        return $"{block.Kind.ToString().ToLowerInvariant()} {block.Label ?? "-"} {path} | {block.Text}";
    }
}
