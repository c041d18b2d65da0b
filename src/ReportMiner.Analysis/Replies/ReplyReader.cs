using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Recommendations;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Replies;

/// <summary>
/// Reads what a reply says of the recommendations of a report: "accepts 140.7 and 140.9–140.12", "140.3: noted",
/// «принимает к сведению 140.1–6», a table of numbers and positions, or numbers under a heading such as "Noted recommendations". What a
/// sentence says goes before what a heading says. A sentence about no recommendation states nothing, and a number on which two positions
/// are stated has none.
/// </summary>
public sealed partial class ReplyReader
{
    private readonly Document _document;
    private readonly Dictionary<string, HashSet<string>> _said = new(StringComparer.Ordinal), _headed = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    private ReplyReader(Document document) => _document = document;

    /// <returns>The positions; <see langword="null"/> where the document is no reply, or states none.</returns>
    public static Reply? Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return IsReply(document) && new ReplyReader(document).Read() is { Positions.IsEmpty: false } reply ? reply : null;
    }

    private static bool IsReply(Document document) =>
        document.Source.Masthead.Symbol?.Modifications.Any(m => m.StartsWith("Add.", StringComparison.Ordinal)) == true
        || Answers().IsMatch(document.Source.Masthead.Title ?? "")
        || document.Blocks.Where(b => b.Kind is BlockKind.Heading).Take(12).Any(b => Answers().IsMatch(b.Text));

    private Reply Read()
    {
        string? announced = null;
        foreach (Block block in _document.Blocks)
        {
            switch (block.Kind)
            {
                case BlockKind.Furniture or BlockKind.Footnote:
                    continue;
                case BlockKind.Heading:
                    announced = null;
                    break;
                case BlockKind.Table:
                    Row(block, announced ?? OfHeadings(block));
                    break;
                default:
                    announced = Paragraph(block, announced);
                    break;
            }
        }

        HashSet<string> Stated(string number) => _said.GetValueOrDefault(number) ?? _headed[number];
        return new Reply(
            [.. _order.Where(n => Stated(n).Count == 1).Select(n => new StatedPosition(n, Stated(n).Single()))],
            [.. _order.Where(n => Stated(n).Count > 1)],
            [.. _document.Blocks.SelectMany(b => ReferenceReader.Read(b.Text)).Distinct(StringComparer.Ordinal)]);
    }

    /// <returns>The position that the paragraph announces for the numbers after it.</returns>
    private string? Paragraph(Block block, string? announced)
    {
        string text = block.Label is { } label && RecommendationNumbers.In(label).Count > 0 ? $"{label} {block.Text}" : block.Text;
        string? heading = OfHeadings(block);
        bool stated = false;
        foreach (string sentence in Sentences().Split(text))
        {
            stated |= Sentence(sentence, heading is not null || announced is not null);
        }

        if (!stated && RecommendationNumbers.In(text) is [var first, ..] && Leading().IsMatch(text[..first.Start]))
        {
            string rest = Opening(text[first.End..]);
            State(first.Numbers, rest.Length > 0 ? rest : announced ?? heading, said: rest.Length > 0);
            return announced;
        }

        List<PositionCue> cues = PositionCues.In(text);
        return text.TrimEnd().EndsWith(':') && Recommendations().IsMatch(text) && cues.Count > 0
            ? cues[^1].Position
            : stated || cues.Count > 0 ? null : announced;
    }

    /// <returns>Whether it states a position on some number.</returns>
    private bool Sentence(string sentence, bool underHeading)
    {
        List<(int Start, int End, List<string> Numbers)> numbers = RecommendationNumbers.In(sentence);
        List<PositionCue> cues = PositionCues.In(sentence);
        if (numbers.Count == 0 || cues.Count == 0
            || !(Recommendations().IsMatch(sentence) || (underHeading && cues.Exists(c => c.TakesBefore))))
        {
            return false;
        }

        foreach ((int start, int end, List<string> list) in numbers)
        {
            PositionCue? before = cues.LastOrDefault(c => c.End <= start), after = cues.FirstOrDefault(c => c.Start >= end);
            bool taken = before is { TakesBefore: true }
                && numbers.Exists(n => n.End <= before.Start && !cues.Exists(c => c.Start > n.End && c.End < before.Start));
            State(
                list,
                (taken || before is null ? (after is { TakesBefore: true } || before is null ? after : null) : before)?.Position,
                said: true);
        }

        return true;
    }

    private void Row(Block row, string? position)
    {
        string[] cells = [.. row.Cells.Select(c => c.Text.Trim())];
        string? own = cells.Select(PositionWord).FirstOrDefault(p => p is not null);
        int at =
            Array.FindIndex(
                cells,
                c => RecommendationNumbers.In(c) is [var first, ..] && first.Start <= Longest && Leading().IsMatch(c[..first.Start]));
        if (at >= 0)
        {
            State([.. RecommendationNumbers.In(cells[at]).SelectMany(n => n.Numbers)], own ?? position, said: own is not null);
        }
    }

    /// <param name="numbers">Numbers of recommendations.</param>
    /// <param name="position">The position; <see langword="null"/> for none.</param>
    /// <param name="said">Whether it is said of these numbers, not of all under a heading.</param>
    private void State(List<string> numbers, string? position, bool said)
    {
        Dictionary<string, HashSet<string>> stated = said ? _said : _headed;
        foreach (string number in position is null ? [] : numbers)
        {
            if (!_said.ContainsKey(number) && !_headed.ContainsKey(number))
            {
                _order.Add(number);
            }

            if (!stated.TryGetValue(number, out HashSet<string>? positions))
            {
                stated.Add(number, positions = new(StringComparer.Ordinal));
            }

            positions.Add(position!);
        }
    }

    private string? OfHeadings(Block block) =>
        block.Section.Reverse().Select(i => _document.Blocks[i].Text).Where(t => Recommendations().IsMatch(t) && !Answers().IsMatch(t))
            .Select(t => PositionCues.In(t) is [var cue, ..] ? cue.Position : null).FirstOrDefault(p => p is not null);

    private static string? PositionWord(string cell) =>
        cell.Length is > 0 and < 60
            && PositionReader.OfCell(cell)
                is "supported" or "accepted" or "noted" or "rejected" or "partially accepted" or "partially supported"
            ? PositionReader.OfCell(cell)
            : PositionCues.In(cell) is [{ } only] && cell.Length < 60 ? only.Position : null;

    /// <returns>The position word that follows a number, such as <c>Supported</c>; empty where other words follow.</returns>
    private static string Opening(string text)
    {
        Match match = Word().Match(text);
        return match.Success && PositionWord(match.Groups[1].Value) is { } word ? word : "";
    }

    private const int Longest = 40;

    [GeneratedRegex(
        @"\bviews on conclusions\b|\b(?:reply|replies|responses?|answers?) (?:of|by|to|from|presented)\b|"
            + @"\bposition of .* on (?:the )?recommendations|мнени\w+ (?:относительно|в отношении|по|о)|\bответ\w*\b|"
            + @"позици\w+ .*рекомендаци",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Answers();

    [GeneratedRegex(@"\brecommendations?\b|рекомендаци", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Recommendations();

    [GeneratedRegex(
        @"^\W*(?:(?:recommendations?|nos?\.?|numbers?|рекомендаци[яиюей]+|№)\s*)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?<=[.;!?])\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();

    [GeneratedRegex(
        @"^[\s:.–—-]*((?:not |partially |не |частично )?\p{L}+(?: к сведению)?)(?=[\s.,;:]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
