using System.Collections.Immutable;
using ReportMiner.Analysis.Coverage.Classifier;
using ReportMiner.Analysis.Coverage.Nets;
using ReportMiner.Analysis.Coverage.Reasons;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Recommendations;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Coverage;

/// <summary>Draws the nets through a document and accounts for every sentence that they hold.</summary>
internal sealed class AskCollector(Document document, ItemTexts items, RecommendationSections sections)
{
    private readonly int[] _counts = new int[Enum.GetValues<AskReason>().Length];
    private readonly List<(int Block, OpenAsk Ask)> _open = [];
    private readonly AskReasons _reasons = new(document, items);

    /// <summary>Sentences that the classifier takes for asks while no net and no row holds them.</summary>
    public List<OpenAsk> Doubts { get; } = [];

    public AskAccount Collect()
    {
        for (int i = 0; i < document.Blocks.Length; i++)
        {
            Block block = document.Blocks[i];
            if (block.Kind == BlockKind.Table)
            {
                foreach (TableCell cell in block.Cells)
                {
                    Read(i, block, cell.Text);
                }
            }
            else if (block.Kind is BlockKind.Paragraph or BlockKind.Item or BlockKind.Footnote)
            {
                Read(i, block, block.Text);
            }
        }

        foreach ((int index, string text) in ChainEvidence.Find(document, items, sections).Where(f => _open.All(o => o.Block != f.Block)))
        {
            _open.Add((index, Open(document.Blocks[index], AskSign.Number, text)));
        }

        ImmutableArray<AskCount> accounted =
            [.. Enum.GetValues<AskReason>().Where(r => _counts[(int)r] > 0).Select(r => new AskCount(r, _counts[(int)r]))];
        return new AskAccount(accounted, [.. _open.OrderBy(o => o.Block).Select(o => o.Ask)]);
    }

    private void Read(int index, Block block, string text)
    {
        bool recommends = RecommendationHeadings.Above(document, block) || sections.Recommends(index)
            || (block.Kind == BlockKind.Paragraph && RecommendationHeadings.InObservations(document, block));
        bool opens = true;
        foreach (TextSpan span in SentenceSplitter.Split(text, block.Language))
        {
            string sentence = text[span.Start..span.End];
            var place = new NetPlace(opens, block.Label is not null, block.Kind == BlockKind.Item, recommends);
            opens = false;
            NetCatch? caught = IsRussian(block, sentence) ? RussianNet.Read(sentence, place) : EnglishNet.Read(sentence, place);
            if (caught is not { } held)
            {
                Doubt(block, sentence);
                continue;
            }

            if (held.Reason is not null && IsRunning(block) && SentenceClassifier.Shipped.Probability(sentence) >= SentenceClassifier.Sure)
            {
                held = new NetCatch(AskSign.Classifier, held.Verb);
            }

            if (_reasons.Of(index, block, sentence, held) is { } reason)
            {
                _counts[(int)reason]++;
            }
            else
            {
                _open.Add((index, Open(block, held.Sign, sentence)));
            }
        }
    }

    private void Doubt(Block block, string sentence)
    {
        if (IsRunning(block) && SentenceClassifier.Shipped.Probability(sentence) >= SentenceClassifier.Sure
            && items.Holding(block, sentence) is null)
        {
            Doubts.Add(Open(block, AskSign.Classifier, sentence));
        }
    }

    private static bool IsRunning(Block block) => block.Kind is BlockKind.Paragraph or BlockKind.Item && block.Language != Language.Unknown;

    private static bool IsRussian(Block block, string sentence) =>
        block.Language == Language.Russian || (block.Language == Language.Unknown && sentence.Any(c => c is >= 'Ѐ' and <= 'ԯ'));

    private static OpenAsk Open(Block block, AskSign sign, string sentence) =>
        new(sign, block.Label ?? "", sentence, block.Start, block.End) { Page = block.Pages.IsEmpty ? null : block.Pages[0] };
}
