using ReportMiner.Ingestion.Text;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Tests;

namespace ReportMiner.Ingestion.Tests.Text;

public sealed class TextManuscriptReaderTests
{
    /// <summary>As programs take it out of PDF files: a blank line between every two lines, none where a page ends.</summary>
    private const string Spaced = """
          I. Предложения смотрителей



        1. Совет смотрителей маяков просмотрел журналы за весну и выска-

        зал следующие пожелания:

          a) хранителям огней следует менять лампы до начала осенних штор-

        мов и записывать каждую замену в общую книгу, доступную для всех

        соседних станций и портовых властей;

          b) мастерским следует присылать запасные стекла не реже двух раз в
         год, чтобы ни одна башня не оставалась без света дольше, чем длит-

        ся ночь.



          II. Ход встречи



        2. Один из гостей говорил о туманах и о том, как они мешают судам

        входить в узкую гавань.
        """;

    [Fact]
    public void A_blank_line_between_every_two_lines_is_the_usual_distance()
    {
        Manuscript read = Reading.Plain(Spaced);
        read.ShouldBeSound();
        read.LineWith("зал следующие").GapBefore.Should().Be(1);
        read.LineWith("год, чтобы").GapBefore.Should().Be(0.5);
        read.LineWith("II. Ход").GapBefore.Should().Be(2);
        read.LineWith("II. Ход").ParagraphStart.Should().Be(ParagraphStart.Begins);
        read.LineWith("зал следующие").ParagraphStart.Should().Be(ParagraphStart.Untold);
        read.LineWith("год, чтобы").ParagraphStart.Should().Be(ParagraphStart.Untold);
        read.LineWith("a) хранителям").Indent.Should().Be(1);
        read.LineWith("соседних станций").Reach.Should().BeLessThan(0.7);
        read.LineWith("1. Совет").Reach.Should().BeInRange(0.9, 1.1);
        read.PageCount.Should().Be(0);
    }

    [Fact]
    public void A_blank_line_begins_a_paragraph_in_ordinary_text()
    {
        Manuscript read = Reading.Plain("""
            The keepers of the northern lamps met twice in the spring and looked
            at the books of every station along the coast, one after another,
            before they wrote this note.

            They ask the workshops to send spare glass at least twice a year, so
            that no tower stays dark for longer than a night.
            """);
        read.LineWith("They ask").Should().Match<Line>(line => line.ParagraphStart == ParagraphStart.Begins && line.GapBefore == 2);
        read.LineWith("at the books").Should().Match<Line>(line => line.ParagraphStart == ParagraphStart.Untold && line.GapBefore == 1);
    }

    [Fact]
    public void A_gap_inside_a_sentence_does_not_begin_a_paragraph()
    {
        Manuscript read = Reading.Plain("""
            The keepers of the northern lamps met twice in the spring and looked
            at the books of every station along the coast, one after another and


            with much patience, before they wrote this note for their friends in
            the workshops of the south.
            """);
        read.LineWith("with much").ParagraphStart.Should().Be(ParagraphStart.Untold);
    }

    [Fact]
    public void Lines_that_are_not_wrapped_are_paragraphs()
    {
        string sentence = string.Concat(Enumerable.Repeat("The keepers ask the workshops for more glass. ", 5)).Trim();
        Manuscript read = Reading.Plain($"Heading\n{sentence}\n{sentence}\n(a) more oil;\n(b) more wick.\n");
        read.Lines.Should().OnlyContain(line => line.ParagraphStart == ParagraphStart.Begins && line.Reach == 0);
    }

    [Fact]
    public void A_paragraph_that_a_page_cut_in_two_is_left_open()
    {
        string sentence = string.Concat(Enumerable.Repeat("The keepers ask the workshops for more glass. ", 5));
        Manuscript read =
            Reading.Plain($"{sentence}They also wrote about\n\nwhat the winter did to the towers. {sentence}\n\n{sentence}\n");
        read.LineWith("what the winter").ParagraphStart.Should().Be(ParagraphStart.Untold);
        read.Lines[^1].ParagraphStart.Should().Be(ParagraphStart.Begins);
    }

    [Fact]
    public void Form_feeds_part_pages()
    {
        Manuscript read = Reading.Plain("First page\n\fSecond page\n\n\fThird page\n\f");
        read.Lines.Select(line => line.Page).Should().Equal(1, 2, 3);
        read.Lines.Should().OnlyContain(line => line.GapBefore == 0);
        read.PageCount.Should().Be(3);
    }

