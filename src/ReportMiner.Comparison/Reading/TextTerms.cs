namespace ReportMiner.Comparison.Reading;

/// <summary>
/// Makes the profiles of texts that are compared with one another: terms are as rare as these texts and those of the field make them. All
/// texts are counted first, one after the other; then several threads may ask for profiles.
/// </summary>
/// <param name="common">Puts both languages into the same terms; <see langword="null"/> for comparison within a language.</param>
internal sealed class TextTerms(CommonTerms? common = null)
{
    private readonly TermTable _terms = new();

    /// <summary>Stems of English words in the texts counted.</summary>
    public IEnumerable<string> EnglishStems => _terms.Words.Where(w => w[0] < 'Ѐ');

    public void Count(TextReading reading) => _terms.Count(Of(reading).Mentions);

    private TextReading Of(TextReading reading) => common?.Of(reading) ?? reading;

    /// <returns>The profile of a text that was counted.</returns>
    public ItemProfile Profile(TextReading reading)
    {
        TextReading own = Of(reading);
        return ItemProfile.Of(own, _terms.Numbers(own.Mentions), _terms);
    }
}
