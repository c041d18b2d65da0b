using ReportMiner.Analysis.Coverage.Nets;
using ReportMiner.Analysis.Recommendations;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Coverage.Reasons;

/// <summary>Gives each sentence that a net holds its reason, or none.</summary>
internal sealed class AskReasons(Document document, ItemTexts items)
{
    private readonly bool _letter = Letters.IsOfState(document.Source.Masthead.Title);
    private readonly bool _agenda = Contexts.IsAgenda(document.Source.Masthead.Title);
    private readonly ForeignTexts _foreign = new(document);

    /// <returns>Why the sentence needs no further look; <see langword="null"/> where nothing accounts for it.</returns>
    public AskReason? Of(int index, Block block, string sentence, NetCatch caught)
    {
        if (items.Holding(block, sentence) is { } row)
        {
            return row.Kind switch
            {
                RecommendationKind.Proposal => AskReason.Proposal,
                RecommendationKind.Cited => AskReason.Cited,
                _ => AskReason.Item,
            };
        }

        return items.Announces(sentence) ? AskReason.Announcement : caught.Reason ?? FromContext(index, block, sentence, caught);
    }

    private AskReason? FromContext(int index, Block block, string sentence, NetCatch caught)
    {
        if (block.Kind == BlockKind.Footnote)
        {
            return AskReason.Footnote;
        }

        if (Contexts.IsProcedure(sentence, block.Language) || IsPartOfWork(block, sentence) || (_agenda && caught.Sign == AskSign.Duty))
        {
            return AskReason.Procedure;
        }

        if (Contexts.IsPosition(sentence))
        {
            return AskReason.Position;
        }

        if (block.Label is null && Contexts.IsPreambular(sentence, block.Language) && caught.Sign != AskSign.Operative)
        {
            return AskReason.Preambular;
        }

        if (_foreign.Contains(index) && caught.Sign is not (AskSign.Operative or AskSign.Label))
        {
            return AskReason.Narrative;
        }

        if (_letter)
        {
            return AskReason.Letter;
        }

        if (block.Kind == BlockKind.Table && caught.Sign is AskSign.Duty or AskSign.Past)
        {
            return AskReason.Table;
        }

        if (caught.Sign is AskSign.Duty or AskSign.Classifier && !Contexts.NamesWhoIsAsked(sentence[..caught.Verb], block.Language)
            && HasItems(block))
        {
            return AskReason.Discussion;
        }

        return caught.Sign is AskSign.Past or AskSign.Performative or AskSign.Duty or AskSign.Classifier
            ? FromVoice(block, sentence, caught)
            : null;
    }

    /// <summary>Whether a request was a step of the work that the document reports, of which it tells the outcome.</summary>
    private static bool IsPartOfWork(Block block, string sentence) => Formalities.IsConduct(sentence)
        || (block.Text.IndexOf(sentence, StringComparison.Ordinal) is >= 0 and var at
            && Formalities.TellsOutcome(sentence, block.Text[(at + sentence.Length)..]));

    /// <summary>
    /// Whether the innermost section of the block gave rows of its own: then a sentence that names nobody is of its reasoning.
    /// </summary>
    private bool HasItems(Block block)
    {
        if (block.Section.IsEmpty)
        {
            return false;
        }

        int heading = block.Section[^1], end = heading + 1;
        while (end < document.Blocks.Length && document.Blocks[end].Section.Contains(heading))
        {
            end++;
        }

        return items.AnyIn(document.Blocks[heading].End, document.Blocks[end - 1].End);
    }

    private static AskReason? FromVoice(Block block, string sentence, NetCatch caught)
    {
        string before = sentence[..WordEnd(sentence, caught.Verb)];
        if (caught.Sign != AskSign.Duty && !Contexts.IsFirstPerson(before) && Contexts.Cites(before, block.Language))
        {
            return AskReason.Citation;
        }

        bool reported = caught.Sign is AskSign.Past or AskSign.Duty or AskSign.Classifier
            && Contexts.IsAnotherVoice(sentence[..caught.Verb], block.Language);
        return reported ? AskReason.Narrative : null;
    }

    private static int WordEnd(string sentence, int verb)
    {
        int end = verb;
        while (end < sentence.Length && char.IsLetter(sentence[end]))
        {
            end++;
        }

        return end;
    }
}