    [Fact]
    public void Lines_in_the_middle_are_centered()
    {
        Manuscript read = Reading.Plain("""
            The keepers of the northern lamps met twice in the spring and looked
            at the books of every station along the coast, one after another and
            with much patience, before they wrote this note for their friends.

                                  Conclusions of the day

            The workshops answered that glass was dear and that the roads to the
            north were closed until the thaw.
            """);
        read.Lines.Where(line => line.Centered).Select(read.TextOf).Should().Equal("Conclusions of the day");
    }

    [Fact]
    public void Footnotes_stand_under_a_rule_until_the_text_goes_on()
    {
        Manuscript read = Reading.Plain("""
             ссылаясь на запись смотрителя от 3 мая 2011 года1, в которой сове-

            том описаны огни северного берега, и на ответ мастерских2, который

            был получен через восемь дней после того, как лед сошел, а дороги к

            __________________

             1 См. книгу записей за 2011 год, том первый, выпуск второй, лист

            сороковой.

             2 Письмо 12/7, приложение.

            https://undocs.org/ru/A/1/2
            https://undocs.org/ru/A/1/3
             югу открылись для повозок, которые везли стекло и масло для ламп, а

            также письма от родных.
            """);
        read.ShouldBeSound();
        read.Texts(LineRole.Footnote).Should().Equal(
            "1 См. книгу записей за 2011 год, том первый, выпуск второй, лист", "сороковой.", "2 Письмо 12/7, приложение.");
        read.Lines.Where(line => line.Role == LineRole.Footnote).Select(line => line.FootnoteMark).Should().Equal("1", null, "2");
        read.Texts(LineRole.Furniture).Should().HaveCount(3);
        read.Raised().Should().Equal("года^1", "мастерских^2");
        read.LineWith("югу открылись").Role.Should().Be(LineRole.Body);
    }

    [Fact]
    public void Text_after_footnotes_without_links_goes_on_where_the_sentence_was_broken()
    {
        Manuscript read = Reading.Plain("""
             ссылаясь на запись смотрителя от 3 мая 2011 года1, в которой сове-

            том описаны огни северного берега, и на дороги, что вели от него к

            __________________

             1 Письмо 12/7, приложение.
             югу, а затем к горам, откуда везли стекло и масло для старых ламп, а

            также письма от родных.
            """);
        read.Texts(LineRole.Footnote).Should().ContainSingle();
        read.LineWith("югу, а затем").Role.Should().Be(LineRole.Body);
    }

    [Fact]
    public void Text_goes_on_after_a_footnote_and_one_link_to_any_server()
    {
        Manuscript read = Reading.Plain("""
             1) хранителям огней следует менять лампы до начала осенних штормов

            и записывать каждую замену в общую книгу, доступную1 для соседних

            __________________

             1 Письмо 12/7, приложение.

            https://lamps.example/ru/12/7
             станций и портовых властей, мастерских и складов, и сообщать о ней;

             2) мастерским следует присылать запасные стекла не реже двух раз в

            год, чтобы ни одна башня не оставалась без света.
            """);
        read.Texts(LineRole.Footnote).Should().Equal("1 Письмо 12/7, приложение.");
        read.Texts(LineRole.Furniture).Should().Equal("__________________", "https://lamps.example/ru/12/7");
        read.Texts(LineRole.Body).Should().HaveCount(5);
    }

    [Fact]
    public void A_list_goes_on_after_a_footnote_that_ends_without_a_stop()
    {
        Manuscript read = Reading.Plain("""
            The keepers of the northern lamps looked at the books of every station
            along the coast, one after another and with much patience, and they
            ask for more oil1 and for more glass, as well as for the following:
            1) a boat for every tower that stands on an island or on a sand bank,
            __________________
            1 Letter 12/7
            2) a bell for every tower that stands on land, with a rope and a roof,
            3) a book in which all that happens is written down, day by day.
            """);
        read.Texts(LineRole.Footnote).Should().Equal("1 Letter 12/7");
        read.LineWith("2) a bell").Role.Should().Be(LineRole.Body);
        read.LineWith("3) a book").Role.Should().Be(LineRole.Body);
    }

    [Fact]
    public void An_address_that_a_sentence_leads_to_is_part_of_it() =>
        Reading.Plain("The keepers wrote a long book of oil and of lamps, which is found at\nhttps://lamps.example/book\nand in the "
            + "towers.\n")
            .LineWith("https").Role.Should().Be(LineRole.Body);

    [Fact]
    public void Marks_glued_to_words_are_told_from_figures()
    {
        Manuscript read = Reading.Plain("""
            The keepers1, who met in room G20, noted paper A/RES/74/9 and a fall of
            COVID-19 and of H1N1 cases, thanked the ICT4D team for its reports on oil 2,
            and looked again at the year 1931 and at rule 3, which stands in annex
            II of the harbour book” 3, and in the older “book of lamps”.4

            _____________
            1 All of them.
            2 By letter.
            3 In part.
            4 Lost.
            """);
        read.Raised().Should().Equal("keepers^1", "^2", "^3", "lamps”.^4");
    }

