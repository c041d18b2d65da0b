using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Roles;
using ReportMiner.Analysis.Structure.Proof;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Reads the operative paragraphs of one resolution or decision.</summary>
/// <remarks>
/// The chain of numbers is the proof: a number between two operative paragraphs is operative with any verb, and so is one behind a
/// semicolon. The resolution ends where another begins, at the title of a part, or where a number follows that does not belong to the
/// chain.
/// </remarks>
internal sealed class OperativeReader(DocumentView view, EnactmentReader enactments)
{
    /// <summary>Labels of preambular paragraphs in working drafts.</summary>
    private static readonly ImmutableArray<string> PreambularLabels = ["PP", "P.P.", "ПП"];

    /// <summary>How many numbers without a known verb may follow one another before the chain must show one again.</summary>
    private const int LookAhead = 6;

    /// <summary>A number that a reader of the file lost may be missing; more than so many are another list.</summary>
    private const int MostMissing = 3;

    /// <returns>The operative paragraphs of the resolution that a block opens; none where it opens none.</returns>
    public List<Candidate> From(int index)
    {
        Block block = view.Blocks[index];
        if (InlineOperatives.Read(view, index) is { Count: > 0 } inline)
        {
            return inline;
        }

        return enactments.At(index) switch
        {
            { Form: EnactmentForm.Sentence } sentence => [Sentence(index, sentence)],
            { Form: EnactmentForm.Decides or EnactmentForm.List } list => Items(index, list),
            { } => Paragraphs(index + 1, open: true),
            _ => BeginsChain(index, block) ? Paragraphs(index, open: false) : StandsAlone(index, block) ? [Operative(index, 1)] : [],
        };
    }

    /// <summary>The items behind a colon, or the numbered paragraphs there.</summary>
    private List<Candidate> Items(int index, Enactment enactment)
    {
        string chapeau = view.Blocks[index].Text;
        List<int> items = [.. view.Children(index)];
        if (items.Count == 0)
        {
            items = NumberedFrom(index + 1);
        }

        // A list of another kind under one of the items (an agenda) belongs to that item.
        items = [.. items.Where(i => view.Blocks[i].Kind == view.Blocks[items[0]].Kind)];
        RecommendationKind? kind = enactment.Form == EnactmentForm.List && Announced(index) ? null : RecommendationKind.Operative;
        int ordinal = 0;
        return
        [
            .. items.Where(i => !Placeholders.Is(view.Blocks[i].Text))
                .Select(i =>
                    Operative(i, ++ordinal) with
                    {
                        Kind = kind,
                        Chapeau = chapeau,
                        Strength = kind is null ? null : Verb(i) ?? enactment.Verb
                    }),
        ];
    }

    private List<int> NumberedFrom(int index)
    {
        var found = new List<int>();
        for (int i = index; i < view.Blocks.Length; i++)
        {
            Block block = view.Blocks[i];
            if (block.Kind is BlockKind.Heading || enactments.At(i) is not null)
            {
                break;
            }

            if (Number(block) is { } number)
            {
                if (number != found.Count + 1)
                {
                    break;
                }

                found.Add(i);
            }
        }

        return found;
    }

    /// <param name="from">The first block to look at.</param>
    /// <param name="open">Whether a body's name has opened the resolution.</param>
    private List<Candidate> Paragraphs(int from, bool open)
    {
        var found = new List<Candidate>();
        var held = new HashSet<int>();
        int last = 0;
        for (int i = from; i < view.Blocks.Length; i++)
        {
            Block block = view.Blocks[i];
            if (held.Contains(i) || block.Kind is BlockKind.Footnote or BlockKind.Furniture or BlockKind.Table || block.Text.Length == 0)
            {
                continue;
            }

            if (Ends(i, block, open ? from - 1 : from))
            {
                break;
            }

            if (block.Kind == BlockKind.Heading || (found.Count == 0 && IsPreambular(i)))
            {
                continue;
            }

            int? number = Number(block);
            if (found.Count == 0 && number == last + 1 && block.Text[^1] == ',' && PreambularForms.Opens(view.Phrase(i)))
            {
                last++; // UNESCO numbers the paragraphs of the preamble, too
                continue;
            }

            bool operative = number is { } n
                ? Continues(i, n, last, found.Count > 0 ? found[^1].Text : null, open)
                : Unnumbered(i, found, last, open);
            if (number is not null && !operative)
            {
                break;
            }

            if (!operative)
            {
                continue;
            }

            if (number is null && found.Count == 0 && Chapeaux.EndsWithColon(block.Text) && NumberedFrom(i + 1) is { Count: > 1 } parts
                && !parts.Exists(OpensPresent)
                && parts.Count(part => ImpersonalReader.IsImperative(view.Phrase(part))) * 2 >= parts.Count)
            {
                // "recommends to member States, from the day of publication:" and numbered parts: the verb opens a list.
                return Items(i, new Enactment(EnactmentForm.Decides, Verb(i) ?? "decides"));
            }

            last = number ?? last;
            held.UnionWith(view.Whole(i));
            if (!Placeholders.Is(block.Text))
            {
                found.Add(Operative(i, found.Count + 1));
            }
        }

        return found;
    }

