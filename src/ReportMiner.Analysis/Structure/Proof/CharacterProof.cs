using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Analysis.Structure.Proof;

/// <summary>Accounts for every character that the decoder delivered.</summary>
internal static class CharacterProof
{
    /// <summary>Counts the characters other than white space in the spans of the blocks, by kind.</summary>
    public static CharacterAccount Account(Manuscript manuscript, IEnumerable<Block> blocks)
    {
        int body = 0, footnote = 0, table = 0, furniture = 0;
        foreach (Block block in blocks)
        {
            int count = block.Spans.Sum(s => Count(manuscript.Text.AsSpan(s.Start, s.Length)));
            switch (block.Kind)
            {
                case BlockKind.Footnote:
                    footnote += count;
                    break;
                case BlockKind.Table:
                    table += count;
                    break;
                case BlockKind.Furniture:
                    furniture += count;
                    break;
                default:
                    body += count;
                    break;
            }
        }

        return new CharacterAccount(manuscript.CharactersDecoded, body, footnote, table, furniture);
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return count;
    }
}
