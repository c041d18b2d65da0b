using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Themes.Labels;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>Reads the texts of labelled items from their documents.</summary>
public static partial class ItemTexts
{
    /// <summary>Parts of a paragraph, by its full stops, semicolons and colons, that an item may have.</summary>
    private const int MostParts = 5;

    /// <param name="labels">Labels of items.</param>
    /// <param name="folder">Folder with their documents, at any depth.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The rows whose texts are found there: as items, else as sentences.</returns>
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

        var options = new RunOptions { Inputs = files, Output = "", KeepText = true, UseCache = false };
        using RunResult run = ReportRun.Understand(InputCollector.Collect(files), options, null, cancellation);
        string[] items = [.. run.Recommendations.Select(item => item.Text)];
        IReadOnlySet<string> incomplete = labels.DocumentsWithout(labels.With(items));
        return labels.With(
            items.Concat(
                run.Documents.Where(report => incomplete.Contains(report.Document.Source.File))
                    .SelectMany(report => report.Document.Blocks).SelectMany(block => Stretches(block.Text))));
    }

    // What is an item follows rules that improve; its sentences stay in the document.
    private static IEnumerable<string> Stretches(string text)
    {
        string[] parts = SentenceEnd().Split(text);
        for (int first = 0; first < parts.Length; first++)
        {
            for (int end = first + 1; end <= Math.Min(parts.Length, first + MostParts); end++)
            {
                yield return string.Join(' ', parts[first..end]);
            }
        }
    }

    [GeneratedRegex(@"(?<=[.;:!?])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
