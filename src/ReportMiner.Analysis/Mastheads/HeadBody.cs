using System.Collections.Immutable;
using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Finds the names of bodies among the segments of a head.</summary>
internal static class HeadBody
{
    /// <summary>Longest name of a body, in printed lines.</summary>
    private const int MaxLines = 5;

    /// <summary>Sizes of type that differ by less are one, in points.</summary>
    private const double SizeStep = 0.9;

    /// <summary>Longest name in a narrow column, in printed lines.</summary>
    private const int LongestName = 8;

    /// <param name="segments">Segments in order.</param>
    /// <param name="from">Index of the segment where a name may begin.</param>
    /// <param name="name">The name as printed; names in capitals are set in small letters.</param>
    /// <returns>Number of segments that the longest name of the vocabulary takes, 0 where none begins here.</returns>
    public static int At(IReadOnlyList<string> segments, int from, out string name)
    {
        int taken = 0;
        name = "";
        string joined = "";
        for (int i = from; i < Math.Min(segments.Count, from + MaxLines); i++)
        {
            joined = joined.Length == 0 ? segments[i] : $"{joined} {segments[i]}";
            if (IsWholeName(joined))
            {
                taken = i - from + 1;
                name = SmallLetters(joined);
            }
        }

        return taken;
    }

    /// <summary>
    /// A body that the vocabulary does not hold is recognised by its place and form: it is nearest above the session, place or agenda item,
    /// and one of its first words is a noun for a body.
    /// </summary>
    /// <param name="above">The segments above, without those that say something else.</param>
    /// <returns>The name and the indexes of its first and last segment; <see langword="null"/> where none is a name.</returns>
    public static (string Name, int From, int To)? Nearest(IReadOnlyList<(HeadSegment Segment, int Index)> above)
    {
        for (int i = above.Count - 1; i >= 0; i--)
        {
            bool begins = i == 0 || above[i - 1].Segment.Block != above[i].Segment.Block || !GoesOn(above[i - 1].Segment.Text);
            if (!begins || !HeadLines.IsBody(above[i].Segment.Text.ToLowerInvariant()))
            {
                continue;
            }

            int first = i;
            while (first > 0 && above[first - 1].Segment.Block == above[i].Segment.Block
                && EndsWithAdjective(above[first - 1].Segment.Text))
            {
                first--;
            }

            // Lines of one name may be set apart by the other column, and by nothing else.
            int end = i + 1;
            while (end < above.Count
                && (above[end].Index - above[end - 1].Index > 1 || IsOneSize(above[end].Segment, above[i].Segment)
                    || above[end].Segment.Block == above[i].Segment.Block || GoesOn(above[end - 1].Segment.Text)
                    || char.IsLower(above[end].Segment.Text[0]))
                && end - first < LongestName && !HeadLines.IsAuthor(above[end].Segment.Text.ToLowerInvariant()))
            {
                end++;
            }

            return (
                SmallLetters(string.Join(' ', above.Skip(first).Take(end - first).Select(s => s.Segment.Text))),
                above[first].Index,
                above[end - 1].Index);
        }

        return null;
    }

    private static bool IsOneSize(HeadSegment line, HeadSegment name) => name.Size > 0 && Math.Abs(line.Size - name.Size) < SizeStep;

    /// <summary>Whether a line cannot be the end of a name.</summary>
    public static bool GoesOn(string line)
    {
        string last = line[(line.LastIndexOf(' ') + 1)..];
        return line.EndsWith(',') || line.EndsWith(':')
            || last
                is "of" or "the" or "and" or "on" or "for" or "to" or "with" or "against" or "in" or "from" or "its" or "a" or "an" or "и"
                    or "по" or "о" or "об" or "в" or "на" or "для" or "—" or "–"
            or "против" or "United" or "Объединенных" || EndsWithAdjective(line);
    }

    private static bool EndsWithAdjective(string line) =>
        line[(line.LastIndexOf(' ') + 1)..]
            is "Expert" or "Intergovernmental" or "Governmental" or "Special" or "Advisory" or "Working" or "Hoc" or "Executive"
                or "Preparatory" or "Standing" or "Open-ended" or "Technical"
            or "Специальный" or "Рабочая" or "Межправительственная" or "Подготовительный" or "Консультативный" or "Исполнительный";

    /// <returns>Whether a text is one of the short names (<c>the Assembly</c>) that only the rest of the document explains.</returns>
    public static bool IsShortName(string name) => !name.Contains(' ');

    public static bool IsWholeName(string text)
    {
        string bare = text.TrimEnd(',', '*', ' ');
        if (bare.Length == 0 || bare[^1] == '.' || !char.IsUpper(bare[0]))
        {
            return false; // the end of a sentence
        }

        PhraseText phrase = PhraseText.Of(bare.StartsWith("The ", StringComparison.Ordinal) ? bare[4..] : bare, Language.Unknown);
        return phrase.Count > 0 && ActorFinder.At(phrase, 0) is { Actor.Kind: ActorKind.Body } naming && naming.End == phrase.Count;
    }

    private static string SmallLetters(string text)
    {
        string bare = text.TrimEnd(',', '*', ' ');
        bare = bare.StartsWith("The ", StringComparison.Ordinal) ? bare[4..] : bare;
        if (bare.Any(char.IsLower) || bare.Length <= 6)
        {
            return bare;
        }

        IEnumerable<string> words = bare.ToLowerInvariant().Split(' ')
            .Select(w =>
                w is "of" or "on" or "the" or "and" or "for" or "to" or "in" or "по" or "и" or "о" or "на" || w.Length == 0
                    ? w
                    : char.ToUpperInvariant(w[0]) + w[1..]);
        return string.Join(' ', words);
    }
}
