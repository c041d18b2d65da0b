using ReportMiner.Model.Records;
using System.Collections.Immutable;
using ReportMiner.Decisions;
using ReportMiner.Export.Matrix;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export;

/// <summary>A run prepared for its exporters: what several of them look up is made once, when the first one asks.</summary>
public sealed class RunView
{
    private readonly Lazy<ItemsById> _items;
    private readonly Lazy<LinkCandidates> _candidates;
    private readonly Lazy<MatrixLayout> _matrix;
    private readonly Lazy<MeetingTitles> _titles;

    /// <param name="run">The run.</param>
    public RunView(RunResult run)
    {
        Run = run;
        _items = new Lazy<ItemsById>(() => new ItemsById(run.Recommendations));
        _candidates = new Lazy<LinkCandidates>(() => new LinkCandidates(run.Lineage));
        _matrix = new Lazy<MatrixLayout>(() => new MatrixLayout(this));
        _titles = new Lazy<MeetingTitles>(() => new MeetingTitles(run.Documents));
    }

    /// <summary>The run itself.</summary>
    public RunResult Run { get; }

    /// <inheritdoc cref="RunResult.Version"/>
    public string Version => Run.Version;

    /// <inheritdoc cref="RunResult.Model"/>
    public string? Model => Run.Model;

    /// <inheritdoc cref="RunResult.Catalogue"/>
    public ThemeCatalogue Catalogue => Run.Catalogue;

    /// <inheritdoc cref="RunResult.Options"/>
    public ImmutableSortedDictionary<string, string> Options => Run.Options;

    /// <inheritdoc cref="RunResult.Documents"/>
    public ImmutableArray<DocumentReport> Documents => Run.Documents;

    /// <inheritdoc cref="RunResult.Recommendations"/>
    public IStoredRecords<Recommendation> Recommendations => Run.Recommendations;

    /// <inheritdoc cref="RunResult.Lineage"/>
    public Lineage Lineage => Run.Lineage;

    /// <inheritdoc cref="RunResult.DecisionConflicts"/>
    public ImmutableArray<string> DecisionConflicts => Run.DecisionConflicts;

    /// <summary>The items by id.</summary>
    public ItemsById Items => _items.Value;

    /// <summary>The uncertain links.</summary>
    internal LinkCandidates Candidates => _candidates.Value;

    /// <summary>Columns and rows of the consolidated matrix.</summary>
    internal MatrixLayout Matrix => _matrix.Value;

    /// <summary>Year and title of the meetings.</summary>
    internal MeetingTitles Titles => _titles.Value;
}
