using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>A document with the ways through it that the finders need.</summary>
internal sealed partial class DocumentView
{
    private const int MostHeadBlocks = 12;

    private readonly ILookup<int, int> _children;
    private readonly Dictionary<int, ImmutableArray<int>> _continuations = [];
    private bool? _numbered;
    private bool? _listsDecisions;
    private bool? _setsRules;
    private int? _annex;
    private readonly PhraseText?[] _phrases;
    private readonly bool?[] _decisions;

    public DocumentView(Document document)
    {
        Document = document;
        _phrases = new PhraseText?[document.Blocks.Length];
        _decisions = new bool?[document.Blocks.Length];
        int?[] owners = Owners();
        _children = Enumerable.Range(0, Blocks.Length).Where(i => owners[i] is not null).ToLookup(i => owners[i]!.Value);
        FindContinuations();
        Sections = new RecommendationSections(document.Blocks);
        Voice = VoiceReader.Of(document);
    }

    /// <summary>Which blocks are in sections of recommendations.</summary>
    public RecommendationSections Sections { get; }

    /// <summary>Whether the document numbers most of its paragraphs.</summary>
    public bool NumbersParagraphs => _numbered ??= Blocks.Count(b => b.Kind == BlockKind.Paragraph && b.Path.Length > 0) is var numbered
        && numbered > 4 && numbered > Blocks.Count(b => b.Kind == BlockKind.Paragraph && b.Path.Length == 0) / 3;

    /// <summary>Whether the title says that the document is a list of decisions: each numbered paragraph may hold one.</summary>
    public bool ListsDecisions => _listsDecisions ??= Titles.Any(DecisionHeadings.Lists);

    /// <summary>Whether the title says that the document sets rules or a plan: it asks wherever it names who is to act.</summary>
    public bool SetsRules => _setsRules ??= Titles.Any(t => Rules().IsMatch(t));

    /// <summary>Whether a block stands in an annex, where a report reproduces papers of others.</summary>
    public bool InAnnex(int block) => block >= (_annex ??= FirstAnnex());

    private int FirstAnnex()
    {
        int first = 0;
        while (first < Blocks.Length && !(Blocks[first].Kind == BlockKind.Heading && Annex().IsMatch(Blocks[first].Text)))
        {
            first++;
        }

        return first;
    }

    /// <summary>What may be the document's title: the masthead's, and the headings before its first section.</summary>
    public IEnumerable<string> Titles => Blocks.TakeWhile(b => b.Section.IsEmpty || b.Kind != BlockKind.Heading).Take(MostHeadBlocks)
        .Where(b => b is { Kind: BlockKind.Heading, Label: null }).Select(b => b.Text).Prepend(Document.Source.Masthead.Title ?? "");

    /// <summary>Who speaks in the document.</summary>
    public DocumentVoice Voice { get; }

    public Document Document { get; }

    public ImmutableArray<Block> Blocks => Document.Blocks;

    /// <summary>Blocks that a row already holds.</summary>
    public HashSet<int> Taken { get; } = [];

    /// <summary>The words of a block, read once for all finders.</summary>
    public PhraseText Phrase(int block) => _phrases[block] ??= PhraseText.Of(Blocks[block].Text, Blocks[block].Language);

    /// <summary>Whether a block is the number or name of a resolution or decision.</summary>
    public bool NamesDecision(int block) =>
        _decisions[block] ??= DecisionHeadings.Names(Blocks[block].Text)
            || (Blocks[block].Label is { } label && DecisionHeadings.Names($"{label} {Blocks[block].Text}"))
            || DecisionHeadings.Numbers(Blocks[block]);

    /// <summary>Items right under a block.</summary>
    public IEnumerable<int> Children(int block) => _children[block];

    /// <summary>Blocks that have items under them, and −1 for items that belong to no block.</summary>
    public IEnumerable<int> ListOwners => _children.Select(g => g.Key).Order();

    /// <summary>Texts of a block's headings, with their labels.</summary>
    public ImmutableArray<string> Section(int block) => [.. Blocks[block].Section.Select(h => Heading(Blocks[h]))];

    /// <summary>The nearest heading above a block; −1 for none.</summary>
    public int NearestHeading(int block) => Blocks[block].Section is { Length: > 0 } section ? section[^1] : -1;

