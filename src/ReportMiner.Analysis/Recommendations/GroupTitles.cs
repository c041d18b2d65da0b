using System.Text.RegularExpressions;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>
/// Recognises items of a list that only group others (<c>5.1 On legislation:</c>): they are titles, and what they hold are the items.
/// </summary>
internal static partial class GroupTitles
{
    public const int MostWords = 12;

    public static bool Is(DocumentView view, int index)
    {
        Block block = view.Blocks[index];
        int[] children = [.. view.Children(index)];
        if (children.Length == 0 || !view.Continuations(index).IsEmpty || block.Text.Length == 0 || block.Text[^1] is '.' or ';' or ','
            || block.Text.Count(char.IsWhiteSpace) >= MostWords || Asks(block) || Chapeaux.AsksThroughItems(block.Text))
        {
            return false;
        }

        return children.Count(c => Asks(view.Blocks[c]) || Is(view, c)) * 2 > children.Length
            || (Field().IsMatch(block.Text) && children.All(c => AskReader.Asks(view.Blocks[c].Text, view.Blocks[c].Language)));
    }

    /// <summary>Whether a verb stands in the words: then they are a sentence and no title.</summary>
    public static bool States(PhraseText text) => text.AnyMain(0, text.Count, i =>
        FiniteVerbs.Contains(text.At(i), text.Language) || SayingVerbs.Contains(text.At(i), text.Language));

    private static bool Asks(Block block) => PhraseText.Of(block.Text, block.Language).Asks.Count > 0;

    /// <summary>Openings of a title that names a field: <c>With regard to training:</c>, «В области обучения:».</summary>
    [GeneratedRegex(
        @"^(on|in|with (regard|respect) to|regarding|concerning|as regards|as to|for|в (области|отношении|сфере|части|"
            + @"том, что касается)|по|что касается|относительно|касательно|для)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
