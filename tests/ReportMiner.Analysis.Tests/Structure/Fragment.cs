using FsCheck;
using FsCheck.Fluent;

namespace ReportMiner.Analysis.Tests.Structure;

/// <summary>A part of a text file: a paragraph cut into lines, an item, a heading, a running head, a footnote, a broken thing.</summary>
public sealed record Fragment(string Text)
{
    private static readonly string[] Odd =
    [
        "IV. Conclusions and recommendations\n\n", "А. Выводы\n\n", "LP/2031/7\n", "\f", "Page 3\n",
        "____________\n1 See the log of the mole.\n", "   •   a lamp\n",
        "1 )\n", "(a)\n", "()\n", "140.1 Ratify (Norway);\n", "  \t  \n", "\u200B\n",
        "\u0438\u200B\u0306 \u202Ewords\u202C e\u00AD\u0301\n\n", "е) государствам;\n", "(i) first; (ii) second\n", "2020. The year\n",
        "–\n", "ВЫВОДЫ\n\n", "a-\n", "-\n\n",
    ];

    public override string ToString() => Text;

    public static Arbitrary<Fragment> Any() => Gen.Frequency(
        (
            5,
            from sentence in Sentence.Any().Generator
                from label in Gen.Elements("", "", "1. ", "2. ", "3. ", "(a) ", "(b) ", "a) ", "б) ", "    ")
                from width in Gen.Choose(20, 90)
                select Wrap(label + sentence.Text, width)),
        (2, Gen.Elements(Odd))).Select(text => new Fragment(text)).ToArbitrary();

    /// <summary>Cuts at a width, through words with a hyphen where they are long.</summary>
    private static string Wrap(string text, int width)
    {
        var lines = new System.Text.StringBuilder();
        int used = 0;
        foreach (string word in text.Split(' '))
        {
            int room = width - used;
            if (used > 0 && word.Length + 1 > room)
            {
                bool cut = word.Length > 8 && room > 5 && word.All(char.IsLetter);
                lines.Append(cut ? $" {word[..4]}-\n{word[4..]}" : $"\n{word}");
                used = cut ? word.Length - 4 : word.Length;
            }
            else
            {
                lines.Append(used > 0 ? " " : "").Append(word);
                used += word.Length + 1;
            }
        }

        return lines.Append("\n\n").ToString();
    }
}
