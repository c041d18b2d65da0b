namespace ReportMiner.Themes.Tests;

/// <summary>A line of <c>Specs/plain-sentences.*.md</c> or <c>Specs/plain-sentences-second.*.md</c>.</summary>
/// <param name="Heading">Its heading: a core theme, or <c>none</c>.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Must">Core themes that it has.</param>
/// <param name="May">Core themes that count neither way.</param>
internal sealed record PlainSentence(string Heading, string Text, string[] Must, string[] May)
{
    /// <param name="table">Name of the table without the language.</param>
    /// <param name="language">Code of the language.</param>
    public static PlainSentence[] Read(string table, string language)
    {
        var sentences = new List<PlainSentence>();
        string heading = "";
        foreach (string line in File.ReadLines(
            Path.Combine(RepositoryPaths.Root, "tests", "ReportMiner.Themes.Tests", "Specs", $"{table}.{language}.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                heading = line[3..];
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                sentences.Add(Parse(heading, line[2..]));
            }
        }

        return [.. sentences];
    }

    public bool IsRight(string[] told) => Must.All(told.Contains) && told.All(theme => Must.Contains(theme) || May.Contains(theme));

    private static PlainSentence Parse(string heading, string line)
    {
        string[] parts = line.Split(" | ");
        string[] also = parts.Length == 1 ? [] : parts[1].Split(';', StringSplitOptions.TrimEntries);
        string[] own = heading == "none" ? [] : [heading];
        return new PlainSentence(
            heading,
            parts[0],
            [.. own, .. also.Where(theme => theme[0] != '?')],
            [.. also.Where(theme => theme[0] == '?').Select(theme => theme[1..])]);
    }
}
