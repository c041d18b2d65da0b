using System.Collections.Immutable;
using ReportMiner.Ingestion.Scans;

namespace ReportMiner.Ingestion.Tests.Scans;

/// <summary>Labels are mended to what their chain asks for, symbols and dates by their grammar; all else stays as it was read.</summary>
public sealed class PageRepairTests
{
    [Theory]
    [InlineData("а) Ь) с) 9) е) в)", "a) b) c) d) e) f)")]
    [InlineData("а) Ь) с) 9) е) 9 9) в) 1)", "a) b) c) d) e) f) g) h) i)")]
    [InlineData("а) б) 8) г) д)", "а) б) в) г) д)")]
    [InlineData("а) 6) в) т)", "а) б) в) г)")]
    [InlineData("(a) (6) (c) (4)", "(a) (b) (c) (d)")]
    [InlineData("а) Ь) а) Ь)", "a) b) a) b)")]
    [InlineData("1. 2, 3: 4; 5.", "1. 2. 3. 4. 5.")]
    [InlineData("1. 2. З. 4. 5. б.", "1. 2. 3. 4. 5. 6.")]
    [InlineData("Г. п. Ш. ГУ. У. УГ.", "I. II. III. IV. V. VI.")]
    [InlineData("7. 9: Год. х) стр.", "7. 9: Год. х) стр.")]
    [InlineData("5. 6. 2, 8. 9.", "5. 6. 7. 8. 9.")]
    [InlineData("1. 2. 1. 2. 3.", "1. 2. 1. 2. 3.")]
    [InlineData("5. 6. 1. 2. 8.", "5. 6. 1. 2. 8.")]
    [InlineData("1. 2. 8: просит", "1. 2. 3. просит")]
    [InlineData("1. 2. 9: просит", "1. 2. 9: просит")]
    [InlineData("й 2. 3. И. 5.", "1. 2. 3. 4. 5.")]
    [InlineData("(a) (b) (c) (ad) (e)", "(a) (b) (c) (d) (e)")]
    [InlineData("(a) (ii) (b)", "(a) (ii) (b)")]
    [InlineData("ie 2. 3. 4.", "1. 2. 3. 4.")]
    [InlineData("1. 2. зе 4. 5.", "1. 2. 3. 4. 5.")]
    [InlineData("а) Ь) с) 9) е) и) 9) в) 1", "a) b) c) d) e) f) g) h) i)")]
    public void Labels_are_those_of_their_chain(string read, string expected)
    {
        ScannedPage page = Page([.. read.Split(' ').Select(label => $"{label} Государствам следует")]);
        (ScannedPage mended, ImmutableArray<ReadingRepair> repairs) = new PageRepair().Mend(page);

        mended.Lines.Select(l => l.Words[0].Text).Should().Equal(expected.Split(' '));
        repairs.Select(r => (r.Read, r.Text)).Should()
            .BeEquivalentTo(
                read.Split(' ').Zip(expected.Split(' ')).Where(p => p.First != p.Second), "each change is told with what was read");
    }

    [Fact]
    public void A_chain_goes_on_over_pages()
    {
        var mender = new PageRepair();
        mender.Mend(Page("а) Государствам следует", "Ь) Государствам следует", "с) Государствам следует"));
        mender.Mend(Page("9) Секретариату следует")).Page.Lines[0].Words[0].Text.Should().Be("d)");
    }

    [Theory]
    [InlineData("документ 5/10306 от", "документ S/10306 от")]
    [InlineData("решение 5/7 Конференции", "решение 5/7 Конференции")]
    [InlineData("см. А/8275. Текст", "см. A/8275. Текст")]
    [InlineData("от [971 года о", "от 1971 года о")]
    [InlineData("октября 197| года", "октября 1971 года")]
    [InlineData("(ХХУ!). Прием", "(XXVI). Прием")]
    [InlineData("10. — Представитель", "10. Представитель")]
    [InlineData("(b) | States", "(b) States")]
    [InlineData("слово — слово", "слово — слово")]
    public void Symbols_dates_and_sessions_follow_their_grammar(string read, string expected) =>
        string.Join(' ', new PageRepair().Mend(Page(read)).Page.Lines[0].Words.Select(w => w.Text)).Should().Be(expected);

    [Fact]
    public void Resolutions_on_one_page_are_of_one_session() =>
        new PageRepair().Mend(Page("2751 (ХХУЮ. Прием Бутана", "2752 (ХХУ!). Прием Катара", "2753 (XXVI). Прием Омана"))
            .Page.Lines.Select(l => l.Words[1].Text).Should().Equal("(XXVI).", "(XXVI).", "(XXVI).");

    private static ScannedPage Page(params string[] lines) =>
        new("rus", 300, [.. lines.Select((line, i) => new ScannedLine(i, Words(line, i)))]);

    private static ImmutableArray<ScannedWord> Words(string line, int row)
    {
        double left = 100;
        return [.. line.Split(' ').Select(word =>
        {
            var placed = new ScannedWord(word, 90, left, row * 40, word.Length * 12, 20);
            left += (word.Length * 12) + (left == 100 ? 60 : 8);
            return placed;
        })];
    }
}
