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

    private static Dictionary<string, string> Words(string language)
    {
        string block =
            Regex.Match(s_words, $@"^  {language}: \{{\n(.*?)^  \}},", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        return Entry().Matches(block).ToDictionary(m => m.Groups[1].Value.Trim('\''), m => m.Groups[2].Value);
    }

    private static string[] Places(string text) => [.. Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"('[\w-]+'|\w+): '([^']*)'")]
    private static partial Regex Entry();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
