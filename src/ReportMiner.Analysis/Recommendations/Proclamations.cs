using System.Text.RegularExpressions;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>
/// Finds what statements of a president and communiqués declare. Their paragraphs have no numbers, and each has its subject and verb:
/// <c>The Council condemns …</c>, <c>They agreed to …</c>, «Стороны договорились».
/// </summary>
internal static partial class Proclamations
{
    /// <summary>Words of a subject: <c>The heads of the mountain provinces</c>.</summary>
    private const int SubjectReach = 8;

    public static IEnumerable<Candidate> Find(DocumentView view)
    {
        bool communique = view.Titles.Any(t => Communique().IsMatch(t)) && !view.NumbersParagraphs;
        bool open = communique;
        int ordinal = 0;
        for (int i = 0; i < view.Blocks.Length; i++)
        {
            Block block = view.Blocks[i];
            open = (open || Statement().IsMatch(block.Text))
                && (communique || block.Kind != BlockKind.Heading || !PartTitles.Begins(block));
            if (open && block is { Kind: BlockKind.Paragraph, Label: null } && !view.Taken.Contains(i) && Verb(block) is { } verb)
            {
                yield return Candidate.Whole(view, i, ++ordinal) with { Kind = RecommendationKind.Operative, Strength = verb };
            }
        }
    }

    /// <summary>What the paragraph declares, as the word for its operative verb; <see langword="null"/> where it only tells.</summary>
    private static string? Verb(Block block)
    {
        PhraseText text = PhraseText.Of(block.Text.TrimStart('"', '“', '„', '«', ' '), block.Language);
        int end = Math.Min(text.SentenceEnd(0), SubjectReach + 1);
        for (int i = 1; i < end && text.Tokens[i].Before < Break.Comma; i++)
        {
            if (IsVerb(text, i))
            {
                return Subject(text) ? OperativeVerbs.At(text, i, OperativeMood.Any) ?? "decides" : null;
            }

            if (FiniteVerbs.Contains(text.At(i), text.Language) && !IsImpersonal(text, i))
            {
                return text.At(i) is "will" or "shall" or "будет" && text.At(i + 1) is not "be" && Subject(text) ? "decides" : null;
            }
        }

        return null;
    }

    private static bool IsVerb(PhraseText text, int i) =>
        text.At(i - 1) is not ("to" or "of" or "the" or "and" or "by" or "for")
            && !RussianConsidering.IsInfinitive(text.At(i))
            && (OperativeVerbs.At(text, i, OperativeMood.Any) is not null || text.At(i) is "решено" or "согласовано" or "условлено");

    /// <summary>In English a subject has its article, its number or its pronoun; a bare noun is another's.</summary>
    private static bool Subject(PhraseText text) => text.Language == Language.Russian
        ? text.StartsUpper(0)
        : text.At(0) is "the" or "they" or "we" or "it" or "both" or "all" or "ministers" or "leaders" or "heads" or "participants"
            or "members" or "parties" or "delegations" or "states";

    private static bool IsImpersonal(PhraseText text, int i) => text.At(i) is "was" or "were" or "было" or "have" or "has";

    [GeneratedRegex(
        @"^\W*((joint|final|press) )*communiqu[eé]\b|^\W*(совместное |итоговое |заключительное )*коммюнике\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Communique();

    [GeneratedRegex(
        @"\bmade the following statement\b[^.]{0,120}:\W*$|\bсделал[аи]?\b[^.]{0,80}\b(следующее )?заявление\b[^.]{0,80}:\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Statement();
}
