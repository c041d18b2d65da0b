using System.Collections.Immutable;
using ReportMiner.Themes.Measures;

namespace ReportMiner.Themes.Evaluation;

/// <summary>How a model does on labelled rows.</summary>
/// <param name="ModelId">The model judged.</param>
/// <param name="Figures">Over all rows.</param>
/// <param name="ByLanguage">By language code; empty where the rows are in one language.</param>
/// <param name="ByGroup">By group, in order of name; empty without groups.</param>
/// <param name="Confusions">Labels taken for one another, most frequent first.</param>
public sealed record EvaluationReport(
    string ModelId,
    Figures Figures,
    ImmutableArray<(string Language, Figures Figures)> ByLanguage,
    ImmutableArray<(string Group, Figures Figures)> ByGroup,
    ImmutableArray<Confusion> Confusions);