    [Fact]
    public void Without_footnotes_a_mark_needs_a_word_that_is_known()
    {
        Reading.Plain("Ассамблея принимает к сведению доклад секретаря7, а также\nписьма из порта.").Raised().Should().Equal("секретаря^7");
        Reading.Plain("The device model Zorblat7, and some others like it, are\nsold in the port.").Raised().Should().BeEmpty();
    }

    [Theory]
    [InlineData("GE.19-13879 (R) 210819 230819")]
    [InlineData("V.21-01234")]
    [InlineData("2/20 V.21-01234")]
    [InlineData("21-04885 (E)")]
    [InlineData("*2104885*")]
    [InlineData("Page 3 of 9")]
    [InlineData("- 12 -")]
    [InlineData("Introduction ........................ 1–4   3")]
    [InlineData("https://example.org/lamps")]
    public void Furniture_is_told_by_form(string line) =>
        Reading.Plain($"The keepers met.\n\n{line}\n\nThey parted.\n").LineWith(line).Role.Should().Be(LineRole.Furniture);

    [Theory]
    [InlineData("12 March 2019")]
    [InlineData("A/1/2")]
    [InlineData("5")]
    [InlineData("www.example.org")]
    [InlineData("45/2")]
    public void Lines_that_only_look_like_furniture_stay_text(string line) =>
        Reading.Plain($"The keepers met.\n\n{line}\n\nThey parted.\n").LineWith(line).Role.Should().Be(LineRole.Body);

    [Fact]
    public void Running_heads_and_page_numbers_repeat_over_pages()
    {
        const string page = "Text of the keepers that fills the page.\nMore text of theirs on it.\n";
        Manuscript read =
            Reading.Plain($"A/99/7\nReport\n{page}1\n\fA/99/7\nLamps in 2001\n{page}2\n\fA/99/7\nLamps in "
                + $"2001\n{page}3\n\fA/99/7\n{page}4\n");
        read.Texts(LineRole.Furniture).Should().Equal("1", "A/99/7", "2", "A/99/7", "3", "A/99/7", "4");
        read.Lines[0].Role.Should().Be(LineRole.Body, "the first symbol is the masthead's");
    }

    [Fact]
    public void Margins_of_left_and_right_pages_differ()
    {
        const string page =
            "{0}the keepers of the lamps met and talked of oil and\n{0}glass until the night fell and the ships came in and\n{0}the "
            + "wind that had blown all day went down and the\n{0}moon rose over the bay.\n";
        Manuscript read = Reading.Plain(string.Format(System.Globalization.CultureInfo.InvariantCulture, page, "    ")
            + "\f" + string.Format(System.Globalization.CultureInfo.InvariantCulture, page, "            "));
        read.Lines.Should().OnlyContain(line => line.Indent == 0);
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        Action reading = () => Reading.Plain(" \n\f\n\t");
        reading.Should().Throw<UnreadableFileException>().Which.Diagnostic.Code.Should().Be("RM1002");
    }

    [Fact]
    public void Unseen_characters_are_kept_and_reported()
    {
        Manuscript read = Reading.Plain("The kee\u200Bpers met.\n");
        read.ShouldBeSound();
        read.Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Model.Diagnostics.Diagnostic>(d => d.Code == "RM1108" && d.Start == 7);
    }

    [Fact]
    public void Notes_whose_marks_show_themselves_need_no_rule()
    {
        Manuscript read = Reading.Plain(
            """
            Item 4 of the provisional agenda*

            The keepers counted the lamps [1] and the boats[2] in May.

            They have thirty lamps.

            [1] See the diary of the eldest.

            [2] Two of them leak.

            * LAMP/1/2.
            """);
        read.ShouldBeSound();
        read.Lines.Where(line => line.Role == LineRole.Footnote).Select(line => line.FootnoteMark).Should().Equal("[1]", "[2]", "*");
        read.Raised().Should().Contain(["agenda^*", "boats^[2]"]);
    }

    [Fact]
    public void Bullets_with_asterisks_are_no_notes()
    {
        Manuscript read = Reading.Plain("Agenda*\n\n* Count the lamps.\n* Count the boats.\n* Count the oars.\n");
        read.Texts(LineRole.Footnote).Should().BeEmpty();
    }

