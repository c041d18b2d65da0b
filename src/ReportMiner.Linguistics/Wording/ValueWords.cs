using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using ReportMiner.Model.Themes;

namespace ReportMiner.Linguistics.Wording;

/// <summary>
/// How values of the tables that are no enumeration are written for people: strengths with the operative verbs, and positions.
/// </summary>
public static class ValueWords
{
    private static readonly Lazy<FrozenDictionary<(string Field, string Value), Bilingual>> Words = new(Load);

    /// <summary>All strengths that have words.</summary>
    public static ImmutableArray<string> Strengths => [.. Words.Value.Keys.Where(k => k.Field == "strength").Select(k => k.Value)];

    /// <param name="value">A strength as the tables have it: <c>should-consider</c>, <c>takes-note</c>.</param>
    /// <returns>Its words; a verb that no list has is shown as it is.</returns>
    public static Bilingual Strength(string value) => Of("strength", value);

    /// <param name="value">A position as the tables have it: <c>supported</c>; words of a document outside the vocabulary are shown as they
    /// are.</param>
    public static Bilingual Position(string value) => Of("position", value);

    private static Bilingual Of(string field, string value) =>
        Words.Value.TryGetValue((field, value), out Bilingual? words)
            ? words
            : new Bilingual(value.Replace('-', ' '), value.Replace('-', ' '));

    private static FrozenDictionary<(string Field, string Value), Bilingual> Load()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("value-words.tsv")
            ?? throw new InvalidOperationException("The words of the values are not built in.");
        using var reader = new StreamReader(stream);
        var words = new Dictionary<(string Field, string Value), Bilingual>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                string[] cells = line.Split('\t');
                words.Add((cells[0], cells[1]), new Bilingual(cells[2], cells[3]));
            }
        }

        return words.ToFrozenDictionary();
    }
}
