using System.Collections.Frozen;

namespace ReportMiner.Comparison.Vocabulary;

/// <summary>The words by which two language versions of a text must agree.</summary>
internal sealed class AgreementVocabulary
{
    public const string Neutral = "neutral";

    public static readonly AgreementVocabulary Default = new();

    private readonly FrozenDictionary<string, AgreementForm[]> _whole;
    private readonly FrozenDictionary<string, AgreementForm[]> _beginnings;
    private readonly int _shortest;

    private AgreementVocabulary()
    {
        List<AgreementForm> forms = [.. VocabularyResource.Lines("agreement.txt").SelectMany(Forms)];
        _whole = ByFirst(forms.Where(f => !f.Words[0].Prefix));
        _beginnings = ByFirst(forms.Where(f => f.Words[0].Prefix));
        _shortest = _beginnings.Keys.Min(k => k.Length);
    }

    /// <summary>The forms that begin at a word: of rivals the longest.</summary>
    /// <param name="words">Words in lower case.</param>
    /// <param name="at">Where the forms begin.</param>
    public IEnumerable<AgreementForm> Find(IReadOnlyList<string> words, int at) =>
        At(words[at]).Where(f => Fits(f, words, at)).GroupBy(f => f.Rivals, StringComparer.Ordinal)
            .Select(g => g.MaxBy(f => (f.Words.Length * 1000) + f.Letters)!);

    private IEnumerable<AgreementForm> At(string word)
    {
        IEnumerable<AgreementForm> found = _whole.GetValueOrDefault(word) ?? [];
        for (int length = _shortest; length <= word.Length; length++)
        {
            found = _beginnings.GetValueOrDefault(word[..length]) is { } more ? found.Concat(more) : found;
        }

        return found;
    }

    private static bool Fits(AgreementForm form, IReadOnlyList<string> words, int at)
    {
        for (int i = 0; i < form.Words.Length; i++)
        {
            if (at + i >= words.Count || !form.Words[i].Matches(words[at + i]))
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenDictionary<string, AgreementForm[]> ByFirst(IEnumerable<AgreementForm> forms) =>
        forms.GroupBy(f => f.Words[0].Text, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static IEnumerable<AgreementForm> Forms(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        string[] head = line[..colon].Split(' ');
        return VocabularyResource.Parts(line[(colon + 1)..], ',')
            .Select(form => new AgreementForm(head[0], head.Length > 1 ? head[1] : "", [.. form.Split(' ').Select(WordPattern.Parse)]));
    }
}
