using ReportMiner.Comparison.Vocabulary;
using ReportMiner.Linguistics;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Themes;

namespace ReportMiner.Comparison.Alignments;

/// <summary>Decides whether a sentence says no more than the texts that it rests on: the same denials, strength, numbers and actors, and no
/// new matter.</summary>
/// <param name="table">Translations, where the sentence and the texts may be in two languages.</param>
/// <param name="actors">Ids of the actors that a text names.</param>
public sealed class StatementCheck(TranslationTable? table, Func<string, IReadOnlyList<string>>? actors)
{
    /// <summary>Share of a sentence's content words that may be its own, and a number that always may.</summary>
    private const double MostNew = 0.34;

    private const int FewNew = 2;

    /// <summary>Maximum number of words between a denial and the denied word.</summary>
    private const int Reach = 4;

    /// <summary>Words of reporting, which a sentence about items may have of its own. Beginnings.</summary>
    private static readonly string[] Reporting =
    [
        "recommend", "state", "should", "must", "shall", "may", "item", "paragraph", "panel", "meeting", "document", "report", "ask",
            "call", "urge", "request", "invite", "encourage", "propose", "suggest", "note", "also", "further",
        "рекоменд", "государств", "следует", "должн", "могут", "пункт", "групп", "совещан", "документ", "доклад", "прос", "призыв",
            "предлаг", "предлож", "отмеч", "также", "кроме", "указ",
    ];

    private readonly WordTranslation _translation = new(table);

    /// <param name="sentence">The sentence, without citations.</param>
    /// <param name="texts">The texts that it cites, each with what else is known about it: numbers, symbols, who proposed and who is
    /// asked.</param>
    /// <returns>What it says beyond them; <see langword="null"/> where it holds.</returns>
    public Bilingual? Fault(string sentence, IReadOnlyList<(string Text, string Context)> texts)
    {
        var said = new VersionText(sentence);
        VersionText[] cited = [.. texts.Select(t => new VersionText(t.Text))];
        return Denial(said, cited) ?? Strength(said, cited) ?? Number(sentence, texts) ?? Actor(sentence, texts) ?? Matter(said, texts,
            cited);
    }

    /// <summary>A word that the sentence denies must be denied in a text that has it, and one that a text denies must not be
    /// affirmed.</summary>
    private Bilingual? Denial(VersionText said, VersionText[] cited)
    {
        foreach (Sign denial in said.Of("denial", "not"))
        {
            if (cited.All(t => !Denials.Of(t).Any || !Denies(t, Governed(said, denial), said)))
            {
                return new Bilingual($"it denies with “{said.Passage(denial)}” what the items do not deny",
                    $"в нем отрицание «{said.Passage(denial)}», которого нет в пунктах");
            }
        }

        if (said.Of("denial", "not").Any() || Denials.Of(said).Verbs.Count > 0 || Denials.Of(said).Soft.Count > 0)
        {
            return null;
        }

        foreach (VersionText text in cited)
        {
            foreach (Sign denial in text.Of("denial", "not"))
            {
                // The sentence has the denied verb without a denial, and the texts never do.
                int verb = Governed(text, denial).FirstOrDefault(-1);
                if (verb >= 0 && Has(said, text.Lower[verb]) && !Array.Exists(cited, t => AffirmsElsewhere(t, text.Lower[verb])))
                {
                    return new Bilingual($"it leaves out “{text.Passage(denial)}”", $"в нем опущено «{text.Passage(denial)}»");
                }
            }
        }

        return null;
    }

    private bool Denies(VersionText text, IEnumerable<int> governed, VersionText said)
    {
        Denials denials = Denials.Of(text);
        HashSet<int> denied = [.. denials.Strong.SelectMany(s => Governed(text, s)), .. denials.Verbs.SelectMany(s => Governed(text, s))];
        int[] words = [.. governed];
        return words.Length == 0 || denials.Soft.Count > 0 || words.Any(w => denied.Any(d => Same(said.Lower[w], text.Lower[d])));
    }

    private bool AffirmsElsewhere(VersionText text, string word)
    {
        HashSet<int> denied = [.. Denials.Of(text).Strong.SelectMany(s => Governed(text, s))];
        return Enumerable.Range(0, text.Lower.Length).Any(i => !denied.Contains(i) && Same(text.Lower[i], word));
    }