    private bool Ends(int index, Block block, int from) =>
        index > from
            && (block.Kind == BlockKind.Heading
                ? PartTitles.Begins(block) || enactments.At(index) is not null
                : block.Label is null && enactments.At(index) is not null);

    private bool Continues(int index, int number, int last, string? before, bool open)
    {
        bool known = Verb(index) is not null || (last > 0 && SpeaksAsWe(index)) || Placeholders.Is(view.Blocks[index].Text);
        if (number == last + 1 || (last == 0 && open && known))
        {
            return known
                || (last == 0
                    ? open && OpensChain(index)
                    : GoesOn(before) || OperativeVerbs.ByForm(view.Phrase(index)) is not null || KnownAhead(index, number));
        }

        bool inserted = number == last && last > 0;
        return inserted
            ? known || (IsInserted(view.Blocks[index]) && (GoesOn(before) || OperativeVerbs.ByForm(view.Phrase(index)) is not null))
            : known && number > last && number <= last + 1 + MostMissing && last > 0;
    }

    /// <summary><c>4. We ask the secretariat</c> in a declaration whose paragraphs before have the verb alone.</summary>
    private bool SpeaksAsWe(int index) => OperativeVerbs.AfterWe(view.Phrase(index)) is not null;

    /// <summary>
    /// Whether the first number behind a body's name can be an operative paragraph though no list has its verb: by its form, its semicolon,
    /// or the next verb.
    /// </summary>
    private bool OpensChain(int index) =>
        OperativeVerbs.ByForm(view.Phrase(index)) is not null || GoesOn(view.Blocks[index].Text) || KnownAhead(index, 1);

    /// <summary><c>3 bis</c>, <c>9A</c>: a number with something behind it.</summary>
    private static bool IsInserted(Block block) => !char.IsAsciiDigit(block.Path[^1][^1]);

    /// <summary>
    /// A paragraph without a number: a single operative paragraph, one of several in old resolutions, or one that only goes on.
    /// </summary>
    private bool Unnumbered(int index, List<Candidate> found, int last, bool open)
    {
        Block block = view.Blocks[index];
        if (last > 0 || block.Text[^1] is not ('.' or ';' or ':'))
        {
            return false;
        }

        if (block.Kind == BlockKind.Item)
        {
            return open
                && (found.Count == 0 ? block.Path is [.., "a" or "а" or "1" or "i"] : view.Blocks[found[^1].Block].Kind == BlockKind.Item)
                && OpensPresent(index);
        }

        return block.Label is null
            && (OpensPresent(index) || (open && found.Count == 0 && OperativeVerbs.ByForm(view.Phrase(index)) is not null));
    }

    /// <summary>A list whose last part ended with a semicolon goes on.</summary>
    private static bool GoesOn(string? before) =>
        before is not null && before.AsSpan().TrimEnd(" *]") is var text
            && (text.EndsWith(";") || text.EndsWith("; and") || text.EndsWith("; и"));

    private bool KnownAhead(int index, int number)
    {
        for (int i = index + 1, next = number + 1; i < view.Blocks.Length && next <= number + LookAhead; i++)
        {
            if (view.Blocks[i].Kind == BlockKind.Heading && (PartTitles.Begins(view.Blocks[i]) || enactments.At(i) is not null))
            {
                return false;
            }

            if (Number(view.Blocks[i]) is { } found && view.Blocks[i].Parent < 0)
            {
                if (found != next)
                {
                    return false;
                }

                if (Verb(i) is not null)
                {
                    return true;
                }

                next++;
            }
        }

        return false;
    }

