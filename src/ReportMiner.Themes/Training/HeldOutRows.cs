using System.Collections.Immutable;
using ReportMiner.Themes.Evaluation;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Measures;
using ReportMiner.Themes.Models;

namespace ReportMiner.Themes.Training;

/// <summary>Rows left out with what a model that did not learn from them said, ready to be counted in parts.</summary>
internal sealed class HeldOutRows
{
    private readonly ImmutableArray<LabelledText> _rows;
    private readonly string[] _labels;
    private readonly ScoredRows _scored;
    private readonly int _seed;
    private readonly double[][] _probabilities;
    private readonly bool[][] _given;

    public HeldOutRows(ImmutableArray<LabelledText> rows, ThemeModel model, ScoredRows scored, int seed)
    {
        _rows = rows;
        _labels = model.Labels;
        _scored = scored;
        _seed = seed;
        (_probabilities, _given) = scored.Honest(model.Kind);
    }

    /// <param name="which">Which of the rows that figures come from.</param>
    public ReportedFigures Measure(Func<LabelledText, bool> which)
    {
        bool Counts(int i) => _scored.IsCounted(i) && which(_rows[_scored.Rows[i]]);
        int[] counted = [.. Enumerable.Range(0, _scored.Rows.Length).Where(Counts)];
        string[] groups = [.. counted.Select(i => _rows[_scored.Rows[i]].Group ?? _rows[_scored.Rows[i]].Text)];
        return new ReportedFigures(
            LabelScorer.Measure(_labels, _probabilities, _given, _scored.Labels, Counts, _scored.Counts),
            Resampling.MicroF1(groups, [.. counted.Select(Count)], _seed));
    }

    /// <summary>Figures on the sentences written for training, where others are the ones that count.</summary>
    public Figures OfWritten() => LabelScorer.Measure(_labels, _probabilities, _given, _scored.Labels, i => !_scored.Sampled[i]);

    private (int Hits, int Errors) Count(int row)
    {
        int[] sure = [.. Enumerable.Range(0, _labels.Length).Where(label => _scored.Counts(label, row))];
        return (sure.Count(l => _given[l][row] && _scored.Labels[l][row]), sure.Count(l => _given[l][row] != _scored.Labels[l][row]));
    }
}
