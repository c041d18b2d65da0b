namespace ReportMiner.Analysis.Comparison;

/// <summary>
/// Makes the profiles of texts that are compared with one another: terms are as rare as these texts and those of the field make them. A profile is
/// several times as large as what it is made of, so it is made where it is needed and not kept.
/// </summary>
internal sealed class ProfileSource
{
    private readonly IReadOnlyList<Reading> _readings;
    private readonly TermTable _terms = new();
    private readonly int[][] _numbers;

    public ProfileSource(IReadOnlyList<Reading> readings)
    {
        _readings = readings;
        _numbers = [.. readings.Select(r => _terms.Add(r.Mentions))];
    }

    /// <summary>The profile of a text by its place. May be called by several threads at a time.</summary>
    public ItemProfile this[int index] => ItemProfile.Of(_readings[index], _numbers[index], _terms);

    public Reading Reading(int index) => _readings[index];
}
