using System.Collections.Immutable;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Roles;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Reads the phrasing of an item found and makes the row of it.</summary>
internal sealed class RecommendationMaker(DocumentView view)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    // Items of a list are adjacent and share their chapeau.
    private (string? Text, Language Language, PhraseText? Phrase) _chapeau;

    public Recommendation Make(Candidate candidate)
    {
        Block block = view.Blocks[candidate.Block];
        Language language = LanguageOf(block, candidate);
        PhraseText text = PhraseText.Of(DraftBrackets.Open(candidate.Text), language);
        PhraseText? chapeau = AskingChapeau(candidate, language);
        RecommendationKind kind = candidate.Kind
            ?? (AskReader.Asks(text) ? RecommendationKind.Recommendation : RecommendationKind.Conclusion);
        string strength = candidate.Strength ?? StrengthReader.Read(text, kind == RecommendationKind.Operative, chapeau);
        ImmutableArray<string> proposers = Proposers(candidate, text, kind);
        return new Recommendation
        {
            Id = Id(candidate, language),
            Source = view.Document.Source,
            Language = language,
            Section = view.Section(candidate.Block),
            Paragraph = Paragraph(candidate),
            Label = candidate.Label,
            Path = candidate.Path,
            Ordinal = candidate.Ordinal,
            Kind = kind,
            Text = candidate.Text,
            Chapeau = candidate.Chapeau,
            SubItems = candidate.SubItems,
            Addressees = kind == RecommendationKind.Conclusion ? [] : Addressees(AddresseeReader.Read(text, chapeau)),
            Proposers = proposers,
            Strength = kind == RecommendationKind.Conclusion ? "none" : strength,
            Position = candidate.Position,
            References = ReferenceReader.Read(candidate.Text + " " + string.Join(' ', candidate.SubItems.Select(s => s.Text))),
            Provenance = Place(candidate),
        };
    }

    /// <summary>Many bodies have an Executive Board: only in a document of the World Health Organization it is that one's.</summary>
    private ImmutableArray<string> Addressees(ImmutableArray<string> asked) =>
        asked.Contains("who-executive-board") && view.Document.Source.Masthead is { } head
            && head.Body?.Contains("Health", StringComparison.Ordinal) != true && head.Symbol?.Bodies is not ["WHA" or "EB", ..]
            && head.Body?.Contains("здравоохранени", StringComparison.Ordinal) != true
            ? [.. asked.Where(a => a != "who-executive-board")]
            : asked;

    /// <summary>
    /// The chapeau where it asks somebody itself (<c>URGES Member States:</c>); one that only announces a list names its makers.
    /// </summary>
    private PhraseText? AskingChapeau(Candidate candidate, Language language)
    {
        if (candidate.Chapeau is not { } text)
        {
            return null;
        }

        if (!ReferenceEquals(text, _chapeau.Text) || language != _chapeau.Language)
        {
            bool asks = Chapeaux.AsksThroughItems(text) && !Chapeaux.AnnouncesOwnList(text);
            _chapeau = (text, language, asks ? PhraseText.Of(text, language) : null);
        }

        return _chapeau.Phrase;
    }

    private Language LanguageOf(Block block, Candidate candidate)
    {
        Language language = candidate.Text == block.Text && block.Language != Language.Unknown
            ? block.Language
            : Linguistics.LanguageDetector.Detect(candidate.Text);
        return language != Language.Unknown ? language
            : block.Parent >= 0 && view.Blocks[block.Parent].Language != Language.Unknown ? view.Blocks[block.Parent].Language
            : view.Document.Languages.FirstOrDefault();
    }

    private ImmutableArray<string> Proposers(Candidate candidate, PhraseText text, RecommendationKind kind)
    {
        ImmutableArray<string> own = candidate.Proposers;
        if (kind is RecommendationKind.Recommendation or RecommendationKind.Conclusion)
        {
            own = [.. own, .. ProposerReader.Read(text, candidate.Text).Proposers];
            if (own.IsEmpty && view.Document.Source.Masthead.Speaker is { } speaker)
            {
                own = [speaker];
            }
        }

        return [.. own.Distinct(StringComparer.Ordinal)];
    }

    private string? Paragraph(Candidate candidate)
    {
        if (candidate.Path.IsEmpty)
        {
            return null;
        }

        // An item that no numbered paragraph holds has a path of its own label only.
        Block block = view.Blocks[candidate.Block];
        return block.Kind == BlockKind.Item && candidate.Path.Length == 1 && candidate.Label.Length > 0 ? null : candidate.Path[0];
    }

    private Provenance Place(Candidate candidate)
    {
        Block[] blocks = [.. candidate.Blocks.Order().Select(b => view.Blocks[b])];
        return new Provenance(
            [.. blocks.SelectMany(b => b.Pages).Distinct().Order()],
            blocks.Min(b => b.Start),
            blocks.Max(b => b.End),
            [.. blocks.SelectMany(b => b.Boxes)]);
    }

    /// <summary>The order distinguishes two items that agree in everything.</summary>
    private string Id(Candidate candidate, Language language)
    {
        string id = ItemIds.Make(view.Document.Source, language, candidate.Path, candidate.Label, 0, candidate.Text);
        int before = _ids.GetValueOrDefault(id);
        _ids[id] = before + 1;
        return before == 0 ? id : ItemIds.Make(view.Document.Source, language, candidate.Path, candidate.Label, before, candidate.Text);
    }
}