    [Fact]
    public void The_symbol_of_the_head_is_a_running_head_further_on()
    {
        Manuscript read = Reading.Plain(
            "UNITED NATIONS                         E/LAMP/4\n" + string.Concat(Enumerable.Range(1, 12).Select(i =>
                $"\n{i}. Keepers met.\n"))
                + "\n13. The keepers of the island counted their lamps and\n\nE/LAMP/4\nEnglish\n\nthe boats that lie at the pier.\n");
        read.ShouldBeSound();
        read.Texts(LineRole.Furniture).Should().Equal("E/LAMP/4", "English");
    }

    [Fact]
    public void Columns_that_blanks_part_are_cells()
    {
        Manuscript read = Reading.Plain(
            """
            No.   Action                            Who           When

            1     Count the lamps that hang         Harbours      2035
                  from piers.

                                     - 3 -

            No.   Action                            Who           When

            2     Print a list.                     Secretariat   2036

            IV. Closing of the meeting of the keepers
            """);
        read.ShouldBeSound();
        read.Lines.Where(line => line.Role == LineRole.Table).Select(line =>
            (read.TextOf(line), line.Cell!.Value.Row, line.Cell.Value.Column))
            .Should().Equal(
                ("No.", 0, 0), ("Action", 0, 1), ("Who", 0, 2), ("When", 0, 3),
                ("1", 1, 0), ("Count the lamps that hang", 1, 1), ("Harbours", 1, 2), ("2035", 1, 3), ("from piers.", 1, 1),
                ("2", 2, 0), ("Print a list.", 2, 1), ("Secretariat", 2, 2), ("2036", 2, 3));
        read.LineWith("IV. Closing").Role.Should().Be(LineRole.Body);
        read.Texts(LineRole.Furniture).Should().HaveCount(2);
    }

    [Fact]
    public void Titles_without_rows_below_them_are_no_table()
    {
        Manuscript read = Reading.Plain(
            "No.   Action                            Who           When\n\nThe keepers counted the lamps that hang from piers.\n");
        read.Texts(LineRole.Table).Should().BeEmpty();
    }

    [Fact]
    public void Line_numbers_in_the_margin_are_beside_the_text()
    {
        Manuscript read = Reading.Plain(string.Concat(Enumerable.Range(1, 12).Select(i => i % 4 == 0
            ? $"{i,2}\n" : $"{i,2}   The keepers met.\n")));
        read.ShouldBeSound();
        read.Texts(LineRole.Body).Should().OnlyContain(text => text == "The keepers met.").And.HaveCount(9);
        read.Texts(LineRole.Furniture).Should().Equal(Enumerable.Range(1, 12).Select(i => $"{i}"));
    }

    [Fact]
    public void Rows_of_figures_are_no_line_numbers()
    {
        Manuscript read = Reading.Plain(string.Concat(Enumerable.Range(1, 12).Select(i => $"{i * 7 % 10} boats came.\n")));
        read.Texts(LineRole.Furniture).Should().BeEmpty();
    }

    [SharedFact]
    public void Seeds_are_read_whole()
    {
        foreach (string file in SharedDocuments.Files("seeds", "*.txt"))
        {
            byte[] bytes = File.ReadAllBytes(file);
            new TextManuscriptReader().Read(bytes, CancellationToken.None).ShouldBeSound();
            new MarkdownManuscriptReader().Read(bytes, CancellationToken.None).ShouldBeSound();
        }
    }

    [SharedFact]
    public void Footnotes_of_the_resolution_are_told_from_its_text()
    {
        Manuscript read =
            new TextManuscriptReader().Read(File.ReadAllBytes(SharedDocuments.Files("seeds", "004*.txt").Single()), CancellationToken.None);
        read.Lines.Where(line => line.FootnoteMark is not null).Select(line => line.FootnoteMark).Should().Equal("1", "2", "3", "4", "5");
        read.Texts(LineRole.Footnote).Should().HaveCount(7);
        read.Raised().Should().Equal("года^1", "общественности^2", "безопасности^3", "года^4", "секретаря^5");
        read.Texts(LineRole.Furniture).Should().OnlyContain(text => text.StartsWith("https://undocs.org/") || text.StartsWith("____"));
        read.Lines.Skip(1).Count(line => line.GapBefore < 1 && line.Role == LineRole.Body).Should()
            .Be(3, "three pages end in the middle of a sentence");
    }

    [SharedFact]
    public void Only_the_gaps_of_headings_begin_paragraphs_in_the_seed_with_even_lines()
    {
        Manuscript read =
            new TextManuscriptReader().Read(File.ReadAllBytes(SharedDocuments.Files("seeds", "001*.txt").Single()), CancellationToken.None);
        read.Lines.Count(line => line.ParagraphStart == ParagraphStart.Begins).Should().Be(3);
        read.Texts(LineRole.Furniture).Should().ContainSingle();
        read.Raised().Should().BeEmpty();
    }
}
