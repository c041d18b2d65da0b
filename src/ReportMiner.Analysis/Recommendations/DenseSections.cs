using System.Text.RegularExpressions;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>
/// Finds sections that recommend though neither their heading nor a body says so: most of their numbered paragraphs begin with a sentence
/// that asks (<c>Legislation must …</c>, «Запрещается …»), as in general comments, guidelines and road maps.
/// </summary>
internal static partial class DenseSections
{
    private const int Fewest = 2;

    public static IEnumerable<Candidate> Find(DocumentView view)
    {
        if (!view.Voice.FirstPerson)
        {
            return [];
        }

        return Enumerable.Range(0, view.Blocks.Length)
            .Where(i => view.Blocks[i] is { Kind: BlockKind.Paragraph, Path.Length: > 0, Section.Length: > 0 }
                && view.Sections[i] == SectionKind.Other && !view.InAnnex(i))
            .GroupBy(view.NearestHeading).SelectMany(section => Items(view, [.. section]));
    }

    private static IEnumerable<Candidate> Items(DocumentView view, int[] paragraphs)
    {
        int[] asking = [.. paragraphs.Where(i => !view.Taken.Contains(i) && Asks(view, i))];
        bool dense = asking.Length >= Fewest && asking.Length * 2 > paragraphs.Length
            && asking.Any(i => view.Phrase(i).Asks.TrueForAll(a => view.Phrase(i).At(a.First) is not ("shall" or "is" or "are")));
        return dense ? asking.SelectMany(i => Rows(view, i)) : [];
    }

    private static IEnumerable<Candidate> Rows(DocumentView view, int index)
    {
        string text = view.Blocks[index].Text;
        int[] children = [.. view.Children(index)];
        return Chapeaux.EndsWithColon(text) && children.Length > 0
            ? children.Select((c, n) =>
                Candidate.Whole(view, c, n + 1) with { Kind = RecommendationKind.Recommendation, Chapeau = text })
            : [Candidate.Whole(view, index, 1) with { Kind = RecommendationKind.Recommendation }];
    }

    private static bool Asks(DocumentView view, int index)
    {
        PhraseText text = view.Phrase(index);
        if (Chapeaux.EndsWithColon(view.Blocks[index].Text))
        {
            return Duty().IsMatch(view.Blocks[index].Text) && view.Children(index).Any()
                && view.Children(index).All(c => AskReader.Asks(view.Phrase(c)));
        }

        return text.Count >= ImpersonalReader.FewestWords
            && ReportingReader.Read(text, voice: view.Voice).All(r => r.Kind == ReportedKind.Own)
            && text.Asks is [{ Form.Shape: not AskShape.Object } ask, ..] && ask.First < text.SentenceEnd(0)
            && !BareAsks.IsPast(text, ask) && ImpersonalReader.Asks(text, 0, text.SentenceEnd(0));
    }

    /// <summary>A sentence that leaves what is asked to its items; what a meeting agreed is told, not asked.</summary>
    [GeneratedRegex(
        @"\b(should|must|shall|will|(need|needs|ought|has|have|is|are)( \w+)? to)\b[^.:]{0,60}:\W*$|"
            + @"\b(следует|должны|должен|должна|необходимо|надлежит|нужно|предстоит|обязан[аы]?|обязуются)\b[^.:]{0,60}:\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duty();
}
