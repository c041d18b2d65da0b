using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.Analysis.Actors;
using ReportMiner.Comparison.Alignments;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;

namespace ReportMiner.Comparison.Tests;

/// <summary>An invented report in two languages from a table of <c>Specs/Alignments</c>, clean or with every planted discrepancy.</summary>
internal sealed partial class PlantedPair
{
    private readonly List<string[]> _rows;

    private PlantedPair(List<string[]> rows) => _rows = rows;

    /// <summary>The place of each planted discrepancy, and the kinds under which it may be reported.</summary>
    public IEnumerable<(string Place, string[] Kinds)> Planted => _rows.Where(r => r[3] != "-").Select(r => (r[0], r[4].Split('|')));

    public static PlantedPair Read(string name) => new(
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "Alignments", name + ".md"))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(l =>
                l.Trim('|').Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|').Select(c => c.Trim().Replace('\u0001', '|'))
                    .ToArray()),
    ]);

    public Alignment Clean() => Align(_rows.Select(r => (r[0], r[1], r[2])));

    public Alignment WithAll() => Align(_rows.Select(Planting));

    /// <summary>The discrepancies by place.</summary>
    public static IEnumerable<(string Place, string Kind)> Told(Alignment alignment) =>
        alignment.Discrepancies.Select(d => (string.Join(' ', (d.A ?? d.B)!.Path), EnumWord.Of(d.Kind)));

    private static (string Place, string English, string Russian) Planting(string[] row)
    {
        if (row[3] == "-")
        {
            return (row[0], row[1], row[2]);
        }

        string[] change = row[3][4..].Split(" →", StringSplitOptions.TrimEntries);
        string Changed(string text) => change[0] == "*" ? change[1]
            : text.Contains(change[0], StringComparison.Ordinal) ? text.Replace(change[0], change[1], StringComparison.Ordinal)
            : throw new InvalidDataException($"'{change[0]}' is not in row {row[0]}.");
        return row[3].StartsWith("en", StringComparison.Ordinal) ? (row[0], Changed(row[1]), row[2]) : (row[0], row[1], Changed(row[2]));
    }

    private static Alignment Align(IEnumerable<(string Place, string English, string Russian)> rows) => DocumentAligner.Align(
        Document("en", rows.Select(r => (r.Place, r.English))), Document("ru", rows.Select(r => (r.Place, r.Russian))), CorpusGold.Table,
        text =>
            [
                .. ActorFinder.Find(text).Where(m => m.Actor.Kind == ActorKind.State)
                    .Select(m => new NamedState(m.Start, m.End, m.Actor.Id))
            ]);

    private static Document Document(string name, IEnumerable<(string Place, string Text)> rows) =>
        CorpusGold.Document("expert-panel-2019-en") with
    {
        Source = new() { File = name, Sha256 = name, Size = 1, Meeting = name },
        Blocks = [.. rows.Where(r => r.Text.Length > 0).Select(r => Block(r.Place, r.Text))],
    };

    private static Block Block(string place, string text)
    {
        string[] path = place.Split(' ');
        return new Block
        {
            Kind = path[0] == "fn" ? BlockKind.Footnote : path.Length > 1 ? BlockKind.Item : BlockKind.Paragraph,
            Label = path[^1],
            Path = path[0] == "fn" ? [] : [.. path],
            Text = Mark().Replace(text, ""),
            FootnoteMarks = [.. Mark().Matches(text).Select(m => m.Value[1..])],
            Spans = [],
        };
    }

    [GeneratedRegex(@"\^\d+")]
    private static partial Regex Mark();
}
