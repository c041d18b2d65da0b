using System.Collections.Immutable;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Inputs;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>The tables of figures in the README. They lie between marks, so that the program can write and check them.</summary>
public static class ReadmeFigures
{
    /// <summary>Name of the table of figures on the gold of the repository.</summary>
    public const string Own = "own";

    /// <summary>Name of the table of figures on real documents.</summary>
    public const string Real = "real";

    /// <summary>A table of Markdown, with its head.</summary>
    public static string Table(IEnumerable<Measurement> measurements) =>
        string.Concat([SummaryRow.Head, .. measurements.SelectMany(m => m.Summary).Select(r => r.Markdown + "\n")]);

    /// <summary>The text between the marks of a table.</summary>
    /// <exception cref="InputException">The page lacks the marks.</exception>
    public static string In(string page, string name)
    {
        (int start, int end) = Place(page, name);
        return page[start..end];
    }

    /// <summary>The page with the tables put in; that of real documents stays as it is where there are no figures of them.</summary>
    /// <exception cref="InputException">The page lacks the marks.</exception>
    public static string Put(string page, EvaluationResult result)
    {
        page = Put(page, Own, result.Own);
        return result.Real is { } real ? Put(page, Real, real) : page;
    }

    private static string Put(string page, string name, ImmutableArray<Measurement> measurements)
    {
        (int start, int end) = Place(page, name);
        return page[..start] + Table(measurements) + page[end..];
    }

    private static (int Start, int End) Place(string page, string name)
    {
        string first = $"<!-- figures: {name} -->\n", last = $"<!-- end of figures: {name} -->";
        int start = page.IndexOf(first, StringComparison.Ordinal), end = page.IndexOf(last, StringComparison.Ordinal);
        return start >= 0 && end > start
            ? (start + first.Length, end)
            : throw new InputException($"The page has no place for figures: it lacks the line '{first.TrimEnd()}' with '{last}' under it.");
    }
}
