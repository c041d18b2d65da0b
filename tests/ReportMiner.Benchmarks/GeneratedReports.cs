using System.Globalization;
using System.Text;

namespace ReportMiner.Benchmarks;

/// <summary>
/// Reports of invented words, as many as are wanted: small text files with a masthead, paragraphs and recommendations, each unlike the
/// others.
/// </summary>
internal static class GeneratedReports
{
    private const int ItemsEach = 12;
    private const int MeetingsOfABody = 50;

    private static readonly string[] Acts =
    [
        "should consider", "should adopt", "are invited to review", "should strengthen", "should publish", "are encouraged to share"
    ];
    private static readonly string[] Begins = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo"];
    private static readonly string[] Ends = ["ction", "ment", "ning", "ries", "sures", "tors", "lity", "gence"];

    /// <summary>Writes the reports; the same count makes the same bytes.</summary>
    /// <param name="folder">A folder; made where it does not exist.</param>
    /// <param name="count">Reports.</param>
    public static void Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        for (int number = 0; number < count; number++)
        {
            File.WriteAllText(
                Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"report-{number:00000}.txt")), Report(number));
        }
    }

    private static string Report(int number)
    {
        var random = new Random(number);
        int body = number / MeetingsOfABody, meeting = number % MeetingsOfABody;
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"UNXP/EG.{body + 1}/{1970 + meeting}/2\n\nReport of panel {body + 1} on its session of {1970 + meeting}\n\nI. "
                + $"Introduction\n\n1. The panel met from {1 + random.Next(28)} May {1970 + meeting}.\n\n2. It recommended that:\n\n");
        for (int item = 0; item < ItemsEach; item++)
        {
            text.Append(CultureInfo.InvariantCulture, $"({(char)('a' + item)}) {Item(body, item, meeting, random)}\n\n");
        }

        return text.Append("3. The session was closed on a Friday.\n").ToString();
    }

    /// <summary>Most items come back in the next meeting of their body, some with a word changed.</summary>
    private static string Item(int body, int item, int meeting, Random random)
    {
        var words = new Random(HashCode(body, item, meeting / 5));
        string[] content = [.. Enumerable.Range(0, 16).Select(_ => Word(words))];
        if (random.Next(3) == 0)
        {
            content[random.Next(content.Length)] = Word(random);
        }

        return $"States {Acts[words.Next(Acts.Length)]} {string.Join(' ', content[..8])} "
            + $"and {string.Join(' ', content[8..])}{(item == ItemsEach - 1 ? "." : ";")}";
    }

    private static int HashCode(int a, int b, int c) => unchecked((((a * 31) + b) * 1_009) + c);

    private static string Word(Random random) =>
        Begins[random.Next(Begins.Length)] + Begins[random.Next(Begins.Length)] + Ends[random.Next(Ends.Length)];
}
