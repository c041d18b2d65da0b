using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>What announces a list.</summary>
/// <param name="Chapeau">The announcing sentence; <see langword="null"/> where a heading announces the list.</param>
/// <param name="Kind">Kind of all items, where the announcement decides it.</param>
/// <param name="Proposers">Who proposes them, where the announcement says so.</param>
internal sealed partial record Announcement(string? Chapeau, RecommendationKind? Kind, ImmutableArray<string> Proposers)
{
    /// <summary>Blocks between an appeal and the last of those whom it asks, at most.</summary>
    private const int AppealReach = 30;

    /// <summary>Position on the items that the sentence states.</summary>
    public string? Position { get; } = Chapeau is null ? null : PositionReader.OfChapeau(Chapeau);

    /// <param name="view">The document.</param>
    /// <param name="owner">Block that holds the list; −1 for none.</param>
    /// <param name="heading">The nearest heading above the items; −1 for none.</param>
    /// <param name="item">The first item of the list under that heading.</param>
    /// <returns>The announcement of the list; <see langword="null"/> where nothing announces recommendations.</returns>
    public static Announcement? Of(DocumentView view, int owner, int heading, int item)
    {
        bool headed = heading >= 0 && Chapeaux.IsRecommendationHeading(view.Blocks[heading].Text);
        headed |= (owner < 0 || view.HeadingBetween(owner, item)) && view.Sections[item] == SectionKind.Recommendations;
        if (owner < 0 || (headed && view.HeadingBetween(owner, item)))
        {
            return headed
                ? new Announcement(owner >= 0 && Chapeaux.EndsWithColon(view.Blocks[owner].Text) ? view.Blocks[owner].Text : null, null, [])
                : null;
        }

        Block block = view.Blocks[owner];
        if (Chapeaux.AnnouncesRecommendations(block.Text))
        {
            return Reported(view, block) is { Kind: ReportedKind.Proposal, Proposers.Length: > 0 } delegation
                && !Chapeaux.AnnouncesOwnList(block.Text)
                ? new Announcement(block.Text, RecommendationKind.Proposal, delegation.Proposers)
                : new Announcement(
                    block.Text,
                    AsksItself(view, block) || Chapeaux.AnnouncesOnlyRecommendations(block.Text) ? RecommendationKind.Recommendation : null,
                    []);
        }

        if (!Chapeaux.AsksThroughItems(block.Text))
        {
            return Groups(view, owner, headed) ? new Announcement(block.Text, null, []) : null;
        }

        bool within = headed || view.SetsRules || view.Sections.Recommends(owner);
        return Reported(view, block) switch
        {
            { Kind: ReportedKind.Own } => new Announcement(block.Text, RecommendationKind.Recommendation, []),
            { Kind: ReportedKind.Proposal, Proposers: var proposers } when !proposers.IsEmpty || !within =>
                new Announcement(block.Text, RecommendationKind.Proposal, proposers),
            { Kind: ReportedKind.Cited } => new Announcement(block.Text, RecommendationKind.Cited, []),
            _ => within || Chapeaux.InvitesThroughItems(block.Text)
                ? new Announcement(block.Text, RecommendationKind.Recommendation, []) : null,
        };
    }

    /// <summary>
    /// <c>Actions:</c>, <c>Within a year:</c>, «Владельцам шахт:»: a few words before a list name what or when, and their section
    /// recommends.
    /// </summary>
    private static bool Groups(DocumentView view, int owner, bool headed)
    {
        Block block = view.Blocks[owner];
        string text = view.Phrase(owner).Sentences is [.., var last] ? block.Text[last.Start..last.End] : block.Text;
        bool title = block.Kind == BlockKind.Paragraph && Chapeaux.EndsWithColon(text)
            && text.Count(char.IsWhiteSpace) <= GroupTitles.MostWords && !Concerns().IsMatch(text)
            && !GroupTitles.States(PhraseText.Of(text, block.Language));
        return title
            && !view.Children(owner).Any(c => Tells(view.Phrase(c)))
            && (Chapeaux.IsRecommendationHeading(text.TrimEnd(':', ' ')) || headed || view.Sections.Recommends(owner)
                || FollowsAppeal(view, owner));
    }

    /// <summary>
    /// <c>The participants recommend:</c> and under it, one after another, those whom they ask, each with a list: «Правительствам:».
    /// </summary>
    private static bool FollowsAppeal(DocumentView view, int owner)
    {
        for (int i = owner - 1; i >= 0 && owner - i <= AppealReach && view.Blocks[i].Kind != BlockKind.Heading; i--)
        {
            Block block = view.Blocks[i];
            if (block is { Kind: BlockKind.Paragraph, Label: null } && Chapeaux.EndsWithColon(block.Text)
                && !view.Children(i).Any() && Chapeaux.AsksThroughItems(block.Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>«Комитет обеспокоен тем, что:» lists what is wrong.</summary>
    [GeneratedRegex(@"обеспокоен|озабочен|\bconcern|сожале|\bregrets?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Concerns();

    /// <summary><c>(a) Noted the statement of …</c>: what was done at the meeting.</summary>
    private static bool Tells(PhraseText item) =>
        OperativeVerbs.OpeningOf(item, OperativeMood.Any) is { } verb && item.At(verb.First) is var word
            && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ла", StringComparison.Ordinal)
                || word.EndsWith("ли", StringComparison.Ordinal));

    /// <summary><c>The Forum recommends that States:</c>: its items are requests in any form.</summary>
    private static bool AsksItself(DocumentView view, Block block) =>
        Chapeaux.AsksThroughItems(block.Text) && !Chapeaux.AnnouncesOwnList(block.Text)
            && Reported(view, block) is { Kind: ReportedKind.Own };

    /// <summary>The request in the last sentence of a chapeau.</summary>
    private static ReportedRequest? Reported(DocumentView view, Block block) =>
        ReportingReader.Read(PhraseText.Of(block.Text, block.Language), voice: view.Voice) is { Length: > 0 } requests
            ? requests[^1]
            : null;
}
