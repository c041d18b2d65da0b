using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Finds what paragraphs of running prose recommend, report as proposed, or cite.</summary>
internal static class ProseFinder
{
    public static IEnumerable<Candidate> Find(DocumentView view)
    {
        for (int i = 0; i < view.Blocks.Length; i++)
        {
            if (view.Blocks[i].Kind is BlockKind.Paragraph or BlockKind.Item && !view.Taken.Contains(i))
            {
                foreach (Candidate candidate in InBlock(view, i))
                {
                    yield return candidate;
                }
            }
        }
    }

    private static IEnumerable<Candidate> InBlock(DocumentView view, int index)
    {
        Block block = view.Blocks[index];
        int ordinal = 0;
        PhraseText phrase = PhraseText.Of(block.Text, block.Language);
        foreach (ReportedRequest request in ReportingReader.Read(phrase))
        {
            string text = block.Text[request.Sentence.Start..request.Sentence.End].Trim();

            // A sentence that only announces a list is told by the list's items.
            if (Chapeaux.EndsWithColon(text) && (view.Children(index).Any() || Chapeaux.AnnouncesOwnList(text)))
            {
                continue;
            }

            ordinal++;
            yield return Row(index, block, text, ordinal) with
            {
                Kind = IsOtherBody(text) && request.Kind == ReportedKind.Own ? RecommendationKind.Cited : KindOf(request.Kind),
                Proposers = request.Proposers,
                Strength = request.Verb,
                Part = request.Sentence,
            };
        }

        if (ordinal == 0 && StandsAsRecommendation(view, index, phrase))
        {
            yield return Row(index, block, view.FullText(index), 1) with { SubItems = view.SubItems(index), Blocks = [.. view.Whole(index)] };
        }
    }

    /// <summary>A body that is called by its initials (<c>CESCR recommended</c>) is another than the one that writes, which says "the Committee".</summary>
    private static bool IsOtherBody(string sentence)
    {
        int end = 0;
        while (end < sentence.Length && char.IsUpper(sentence[end]))
        {
            end++;
        }

        return end >= 3 && end < sentence.Length && sentence[end] == ' ';
    }

    private static Candidate Row(int index, Block block, string text, int ordinal) => new()
    {
        Block = index,
        Blocks = [index],
        Text = text,
        Label = block.Label is null or "•" ? "" : block.Label,
        Path = block.Path,
        Ordinal = ordinal,
    };

    private static RecommendationKind KindOf(ReportedKind kind) => kind switch
    {
        ReportedKind.Own => RecommendationKind.Recommendation,
        ReportedKind.Proposal => RecommendationKind.Proposal,
        _ => RecommendationKind.Cited,
    };

    /// <summary>A numbered paragraph under a heading of recommendations that asks a named addressee to act.</summary>
    private static bool StandsAsRecommendation(DocumentView view, int index, PhraseText phrase)
    {
        Block block = view.Blocks[index];
        int heading = view.NearestHeading(index);
        return block.Kind == BlockKind.Paragraph && block.Path.Length > 0 && heading >= 0
            && Chapeaux.IsRecommendationHeading(view.Blocks[heading].Text)
            && AskReader.Asks(phrase)
            && !Chapeaux.EndsWithColon(block.Text)
            && StrengthReader.Read(phrase, operative: false, chapeau: null) != "none"
            && AddresseeReader.Read(phrase, chapeau: null).Length > 0;
    }
}
