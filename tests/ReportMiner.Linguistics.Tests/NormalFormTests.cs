namespace ReportMiner.Linguistics.Tests;

public sealed class NormalFormTests
{
    [Theory]
    [InlineData("\u0438\u0306", "\u0439")]
    [InlineData("\u0415\u0308", "\u0401")]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("u\u0308\u0304", "\u01D6")]
    [InlineData("a\u0302\u0323", "\u1EAD")]
    [InlineData("a\u0315\u0300", "\u00E0\u0315")]
    [InlineData("a\u0300\u0301", "\u00E0\u0301")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("а\u0301", "а\u0301")]
    public void Composes_as_the_standard_says(string text, string composed) => NormalForm.Compose(text).Should().Be(composed);

    [Theory]
    [InlineData("Ёлка и café, № 5")]
    [InlineData("\u0401\u00E9\u1EAD")]
    [InlineData("\uAC00\uD83D\uDE00")]
    public void Composed_text_stays_the_same_instance(string text) => NormalForm.Compose(text).Should().BeSameAs(text);

    [Fact]
    public async Task A_letter_under_a_heap_of_marks_is_composed_in_the_time_of_any_text()
    {
        // Each mark below the letter goes in front of all those above it.
        string heap = "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 200_000));

        string composed = await Task.Run(() => NormalForm.Compose(heap)).WaitAsync(TimeSpan.FromSeconds(60));

        composed.Should().StartWith("\u1EA1\u0323").And.EndWith("\u0301\u0301").And.HaveLength(heap.Length - 1);
    }
}
