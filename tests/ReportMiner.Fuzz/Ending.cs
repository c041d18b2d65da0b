using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Model.Documents;

namespace ReportMiner.Fuzz;

/// <summary>How an input ended.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Word">Code of a failed one, status of another.</param>
/// <param name="Milliseconds">Time that it took.</param>
internal sealed record Ending(int Number, string Word, double Milliseconds)
{
    // RM1009 and RM1010: it took too long, or the program failed.
    private static readonly ImmutableArray<string> Faults = ["RM1009", "RM1010", NoCode];

    /// <summary>A document that is not complete, and does not say why.</summary>
    private const string NoCode = "no-code";

    /// <summary>Whether it is one that the driver looks for.</summary>
    public bool IsFault => Faults.Contains(Word);

    public static Ending Of(int number, Document document, double milliseconds) => new(number, Told(document), milliseconds);

    public static Ending Parse(string line)
    {
        string[] parts = line.Split(' ');
        return new Ending(
            int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], double.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    public override string ToString() => FormattableString.Invariant($"{Number} {Word} {Milliseconds:0.0}");

    private static string Told(Document document) => document.Status switch
    {
        DocumentStatus.Complete => "complete",
        _ when document.Diagnostics.IsEmpty || document.Diagnostics.Any(d => d.Code.Length == 0) => NoCode,
        DocumentStatus.Failed => document.Diagnostics[0].Code,
        _ => "incomplete",
    };
}
