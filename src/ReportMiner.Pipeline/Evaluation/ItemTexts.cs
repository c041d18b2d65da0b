using System.Collections.Immutable;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Themes.Labels;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>Reads the texts of labelled items from their documents.</summary>
public static class ItemTexts
{
    /// <param name="labels">Labels of items.</param>
    /// <param name="folder">Folder with their documents, at any depth.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The rows whose items are found there.</returns>
    /// <exception cref="InputException">The folder cannot be read.</exception>
    public static ImmutableArray<LabelledText> Of(ItemLabels labels, string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            throw new InputException($"'{folder}' is not a folder.");
        }

        var wanted = labels.Documents.ToHashSet(StringComparer.Ordinal);
        string[] files =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => wanted.Contains(Path.GetFileName(file)))
                .Order(StringComparer.Ordinal),
        ];
        if (files.Length == 0)
        {
            return [];
        }

        var options = new RunOptions { Inputs = files, Output = "", UseCache = false };
        using RunResult run = ReportRun.Understand(InputCollector.Collect(files), options, null, cancellation);
        return labels.With(run.Recommendations.Select(item => item.Text));
    }
}