    /// <summary>Whether a heading stands between two blocks, also one of the head of the document, which makes no section.</summary>
    public bool HeadingBetween(int first, int last)
    {
        for (int i = last - 1; i > first; i--)
        {
            if (Blocks[i].Kind == BlockKind.Heading)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Text of a block with the unlabelled paragraphs that go on with it.</summary>
    public string FullText(int block) =>
        _continuations.TryGetValue(block, out ImmutableArray<int> more)
            ? more.Select(b => Blocks[b].Text).Aggregate(Blocks[block].Text, Joined)
            : Blocks[block].Text;

    /// <summary>The paragraphs without a label that go on with a block.</summary>
    public ImmutableArray<int> Continuations(int block) => _continuations.GetValueOrDefault(block, []);

    /// <summary>A block, its continuations, and everything under it.</summary>
    public IEnumerable<int> Whole(int block) =>
        [block, .. _continuations.GetValueOrDefault(block, []), .. Children(block).SelectMany(Whole)];

    /// <summary>Everything labelled under a block, at every degree, in order.</summary>
    public ImmutableArray<SubItem> SubItems(int block) =>
        [.. Descendants(block).Select(i => new SubItem(Blocks[i].Label ?? "", FullText(i)))];

    private IEnumerable<int> Descendants(int block) => Children(block).SelectMany(c => Descendants(c).Prepend(c));

    /// <summary>
    /// What each block is listed under: an item under its parent; a run of paragraphs numbered from 1 under the unnumbered sentence that
    /// ends with a colon right before it, as in documents that number nothing else. <see langword="null"/> for the rest.
    /// </summary>
    private int?[] Owners()
    {
        var owners = new int?[Blocks.Length];
        int announcer = -1;
        int next = 1;
        for (int i = 0; i < Blocks.Length; i++)
        {
            Block block = Blocks[i];
            if (block.Kind == BlockKind.Item)
            {
                // A list under the second paragraph of an item is the item's.
                owners[i] = block.Parent >= 0 && ContinuesItem(block.Parent) ? Blocks[block.Parent].Parent : block.Parent;
            }
            else if (block.Kind == BlockKind.Paragraph && announcer >= 0 && block.Path is [var key]
                && key == next.ToString(CultureInfo.InvariantCulture))
            {
                owners[i] = announcer;
                next++;
            }
            else if (block.Kind is BlockKind.Paragraph or BlockKind.Heading)
            {
                announcer = block.Kind == BlockKind.Paragraph && block.Label is null && Chapeaux.EndsWithColon(block.Text) ? i : -1;
                next = 1;
            }
        }

        return owners;
    }

    private static string Heading(Block heading) => heading.Label is { } label ? label + " " + heading.Text : heading.Text;

    /// <summary>
    /// Collects the paragraphs that go on with a labelled one. A paragraph with a list of its own goes on with an item only.
    /// </summary>
    private void FindContinuations()
    {
        HashSet<int> owners = [.. Blocks.Where(b => b.Kind == BlockKind.Item).Select(b => b.Parent)];
        for (int i = 0; i < Blocks.Length; i++)
        {
            if ((ContinuesItem(i) || (Continues(i) && !owners.Contains(i))) && !OpensOperative(i))
            {
                _continuations[Blocks[i].Parent] = _continuations.GetValueOrDefault(Blocks[i].Parent, []).Add(i);
            }
        }
    }

    /// <summary>
    /// «постановляет: a) …; b) …;» and then «просит Группу …;»: the small letter begins the next operative paragraph, not more of the item.
    /// </summary>
    private bool OpensOperative(int block) =>
        Blocks[block] is { Language: Language.Russian, Text: [var first, .., ';' or '.' or ':'] } && char.IsLower(first)
            && Blocks[Blocks[block].Parent] is { Kind: BlockKind.Item, Text: [.., ';'] }
                && OperativeVerbs.Opening(Phrase(block)) is not null;

    private bool Continues(int block) => Blocks[block] is { Kind: BlockKind.Paragraph, Label: null, Parent: >= 0 };

    private bool ContinuesItem(int block) => Continues(block) && Blocks[Blocks[block].Parent].Kind == BlockKind.Item;

    /// <summary>Two paragraphs of one item: a line feed, or a blank where the first breaks off inside a sentence.</summary>
    private static string Joined(string text, string more) =>
        text.Length > 0 && more.Length > 0 && (char.IsLetterOrDigit(text[^1]) || text[^1] is ',' or '-') && char.IsLower(more[0])
            ? text + " " + more
            : text + "\n" + more;

    [GeneratedRegex(@"^\W*(annex|appendix|enclosure|приложение|добавление)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Annex();

    [GeneratedRegex(
        @"^(?!.*(rules of procedure|правил\w* процедуры))(\W*((basic|minimum|standard|united|nations|guiding|model|draft|common|"
            + @"general|voluntary|global|regional) )*(rules|(recommendation|comment) no|principles|guidelines|standards|"
            + @"codes? of (conduct|practice|ethics)|(plan|programme|agenda|framework) (of|for) action|action plan|road ?map)\b|"
            + @"\W*(общая рекомендация|замечание общего порядка|общий комментарий|кодекс (поведения|этики|практики))\b|"
            + @"\W*(глобальн\w+ |региональн\w+ )?(план|программа) действий|\W*дорожная карта|"
            + @"\W*((минимальные|стандартные|основные|руководящие|типовые|общие) )*(правила|принципы|стандарты)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rules();
}