    private static IEnumerable<int> Governed(VersionText text, Sign denial) =>
        Enumerable.Range(denial.End, Math.Max(0, Math.Min(Reach, text.Lower.Length - denial.End)))
            .Where(i => !StopWords.Contains(text.Lower[i]));

    private bool Has(VersionText text, string word) => Array.Exists(text.Lower, w => Same(w, word));

    private bool Same(string a, string b) => a == b || BilingualWords.Of(a).SequenceEqual(BilingualWords.Of(b))
        || _translation.Translates(a, b, WordTranslation.Half);

    private static Bilingual? Strength(VersionText said, VersionText[] cited)
    {
        foreach (string sense in new[] { "must", "should", "may", "forbidden" })
        {
            if (said.Of("strength", sense).Cast<Sign?>().FirstOrDefault() is { } sign && !said.IsMonth(sign)
                && !Array.Exists(cited, t => Supports(t, sense)))
            {
                return new Bilingual($"“{said.Passage(sign, 1)}” is of another strength than the items",
                    $"«{said.Passage(sign, 1)}» — иная степень обязательности, чем в пунктах");
            }
        }

        return null;
    }

    /// <summary>"Should" may report a recommendation; "must" needs a duty, and "may" a permission.</summary>
    private static bool Supports(VersionText text, string sense) => sense switch
    {
        "should" => text.Of("strength", "should").Any() || text.Of("strength")
            .Any(s => s.Sense is "recommended" or "urged" or "called" or "invited" or "encouraged" or "requested")
            || !text.Of("strength").Any(s => s.Sense is "must" or "may"),
        _ => text.Of("strength").Any(s => s.Sense == sense || s.Sense == sense + "~"),
    };

    private static Bilingual? Number(string sentence, IReadOnlyList<(string Text, string Context)> texts)
    {
        (List<decimal> digits, List<decimal> spelled) = FigureReader.Read(sentence);
        HashSet<decimal> known = [texts.Count];
        foreach ((string text, string context) in texts)
        {
            (List<decimal> a, List<decimal> b) = FigureReader.Read(text);
            known.UnionWith([.. a, .. b]);
            known.UnionWith(Digits(context));
        }

        decimal? other = digits.Concat(spelled).Cast<decimal?>().FirstOrDefault(d => !known.Contains(d!.Value));
        return other is null ? null : new Bilingual(FormattableString.Invariant($"the number {other} is in no item cited"),
            FormattableString.Invariant($"числа {other} нет в указанных пунктах"));
    }

    private static IEnumerable<decimal> Digits(string context) =>
        context.Split([.. context.Where(c => !char.IsAsciiDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
            .Where(d => d.Length < 10).Select(decimal.Parse);

    private Bilingual? Actor(string sentence, IReadOnlyList<(string Text, string Context)> texts)
    {
        if (actors is null)
        {
            return null;
        }

        HashSet<string> known = [.. texts.SelectMany(t => actors(t.Text).Concat(actors(t.Context))),
            .. texts.SelectMany(t => t.Context.Split(' '))];
        return actors(sentence).FirstOrDefault(a => !known.Contains(a)) is { } other
            ? new Bilingual($"the items cited do not name “{other}”", $"в указанных пунктах нет «{other}»")
            : null;
    }

    private Bilingual? Matter(VersionText said, IReadOnlyList<(string Text, string Context)> texts, VersionText[] cited)
    {
        VersionText[] all = [.. cited, .. texts.Select(t => new VersionText(t.Context))];
        var cognates = new CognateIndex(all.SelectMany(t => t.Lower).SelectMany(BilingualWords.Of));
        string[] content = [.. said.Lower.Where(w => w.Length > 3 && char.IsLetter(w[0]) && !StopWords.Contains(w)
            && !Array.Exists(Reporting, r => w.StartsWith(r, StringComparison.Ordinal)))];
        string[] own = [.. content.Where(w => !Array.Exists(all, t => Has(t, w)) && !BilingualWords.Of(w)
            .Exists(s => cognates.Find(s).Any()))];
        return own.Length > FewNew && own.Length > MostNew * content.Length
            ? new Bilingual(
                $"it says what the items do not: “{string.Join(" ", own.Take(3))}”",
                $"в нем сказано то, чего нет в пунктах: «{string.Join(" ", own.Take(3))}»")
            : null;
    }
}
