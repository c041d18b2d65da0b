using ReportMiner.Linguistics.Differences;

namespace ReportMiner.Export.Tests;

public class WordDiffTests
{
    [Theory]
    [InlineData("Ports should share lenses.", "Ports must share lenses.", "Ports [-should ][+must ]share lenses.")]
    [InlineData("States keep logs.", "States keep logs, and lamps.", "States keep logs[+, and lamps].")]
    [InlineData(
        "Хранить журналы шесть месяцев;", "Хранить журналы двенадцать месяцев.", "Хранить журналы [-шесть ][+двенадцать ]месяцев[-;][+.]")]
    [InlineData("one two three", "one two three", "one two three")]
    [InlineData("", "new text", "[+new text]")]
    [InlineData("old text", "", "[-old text]")]
    [InlineData("", "", "")]
    [InlineData("lamps of ports burn", "boats of towns burn", "[-lamps of ports ][+boats of towns ]burn")]
    [InlineData("co-operation is good", "cooperation is good", "[-co-operation ][+cooperation ]is good")]
    [InlineData("a  b", "a b", "a b")]
    [InlineData("work by simple means", "work, and all else, by simple means", "work[+, and all else,] by simple means")]
    [InlineData("every lamp and buoy", "every lamp, buoy", "every lamp[- and ][+, ]buoy")]
    public void Changed_words_are_marked(string earlier, string later, string marked) => Mark(earlier, later).Should().Be(marked);

    [Fact]
    public void Both_texts_come_out_whole()
    {
        var random = new Random(11);
        string[] words = ["порт", "лампа", "и", ",", "buoy", "of", "the", "bell", ".", "😀", "журнал"];
        for (int i = 0; i < 500; i++)
        {
            string a = Text(random, words), b = Text(random, words);
            var segments = WordDiff.Compare(a, b);
            string.Concat(segments.Where(s => s.Kind != DiffKind.Deleted).Select(s => s.Text)).Should().Be(b);
            string.Concat(segments.Where(s => s.Kind != DiffKind.Inserted).Select(s => s.Text)).TrimEnd().Should().Be(a);
        }
    }

    [Fact]
    public void Texts_with_nothing_in_common_are_replaced_whole()
    {
        string a = string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"a{i}")),
            b = string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"b{i}"));
        WordDiff.Compare(a, b).Select(s => s.Kind).Should().Equal(DiffKind.Deleted, DiffKind.Inserted);
    }

    [Theory]
    [InlineData("one two three four", "one two three five", 0.75)]
    [InlineData("one", "two", 0)]
    [InlineData("...", "", 1)]
    public void Likeness_is_the_share_of_common_words(string a, string b, double likeness) =>
        WordDiff.Likeness(a, b).Should().BeApproximately(likeness, 1e-9);

    private static string Mark(string earlier, string later) => string.Concat(WordDiff.Compare(earlier, later).Select(s => s.Kind switch
    {
        DiffKind.Deleted => $"[-{s.Text}]",
        DiffKind.Inserted => $"[+{s.Text}]",
        _ => s.Text,
    }));

    private static string Text(Random random, string[] words) =>
        string.Join(' ', Enumerable.Range(0, random.Next(12)).Select(_ => words[random.Next(words.Length)]));
}
