using System.Collections.Immutable;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Evaluation;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Measures;
using ReportMiner.Themes.Models;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Learning;

/// <summary>Learns from what people decided: in seconds, on top of a trained model.</summary>
public static class DecisionLearner
{
    /// <summary>Decided rows of the matrix from which on there is something to learn and to measure.</summary>
    public const int Fewest = 10;

    private const int Parts = 5;

    /// <summary>Adapts a model, and measures whether it became better. The same rows give the same model.</summary>
    /// <param name="model">The model to begin with; it stays as it is.</param>
    /// <param name="rows">
    /// Decided texts. <see cref="LabelledText.Group"/> holds together what is one decision, such as the language versions of an item.
    /// </param>
    /// <exception cref="LabelFileException">There are fewer than <see cref="Fewest"/> decisions, or the model gives exactly one label to a
    /// text.</exception>
    public static LearnedModel Learn(ThemeClassifier model, ImmutableArray<LabelledText> rows)
    {
        int decided = Count(rows);
        if (decided < Fewest)
        {
            throw new LabelFileException($"the themes of {decided} recommendations are decided; at least {Fewest} are needed");
        }

        if (model.SingleLabel)
        {
            throw new LabelFileException("the model gives each text exactly one label: train it again with 'train --add'");
        }

        DecidedRow[] seen = Seen(model, rows);
        ThemeClassifier learned = Named(ModelAdapter.Adapt(model.Model, seen));
        ImmutableArray<string> unknown =
            [.. rows.SelectMany(r => r.Labels).Except(model.Labels, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ModelComparison comparison = Compare(model, rows, seen, ModelAdapter.Hold);
        return new LearnedModel(
            learned, new LearningReport(model.ModelId, learned.ModelId, decided, rows.Length, comparison, unknown));
    }

    /// <returns>How many decisions the rows are of.</returns>
    public static int Count(ImmutableArray<LabelledText> rows) => rows.Select(Group).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The model before and after, on texts that what it learnt from did not hold.</summary>
    private static ModelComparison Compare(ThemeClassifier model, ImmutableArray<LabelledText> rows, DecidedRow[] seen, double hold)
    {
        string[] ids = Decisions.Ids(rows, model);
        Decisions before = Decisions.Of(model, rows, ids), after = Decisions.Empty(ids.Length, rows.Length);
        int[] part = Folds.Assign([.. rows.Select(r => r with { Group = Group(r) })], Parts);
        for (int fold = 0; fold <= part.Max(); fold++)
        {
            int[] left = [.. Enumerable.Range(0, rows.Length).Where(i => part[i] == fold)];
            var adapted = new ThemeClassifier(ModelAdapter.Adapt(model.Model, [.. seen.Where((_, i) => part[i] != fold)], hold));
            after.Put(left, Decisions.Of(adapted, [.. left.Select(i => rows[i])], ids));
        }

        return ThemeEvaluator.Compare(ids, before, after, rows);
    }

    private static DecidedRow[] Seen(ThemeClassifier model, ImmutableArray<LabelledText> rows)
    {
        bool[][] given = LabelMatrix.Of(rows, model.Labels);
        var scorer = new TextScorer(model.Model);
        return
        [
            .. rows.AsParallel().AsOrdered().Select((row, i) =>
            {
                Features.SparseRow features = scorer.Vectorise(scorer.Read(row.Text));
                return new DecidedRow(features, scorer.Score(features), [.. given.Select(label => label[i])], row.Weight);
            }),
        ];
    }

    private static ThemeClassifier Named(ThemeModel model)
    {
        model.Id = ModelFile.IdOf(ModelFile.Content(model), ModelFolder.CatalogueOf(model), model.Bilingual?.Content);
        return new ThemeClassifier(model);
    }

    private static string Group(LabelledText row) => row.Group ?? row.Text;
}
