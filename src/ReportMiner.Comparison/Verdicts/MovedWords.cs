using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Verdicts;

/// <summary>
/// Words of asking that stand elsewhere in the other text, as the "should" of "the shop should sell copies" does in "copies should be sold
/// by the shop": a voice or an order changed, not the strength.
/// </summary>
internal sealed class MovedWords(VerdictText earlier, VerdictText later)
{
    private readonly HashSet<VerdictWord> _moved = new(ReferenceEqualityComparer.Instance);

    public bool Stays(VerdictWord word) => !_moved.Contains(word);

    public void Find(List<WordDifference> runs)
    {
        List<VerdictWord> gone = [.. runs.SelectMany(r => earlier.Words[r.First..r.End]).Where(w => w.Is(ChangeClass.Modality))],
            come = [.. runs.SelectMany(r => later.Words[r.OtherFirst..r.OtherEnd]).Where(w => w.Is(ChangeClass.Modality))];
        foreach (VerdictWord word in gone)
        {
            int at = come.FindIndex(w => w.Text == word.Text);
            if (at >= 0)
            {
                _moved.Add(word);
                _moved.Add(come[at]);
                come.RemoveAt(at);
            }
        }
    }
}
