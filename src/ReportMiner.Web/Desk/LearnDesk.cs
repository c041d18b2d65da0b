using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Store;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Evaluation;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Learning;
using ReportMiner.Themes.Measures;

namespace ReportMiner.Web.Desk;

/// <summary>
/// Learns from the themes that people decided. What was learned is a trial beside the results until a person keeps it; a model that is kept
/// tags the documents when they are read again.
/// </summary>
/// <param name="folder">Folder of what the server keeps beside the results.</param>
/// <param name="done">Called when a trial is ready, or could not be made.</param>
internal sealed class LearnDesk(string folder, Action done)
{
    private const int MostShown = 50;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Lock _gate = new();
    private bool _running;

    /// <summary>Folder of the model that is kept; <see langword="null"/> where none is.</summary>
    public string? Kept => Directory.Exists(Model) ? Model : null;

    /// <summary>Whether a trial is being made.</summary>
    public bool Running => Volatile.Read(ref _running);

    /// <summary>Why the last trial could not be made; <see langword="null"/> where it could.</summary>
    public string? Problem { get; private set; }

    /// <summary>How many recommendations were decided, where these were too few; else <see langword="null"/>.</summary>
    public int? TooFew { get; private set; }

    private string Model => Path.Combine(folder, "model");

    private string Trial => Path.Combine(folder, "learned");

    private string Report => Path.Combine(Trial, "report.json");

    /// <summary>Begins to learn.</summary>
    /// <returns>Whether it does; one trial is made at a time.</returns>
    public bool Start(IRunStore run)
    {
        lock (_gate)
        {
            if (_running)
            {
                return false;
            }

            _running = true;
            (Problem, TooFew) = (null, null);
        }

        new Thread(() => Learn(run)) { IsBackground = true, Priority = ThreadPriority.BelowNormal }.Start();
        return true;
    }

    /// <summary>What the trial showed, as JSON; <see langword="null"/> where there is none.</summary>
    public string? ReadTrial() => !Running && File.Exists(Report) ? File.ReadAllText(Report) : null;

    /// <summary>Keeps what was learned: documents are tagged by it from now on.</summary>
    /// <returns>Whether there was a trial.</returns>
    public bool Keep()
    {
        lock (_gate)
        {
            if (_running || !File.Exists(Report))
            {
                return false;
            }

            Remove(Model);
            Directory.Move(Trial, Model);
            return true;
        }
    }

    /// <summary>Leaves the trial; or, where there is none, the model that was kept.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Leave()
    {
        lock (_gate)
        {
            return !_running && (Remove(Trial) || Remove(Model));
        }
    }

    private static bool Remove(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return false;
        }

        Directory.Delete(folder, recursive: true);
        return true;
    }

    private void Learn(IRunStore store)
    {
        try
        {
            string aside = Trial + ".part";
            Remove(aside);
            using RunResult run = store.Open();
            ImmutableArray<LabelledText> rows = DecidedTexts.Of(run);
            int decided = DecisionLearner.Count(rows);
            if (decided < DecisionLearner.Fewest)
            {
                TooFew = decided;
                return;
            }

            var before = ThemeClassifier.Load(ShippedModels.Themes);
            LearnedModel learned = DecisionLearner.Learn(before, rows);
            learned.Save(aside);
            using (FileStream stream = File.Create(Path.Combine(aside, "report.json")))
            using (var json = new Utf8JsonWriter(stream, Json))
            {
                Write(json, learned.Report, Changes(run, before, learned.Classifier));
            }

            Remove(Trial);
            Directory.Move(aside, Trial);
        }
        catch (Exception e) when (e is LabelFileException or InputException or IOException)
        {
            Problem = e.Message;
        }
        finally
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            Volatile.Write(ref _running, false);
            done();
        }
    }

    /// <summary>The items that nobody decided, and to which the two models give different themes.</summary>
    private static List<Change> Changes(RunResult run, ThemeClassifier before, ThemeClassifier after) =>
    [
        .. run.Recommendations.Where(item => !item.ThemesDecided).DistinctBy(item => item.Id).AsParallel().AsOrdered()
            .Select(item => Change.Of(item, Given(before, item), Given(after, item))).OfType<Change>(),
    ];

    private static ImmutableArray<string> Given(ThemeClassifier model, Recommendation item) =>
        [.. model.Score(item.ComparedText).Where(score => score.Given).Select(score => score.Id)];

    private static void Write(Utf8JsonWriter json, LearningReport report, List<Change> changes)
    {
        json.WriteStartObject();
        json.WriteString("base", report.Base);
        json.WriteString("model", report.Model);
        json.WriteNumber("decided", report.Decided);
        json.WriteNumber("texts", report.Texts);
        Figures(json, "before", report.Comparison.First);
        Figures(json, "after", report.Comparison.Second);
        json.WriteNumber("difference", Math.Round(report.Comparison.Difference, 4));
        json.WriteNumber("p", Math.Round(report.Comparison.PValue, 4));
        json.WriteBoolean("significant", report.Comparison.Significant);
        json.WriteStartArray("unknown");
        report.Unknown.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteNumber("changes", changes.Count);
        json.WriteStartArray("items");
        changes.Take(MostShown).ToList().ForEach(change => change.Write(json));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Figures(Utf8JsonWriter json, string name, Figures figures)
    {
        json.WriteStartObject(name);
        json.WriteNumber("micro", Math.Round(figures.MicroF1, 4));
        json.WriteNumber("macro", Math.Round(figures.MacroF1, 4));
        json.WriteNumber("exact", Math.Round(figures.ExactShare, 4));
        json.WriteEndObject();
    }

    /// <summary>An item whose themes would be others.</summary>
    private sealed record Change(Recommendation Item, ImmutableArray<string> Lost, ImmutableArray<string> Gained)
    {
        public static Change? Of(Recommendation item, ImmutableArray<string> before, ImmutableArray<string> after) =>
            before.SequenceEqual(after) ? null : new Change(item, [.. before.Except(after)], [.. after.Except(before)]);

        public void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("id", Item.Id);
            json.WriteString("place", $"{Item.Source.Citation} {Item.Number}".TrimEnd());
            json.WriteString("language", Item.Language.Code() ?? "");
            json.WriteString("text", Item.Text);
            foreach ((string name, ImmutableArray<string> themes) in new[] { ("lost", Lost), ("gained", Gained) })
            {
                json.WriteStartArray(name);
                themes.ToList().ForEach(json.WriteStringValue);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }
    }
}