    /// <summary>Numbered paragraphs that open with operative verbs one after another need no body's name: compendia leave it out.</summary>
    private bool BeginsChain(int index, Block block)
    {
        if (block.Kind != BlockKind.Paragraph || Number(block) != 1 || Verb(index) is null || Announced(index))
        {
            return false;
        }

        for (int i = index + 1; i < view.Blocks.Length; i++)
        {
            if (view.Blocks[i].Kind == BlockKind.Heading)
            {
                break;
            }

            if (Number(view.Blocks[i]) == 2 && view.Blocks[i].Kind == BlockKind.Paragraph)
            {
                return Verb(i) is not null;
            }
        }

        return DecisionHeadings.StandAbove(view, index);
    }

    /// <summary>One sentence with a verb and no subject right under the heading of a decision.</summary>
    private bool StandsAlone(int index, Block block) =>
        block.Kind == BlockKind.Paragraph && block.Label is null && block.Text.Length > 0 && block.Text[^1] is '.' or ';' or ':'
            && DecisionHeadings.StandAbove(view, index) && OpensPresent(index);

    /// <summary>A heading of recommendations or a sentence with a colon announces a list of another kind.</summary>
    private bool Announced(int index)
    {
        int heading = view.NearestHeading(index);
        return (heading >= 0 && Chapeaux.IsRecommendationHeading(view.Blocks[heading].Text)
            && !DecisionHeadings.Names(view.Blocks[heading].Text))
            || (index > 0 && view.Blocks[index - 1].Kind == BlockKind.Paragraph && Chapeaux.EndsWithColon(view.Blocks[index - 1].Text));
    }

    private bool IsPreambular(int index) =>
        view.Blocks[index].Text[^1] is ',' or ';' or ':' or 'd' or 'и' && Number(view.Blocks[index]) is null
            && PreambularForms.Opens(view.Phrase(index));

    private bool OpensPresent(int index) => OperativeVerbs.Opening(view.Phrase(index)) is not null;

    private string? Verb(int index) => OperativeVerbs.OpeningOf(view.Phrase(index), OperativeMood.Any)?.Id;

    /// <summary>
    /// The number of a paragraph of the chain: <c>7.</c>, <c>OP7</c>; of a paragraph put in (<c>7 bis</c>) the number before it.
    /// </summary>
    private static int? Number(Block block)
    {
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.Item) || block.Label is null
            || PreambularLabels.Any(l => block.Label.StartsWith(l, StringComparison.OrdinalIgnoreCase)) || block.Path.IsEmpty
            || (block.Kind == BlockKind.Item && !char.IsAsciiDigit(block.Path[^1][0]))
            || (block.Kind == BlockKind.Paragraph && block.Path.Length > 1))
        {
            return null;
        }

        string key = block.Path[^1];
        int start = key.StartsWith("OP", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        int end = start;
        while (end < key.Length && char.IsAsciiDigit(key[end]))
        {
            end++;
        }

        return int.TryParse(key.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && block.Label.AsSpan().TrimEnd().EndsWith(")") is false
            ? number
            : null;
    }

    private Candidate Operative(int index, int ordinal) =>
        Candidate.Whole(view, index, ordinal) with
        {
            Kind = RecommendationKind.Operative,
            Proposers = DraftMarks.Proposers(view.Phrase(index)) is { IsEmpty: false } before
                ? before
                : ProposerBracket.Read(view.Blocks[index].Text).Proposers
        };

    /// <summary>
    /// A decision in one sentence: the text begins at the verb, and the text before it is the chapeau. A numbered paragraph stays whole.
    /// </summary>
    private Candidate Sentence(int index, Enactment sentence)
    {
        string text = view.FullText(index);
        string before = text[..sentence.TextStart].TrimEnd(' ', ',');
        return Operative(index, 1) with
        {
            Text = text[sentence.TextStart..],
            Chapeau = before.Length > 0 ? before : null,
            Strength = sentence.Verb
        };
    }
}
