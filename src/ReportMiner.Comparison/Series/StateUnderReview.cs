using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ReportMiner.Linguistics;
using ReportMiner.Linguistics.Actors;
using ReportMiner.Model;

namespace ReportMiner.Comparison.Series;

/// <summary>Finds the State under review in the sentence that announces the recommendations to it, in either language.</summary>
internal static partial class StateUnderReview
{
    /// <summary>Letters in which the endings of a name may differ: «Оронией», «Оронии».</summary>
    private const int Ending = 2;

    private static readonly Lazy<FrozenDictionary<string, string>> Known = new(() =>
        ActorNames.Ids
            .SelectMany(id => new[] { Language.English, Language.Russian }.Select(l => (Name: Stems(ActorNames.For(id, l)), Id: id)))
            .GroupBy(n => n.Name, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal));

    /// <returns>The id of the State; of one in no list its name by stems; <see langword="null"/> where the sentence names none.</returns>
    public static string? Of(string? chapeau)
    {
        Match match = chapeau is null ? Match.Empty : Named().Match(chapeau);
        string name = match.Success ? match.Groups.Values.Skip(1).First(g => g.Success).Value : "";
        return name.Length is > 2 and < 60 && !Body().IsMatch(name) && Stems(name) is var stems
            ? Known.Value.GetValueOrDefault(stems, stems)
            : null;
    }

    /// <returns>
    /// Whether two documents review different States; names of two languages of which a list does not know one do not say.
    /// </returns>
    public static bool Differ(string a, string b) => a != b && IsRussian(a) == IsRussian(b) && !IsSameName(a, b);

    private static bool IsRussian(string name) => name[0] >= 'Ѐ';

    /// <summary>Whether two names differ in their endings alone, as the cases of a Russian one do.</summary>
    private static bool IsSameName(string a, string b) =>
        IsRussian(a) && a.Split(' ') is var x && b.Split(' ') is var y && x.Length == y.Length
            && x.Zip(y).All(p => p.First[..Kept(p.First)] == p.Second[..Math.Min(Kept(p.First), p.Second.Length)]
                && Math.Abs(p.First.Length - p.Second.Length) <= Ending);

    private static int Kept(string word) => Math.Max(Math.Min(3, word.Length), word.Length - Ending);

    private static string Stems(string name) => string.Join(' ', Words.Of(name).Select(w => Stemmer.Stem(w.Lower, Language.Unknown)));

    /// <summary>The Council and its working groups examine and support too.</summary>
    [GeneratedRegex(
        @"^(?:the )?(?:Human Rights )?(?:Council|Working|Committee|Commission|Government$|General|Secretar|Совет|Рабоч|Комитет|Комисси|"
            + "Секретариат|Правительств|Генеральн|Организаци|Государств)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex(
        @"(?:examined|considered|supported|accepted|noted) by (?:the )?(\p{Lu}\p{L}+(?:[ -](?:and |of |the )?\p{Lu}\p{L}+)*)|"
            + @"support of (?:the )?(\p{Lu}\p{L}+(?:[ -](?:and |of |the )?\p{Lu}\p{L}+)*)|"
            + @"(?:рассмотрен|изучен|поддержан|принят|отмечен)[ыао]\p{L}* (?:к сведению )?(\p{Lu}\p{L}+(?:[ -](?:и )?\p{Lu}\p{L}+)*)|"
            + @"(?:поддержк|одобрени)\p{L}+ (?:со стороны )?(\p{Lu}\p{L}+(?:[ -](?:и )?\p{Lu}\p{L}+)*)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
