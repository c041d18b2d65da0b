using ReportMiner.Analysis.Mastheads;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Tests.Mastheads;

public sealed class MastheadReaderTests
{
    [Fact]
    public void Reads_an_English_head_of_two_columns()
    {
        Masthead head = Read(
            "United Nations   A/HRC/99/15*", "General Assembly   Distr.: General", "29 July 2020", "Original: English", "",
            "Human Rights Council", "Ninety-ninth session", "Agenda item 8", "Safety of harbours", "",
            "Report of the Special Rapporteur on harbour", "lights and signals*", "", "Norway", "", "GE.20-13879 (E)",
            "1. The Working Group met in the spring of that year.");
        head.Symbol!.Text.Should().Be("A/HRC/99/15");
        head.Distribution.Should().Be("General");
        head.Date.Should().Be(new DateOnly(2020, 7, 29));
        head.Original.Should().Be("English");
        head.Version.Should().BeNull();
        head.Body.Should().Be("Human Rights Council");
        head.Session.Should().Be("Ninety-ninth session");
        head.AgendaItem.Should().Be("Agenda item 8");
        head.Title.Should().Be("Report of the Special Rapporteur on harbour lights and signals: Norway");
        head.JobNumber.Should().Be("GE.20-13879 (E)");
        head.Speaker.Should().BeNull();
    }

    [Fact]
    public void Reads_a_Russian_head_with_its_English_lines()
    {
        Masthead head = Read(
            "Организация Объединенных Наций", "UNODC/CCPCJ/EG.9/2031/2", "Distr.: General", "29 July 2031", "Russian", "Original: English",
            "",
            "Комиссия по предупреждению преступности", "и уголовному правосудию", "Сороковая сессия", "Вена, 17–21 мая 2031 года",
            "Пункт 6 предварительной повестки дня*", "Прочие вопросы", "",
            "Обзор состояния маяков", "", "Доклад Генерального секретаря", "", "Резюме", "Сказанное здесь не относится к заголовку.");
        head.Symbol!.Text.Should().Be("UNODC/CCPCJ/EG.9/2031/2");
        head.Version.Should().Be("Russian");
        head.Body.Should().Be("Комиссия по предупреждению преступности и уголовному правосудию");
        head.Session.Should().Be("Сороковая сессия");
        head.Place.Should().Be("Вена, 17–21 мая 2031 года");
        head.AgendaItem.Should().Be("Пункт 6 предварительной повестки дня");
        head.Title.Should().Be("Обзор состояния маяков");
    }

    [Fact]
    public void Reads_a_resolution_of_the_Assembly()
    {
        Masthead head = Read(
            "United Nations   A/RES/99/247", "General Assembly   Distr.: General", "20 January 2045", "", "Ninety-ninth session",
            "Agenda item 107", "",
            "Resolution adopted by the General Assembly on 27 December 2044", "", "99/247. Keeping of lighthouses", "",
            "The General Assembly,", "Recalling its earlier work,");
        head.Symbol!.Nature.Should().Be("RES");
        head.Body.Should().Be("General Assembly");
        head.Title.Should().Be("Keeping of lighthouses");
        head.Date.Should().Be(new DateOnly(2044, 12, 27));
    }

    [Fact]
    public void Keeps_a_symbol_and_a_body_that_no_table_holds()
    {
        Masthead head =
            Read(
                "XYZ/EP.2/2019/5*",
                "Standing Conference on Harbours",
                "Distr.: General",
                "3 May 2019",
                "",
                "Expert Panel on Harbour Lights and Signals, fifth",
                "meeting",
                "Vienna, 9–12 April 2019",
                "",
                "Survey of lights",
                "",
                "I. Introduction");
        head.Symbol!.Text.Should().Be("XYZ/EP.2/2019/5");
        head.Symbol.Recognised.Should().BeFalse();
        head.Body.Should().Be("Expert Panel on Harbour Lights and Signals");
        head.Session.Should().Be("fifth meeting");
        head.Place.Should().Be("Vienna, 9–12 April 2019");
        head.Title.Should().Be("Survey of lights");
    }

    [Theory]
    [InlineData("Statement by the delegation of Norway at the sixth meeting", "norway")]
    [InlineData("Выступление эксперта Министерства портов Российской Федерации на шестом заседании", "russian-federation")]
    [InlineData("Statement by the Secretary-General", null)]
    [InlineData("Report on Norway", null)]
    public void Only_a_statement_has_a_speaker(string heading, string? speaker) =>
        Read(heading, "", "Ports matter to all.").Speaker.Should().Be(speaker);

    [Fact]
    public void A_text_without_a_head_says_nothing() =>
        Read("II. Recommendations", "", "1. The Group agreed as follows.").Should().Be(Masthead.Empty);

    [Theory]
    [InlineData("29 July 2020", "2020-07-29")]
    [InlineData("29 июля 2020 года", "2020-07-29")]
    [InlineData("Adopted on 3 May 1999, in the evening", "1999-05-03")]
    [InlineData("31 February 2020", null)]
    [InlineData("July 2020", null)]
    public void Dates(string text, string? date) =>
        DateWords.Find(text)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).Should().Be(date);

    /// <summary>A manuscript without pages; an empty string stands for a gap.</summary>
    private static Masthead Read(params string[] rows)
    {
        string text = string.Join('\n', rows);
        var lines = new List<Line>();
        int at = 0;
        double gap = 1;
        foreach (string row in rows)
        {
            if (row.Length > 0)
            {
                lines.Add(new Line { Start = at, End = at + row.Length, GapBefore = gap });
            }

            gap = row.Length > 0 ? 1 : 2;
            at += row.Length + 1;
        }

        return MastheadReader.Read(
            new Manuscript
            {
                Format = SourceFormat.Text,
                Text = text,
                Lines = [.. lines],
                CharactersDecoded = text.Count(c => !char.IsWhiteSpace(c))
            });
    }
}
