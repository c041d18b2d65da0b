using System.Collections.Immutable;

namespace ReportMiner.Linguistics.Translation;

/// <summary>
/// Reads sentence pairs: from tables (<c>.tsv</c>, UTF-8, a first line that names columns <c>en</c> and <c>ru</c>), and from two files of
/// one name that end in <c>.en</c> and <c>.ru</c> and hold one sentence a line. A pair that has nothing on one side is left out.
/// </summary>
public static class SentencePairFiles
{
    /// <param name="files">The files; a pair takes the place of its first file.</param>
    /// <exception cref="InvalidDataException">A file has no such columns, no counterpart, or another number of lines than its
    /// counterpart.</exception>
    public static ImmutableArray<SentencePair> Read(IReadOnlyList<string> files) =>
    [
        .. files.SelectMany(f => Path.GetExtension(f) switch
        {
            ".tsv" => Table(f),
            ".en" => First(files, f, ".ru") ? Lines(f, Counterpart(files, f, ".ru")) : [],
            ".ru" => First(files, f, ".en") ? Lines(Counterpart(files, f, ".en"), f) : [],
            _ => throw new InvalidDataException($"'{f}' is not named as sentence pairs: a table .tsv, or two files .en and .ru."),
        }).Where(p => !string.IsNullOrWhiteSpace(p.Russian) && !string.IsNullOrWhiteSpace(p.English)),
    ];

    private static IEnumerable<SentencePair> Table(string file)
    {
        string[][] rows = [.. File.ReadLines(file).Select(l => l.Split('\t'))];
        int english = rows.Length == 0 ? -1 : Array.IndexOf(rows[0], "en"), russian = rows.Length == 0 ? -1 : Array.IndexOf(rows[0], "ru");
        return english >= 0 && russian >= 0
            ? rows.Skip(1).Where(r => r.Length > Math.Max(english, russian)).Select(r => new SentencePair(r[russian], r[english]))
            : throw new InvalidDataException($"The first line of '{file}' does not name the columns en and ru.");
    }

    private static bool First(IReadOnlyList<string> files, string file, string other) =>
        files.TakeWhile(f => f != file).All(f => f != Path.ChangeExtension(file, other));

    private static string Counterpart(IReadOnlyList<string> files, string file, string other)
    {
        string name = Path.ChangeExtension(file, other);
        return files.Contains(name) ? name : throw new InvalidDataException($"'{file}' has no counterpart: name '{name}' too.");
    }

    private static IEnumerable<SentencePair> Lines(string english, string russian)
    {
        string[] en = File.ReadAllLines(english), ru = File.ReadAllLines(russian);
        return en.Length == ru.Length
            ? ru.Zip(en, (r, e) => new SentencePair(r, e))
            : throw new InvalidDataException($"'{english}' has {en.Length} lines and '{russian}' {ru.Length}: they are no pairs.");
    }
}
