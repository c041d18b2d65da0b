using System.Text.RegularExpressions;

namespace ReportMiner.Web.Tests;

/// <summary>The interface says everything in both languages.</summary>
public sealed partial class WordTests
{
    private static readonly string s_words = File.ReadAllText(Path.Combine(Programs.Root, "src", "ReportMiner.Web", "wwwroot", "words.js"));

    [Fact]
    public void Both_languages_have_the_same_words_and_places()
    {
        Dictionary<string, string> english = Words("en"), russian = Words("ru");
        russian.Keys.Should().BeEquivalentTo(english.Keys);
        foreach ((string key, string text) in english)
        {
            Places(russian[key]).Should().Equal(Places(text), key);
            text.Should().NotBeEmpty();
        }
    }

    /// <summary>The log of a team is written in English sentences; the page knows each of them.</summary>
    [Fact]
    public void Every_deed_that_is_noted_has_a_word()
    {
        string web = Path.Combine(Programs.Root, "src", "ReportMiner.Web");
        string[] forms = [.. Form().Matches(File.ReadAllText(Path.Combine(web, "wwwroot", "deeds.js"))).Select(m => m.Groups[1].Value)];
        string[] sources = [.. new[] { "Access", "Api" }.SelectMany(f => Directory.GetFiles(Path.Combine(web, f), "*.cs"))
            .Select(File.ReadAllText)];
        string[] noted = [.. sources.SelectMany(s => Noted().Matches(s)).SelectMany(call => Text().Matches(call.Value))
            .Select(m => m.Groups[1].Value.Replace("{EnumWord.Of(role)}", "lead", StringComparison.Ordinal)
                .Replace("{role}", "lead", StringComparison.Ordinal))
            .Select(s => s.EndsWith(' ') || s.EndsWith('}') ? s + "x" : s)];
        noted.Should().HaveCountGreaterThanOrEqualTo(12);
        noted.Should().OnlyContain(s => forms.Any(f => Regex.IsMatch(s, f)));
        forms.Should().OnlyContain(f => noted.Any(s => Regex.IsMatch(s, f)));
    }

    private static Dictionary<string, string> Words(string language)
    {
        string block =
            Regex.Match(s_words, $@"^  {language}: \{{\n(.*?)^  \}},", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        return Entry().Matches(block).ToDictionary(m => m.Groups[1].Value.Trim('\''), m => m.Groups[2].Value);
    }

    private static string[] Places(string text) => [.. Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"('[\w-]+'|\w+): '([^']*)'")]
    private static partial Regex Entry();

    [GeneratedRegex(@"\[/(\^.*?\$)/, 'deed-")]
    private static partial Regex Form();

    [GeneratedRegex(@"\b(?:Note|Answered|Answers\.Status)\([^;]*\)")]
    private static partial Regex Noted();

    [GeneratedRegex("\"([a-z][^\"]+)\"")]
    private static partial Regex Text();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
