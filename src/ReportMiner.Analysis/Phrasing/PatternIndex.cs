namespace ReportMiner.Analysis.Phrasing;

/// <summary>Forms of words by the letter that they begin with: at a given word few of many can begin.</summary>
internal sealed class PatternIndex<T>
    where T : class
{
    private readonly Dictionary<char, List<T>> _byLetter = [];

    /// <param name="forms">The forms, in the order in which they are to be tried.</param>
    /// <param name="pattern">Words of a form.</param>
    public PatternIndex(IEnumerable<T> forms, Func<T, WordPattern> pattern)
    {
        foreach (T form in forms)
        {
            foreach (char letter in pattern(form).FirstLetters)
            {
                if (!_byLetter.TryGetValue(letter, out List<T>? alike))
                {
                    _byLetter[letter] = alike = [];
                }

                alike.Add(form);
            }
        }
    }

    /// <returns>The forms that may begin with a word, in order.</returns>
    public List<T> At(string word) => word.Length > 0 && _byLetter.TryGetValue(word[0], out List<T>? forms) ? forms : [];
}
