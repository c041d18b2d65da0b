using System.Collections.Frozen;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Vocabulary;

/// <summary>The words whose change changes what an item asks, by class.</summary>
internal sealed class ChangeVocabulary
{
    public static readonly ChangeVocabulary Default = new();

    private readonly FrozenDictionary<string, ChangeForm[]> _whole;
    private readonly FrozenDictionary<string, ChangeForm[]> _beginnings;
    private readonly int _shortest;

    private ChangeVocabulary()
    {
        List<ChangeForm> forms = [.. VocabularyResource.Lines("changes.txt").SelectMany(Forms)];
        _whole = ByFirst(forms.Where(f => !f.Words[0].Prefix));
        _beginnings = ByFirst(forms.Where(f => f.Words[0].Prefix));
        _shortest = _beginnings.Keys.Min(k => k.Length);
    }

    /// <summary>The longest form that begins at a word.</summary>
    /// <param name="words">Words in lower case.</param>
    /// <param name="at">Where the form begins.</param>
    /// <returns><see langword="null"/> for none.</returns>
    public ChangeForm? Find(IReadOnlyList<string> words, int at)
    {
        ChangeForm? best = Best(_whole.GetValueOrDefault(words[at]), null, words, at);
        for (int length = _shortest; length <= words[at].Length; length++)
        {
            best = Best(_beginnings.GetValueOrDefault(words[at][..length]), best, words, at);
        }

        return best;
    }

    private static ChangeForm? Best(ChangeForm[]? forms, ChangeForm? best, IReadOnlyList<string> words, int at)
    {
        foreach (ChangeForm form in forms ?? [])
        {
            bool longer = best is null || form.Words.Length > best.Words.Length
                || (form.Words.Length == best.Words.Length && form.Letters > best.Letters);
            if (longer && Fits(form, words, at))
            {
                best = form;
            }
        }

        return best;
    }

    private static bool Fits(ChangeForm form, IReadOnlyList<string> words, int at)
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

    private static FrozenDictionary<string, ChangeForm[]> ByFirst(IEnumerable<ChangeForm> forms) =>
        forms.GroupBy(f => f.Words[0].Text, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static IEnumerable<ChangeForm> Forms(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        string[] head = line[..colon].Split(' ');
        ChangeClass? kind = head[0] is "neutral" or ChangeForm.Little ? null : Enum.Parse<ChangeClass>(head[0], ignoreCase: true);
        return VocabularyResource.Parts(line[(colon + 1)..], ',')
            .Select(form =>
                new ChangeForm(
                    kind,
                    head.Length > 1 ? string.Join(' ', head[1..]) : head[0] == ChangeForm.Little ? ChangeForm.Little : "",
                    [.. form.Split(' ').Select(WordPattern.Parse)]));
    }
}
