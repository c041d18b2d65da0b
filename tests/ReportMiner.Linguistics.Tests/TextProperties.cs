using System.Globalization;
using FsCheck.Xunit;
using ReportMiner.Model;

namespace ReportMiner.Linguistics.Tests;

/// <summary>Properties of the rules for text, for any text.</summary>
[Properties(Arbitrary = [typeof(Piece)], Replay = "(1963,7)", MaxTest = 500, QuietOnSuccess = true)]
public sealed class TextProperties
{
    [Property]
    public void Clean_text_is_clean(Piece[] pieces)
    {
        string clean = TextCleaner.Clean(Text(pieces));

        TextCleaner.Clean(clean).Should().BeSameAs(clean);
        clean.Should().NotMatchRegex("[\u0000-\u0008\u000b\u000d-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]");
        NormalForm.Compose(clean).Should().BeSameAs(clean);
    }

    [Property]
    public void Cleaning_loses_no_letter_and_no_figure(Piece[] pieces) =>
        Letters(TextCleaner.Clean(Text(pieces))).Should()
            .Equal(Letters(NormalForm.Compose(new string([.. Text(pieces).Where(c => !TextCleaner.IsInvisible(c))]))));

    [Property]
    public void Composing_twice_is_composing_once(Piece[] pieces)
    {
        string composed = NormalForm.Compose(Text(pieces));

        NormalForm.Compose(composed).Should().BeSameAs(composed);
    }

    [Property]
    public void Composing_part_by_part_is_composing_the_whole(Piece[] before, Piece[] after)
    {
        // A space takes no mark into another character and goes into none.
        string one = Text(before) + " ", two = " " + Text(after);

        NormalForm.Compose(one + two).Should().Be(NormalForm.Compose(one) + NormalForm.Compose(two));
    }

    [Property]
    public void Marks_of_different_places_may_stand_in_any_order(Piece[] pieces)
    {
        // U+0323 is below the letter (class 220), U+0301 above it (230).
        string text = Text(pieces);

        NormalForm.Compose(text + "a\u0323\u0301").Should().Be(NormalForm.Compose(text + "a\u0301\u0323"));
    }

    [Property]
    public void Words_stand_in_order_inside_the_text_and_hold_every_letter_once(Piece[] pieces)
    {
        string text = Text(pieces);
        int end = 0;
        foreach (Word word in Words.Of(text))
        {
            text[end..word.Start].Should().NotMatchRegex("[a-zа-яё0-9]");
            word.End.Should().BeInRange(word.Start + 1, text.Length);
            word.Lower.Should().HaveLength(word.End - word.Start);
            char.IsLetterOrDigit(text[word.Start]).Should().BeTrue();
            char.IsLetterOrDigit(text[word.End - 1]).Should().BeTrue();
            end = word.End;
        }

        text[end..].Any(char.IsLetterOrDigit).Should().BeFalse();
    }

    [Property]
    public void A_hyphen_is_decided_on_for_any_halves_and_always_alike(Piece[] document, Piece left, Piece right)
    {
        string text = Text(document);

        new HyphenJoiner(text).KeepsHyphen(left.Text, right.Text, Language.Unknown).Should()
            .Be(new HyphenJoiner(text).KeepsHyphen(left.Text, right.Text, Language.Unknown));
    }

    [Property]
    public void A_word_that_the_document_writes_whole_is_put_together_again(Piece[] document, Piece left, Piece right)
    {
        if (!IsWord(left) || !IsWord(right) || char.IsUpper(right.Text[0]) || Homoglyphs.MixedScripts(left.Text + right.Text)
            || left.Text.All(char.IsUpper))
        {
            return;
        }

        string whole = left.Text + right.Text;
        string text = string.Concat(Enumerable.Repeat($" {whole} ", document.Length + 1)) + Text(document).Replace('-', ' ');

        new HyphenJoiner(text).KeepsHyphen(left.Text, right.Text, Language.Unknown).Should().BeFalse();
    }

    [Property]
    public void The_stem_of_a_word_begins_it_or_at_least_is_there(Piece piece, Language language) =>
        Stemmer.Stem(piece.Text.ToLowerInvariant(), language).Should().NotBeEmpty();

    private static string Text(Piece[] pieces) => string.Concat(pieces.Select(p => p.Text));

    private static bool IsWord(Piece piece) => piece.Text.All(c => char.IsAsciiLetter(c) || c is >= 'А' and <= 'я' or 'ё' or 'Ё');

    private static IEnumerable<char> Letters(string text) =>
        text.Where(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);
}
