#:project ../../src/ReportMiner.Linguistics/ReportMiner.Linguistics.csproj
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
#:property NoWarn=CA1050;CA1515

// Makes the word lists of this folder from bilingual United Nations texts:
//   dotnet run models/words/make.cs -- DATA models/words
// DATA holds unpc_devset.en, unpc_devset.ru, sdg_goals_targets_indicators_en-ru.tsv and upr_info_s1-16.csv.
// Words of the other script are left out; forms and stems seen at least twice are kept.

using System.Globalization;
using System.IO.Compression;
using System.Text;
using ReportMiner.Linguistics;
using ReportMiner.Model;

const int FewestTimes = 2;
const int LongestWord = 40;

if (args is not [string data, string target])
{
    Console.Error.WriteLine("usage: dotnet run models/words/make.cs -- DATA models/words");
    return 1;
}

string[] goals = File.ReadAllLines(Path.Combine(data, "sdg_goals_targets_indicators_en-ru.tsv"))[1..];
Make(Language.English, "en",
[
    .. File.ReadLines(Path.Combine(data, "unpc_devset.en")),
    .. goals.Select(row => row.Split('\t')[2]),
    .. FirstFields(File.ReadAllText(Path.Combine(data, "upr_info_s1-16.csv"))).Skip(1),
]);
Make(Language.Russian, "ru",
[
    .. File.ReadLines(Path.Combine(data, "unpc_devset.ru")),
    .. goals.Select(row => row.Split('\t')[3]),
]);
return 0;

void Make(Language language, string code, string[] texts)
{
    var forms = new SortedDictionary<string, int>(StringComparer.Ordinal);
    var stems = new SortedDictionary<string, int>(StringComparer.Ordinal);
    int words = 0;
    foreach (Word word in texts.SelectMany(Words.Of).Where(word => IsWord(word.Lower, language)))
    {
        words++;
        Count(forms, word.Lower);
        Count(stems, Stemmer.Stem(word.Lower, language));
    }

    Console.WriteLine($"{code}: {texts.Length} texts, {words} words, {Write(forms, $"{code}.forms")} forms, {Write(stems, $"{code}.stems")} stems");
}

static void Count(SortedDictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

static bool IsWord(string word, Language language) =>
    word.Length <= LongestWord
    && word.All(c => c is '-' or '\'' || (language == Language.Russian ? c is >= 'а' and <= 'я' : char.IsAsciiLetterLower(c)));

int Write(SortedDictionary<string, int> counts, string name)
{
    var lines = new StringBuilder();
    var kept = counts.Where(pair => pair.Value >= FewestTimes).ToArray();
    foreach ((string word, int count) in kept)
    {
        lines.Append(CultureInfo.InvariantCulture, $"{word}\t{count}\n");
    }

    using var file = new GZipStream(File.Create(Path.Combine(target, $"{name}.txt.gz")), CompressionLevel.SmallestSize);
    file.Write(Encoding.UTF8.GetBytes(lines.ToString()));
    return kept.Length;
}

// The first field of each row of a CSV file, quotes undone.
static IEnumerable<string> FirstFields(string csv)
{
    var field = new StringBuilder();
    bool quoted = false, first = true;
    foreach (char c in csv)
    {
        if (c == '"')
        {
            quoted = !quoted;
        }
        else if (c == '\n' && !quoted)
        {
            yield return field.ToString();
            field.Clear();
            first = true;
        }
        else if (c == ',' && !quoted)
        {
            first = false;
        }
        else if (first)
        {
            field.Append(c);
        }
    }
}
