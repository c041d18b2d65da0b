using System.Text.RegularExpressions;
using ReportMiner.Model;
using ReportMiner.Model.Themes;
using ReportMiner.Themes.Labels;

namespace ReportMiner.Themes.Tests;

/// <summary>What the labels in <c>corpus/themes</c> promise.</summary>
public sealed partial class LabelFilesTests
{
    private static readonly string[] Known = [.. CatalogueReader.Read(RepositoryPaths.Catalogue).Themes.Select(theme => theme.Id)];

    [Theory]
    [InlineData("en", Language.English)]
    [InlineData("ru", Language.Russian)]
    public void A_language_has_at_least_900_rows_and_70_of_each_theme(string code, Language language)
    {
        var rows = LabelReader.Read(RepositoryPaths.Labels(code));

        rows.Length.Should().BeGreaterThanOrEqualTo(900);
        rows.Should().OnlyContain(row => row.Language == language && !string.IsNullOrEmpty(row.Group));
        rows.SelectMany(row => row.Labels).Should().OnlyContain(label => Known.Contains(label));
        foreach (string theme in Known)
        {
            rows.Count(row => row.Labels.Contains(theme)).Should().BeGreaterThanOrEqualTo(70, "of {0} in {1}", theme, code);
        }

        rows.Count(row => row.Labels.IsEmpty).Should().BeGreaterThan(30, "the model must meet sentences without a theme");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void Rows_are_15_to_80_words_long_and_short_notes_at_least_2(string code)
    {
        var rows = LabelReader.Read(RepositoryPaths.Labels(code));

        rows.Where(row => Word().Count(row.Text) < (IsShort(row) ? 2 : 15) || Word().Count(row.Text) > 80).Select(row => row.Text).Should()
            .BeEmpty();
        rows.Count(IsShort).Should().BeGreaterThan(500);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void Fewer_than_5_percent_of_rows_share_a_run_of_eight_words(string code)
    {
        var rows = LabelReader.Read(RepositoryPaths.Labels(code));
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var sharing = new HashSet<int>();
        for (int row = 0; row < rows.Length; row++)
        {
            string[] words = [.. Word().Matches(rows[row].Text.ToLowerInvariant()).Select(match => match.Value)];
            for (int i = 0; i + 8 <= words.Length; i++)
            {
                string run = string.Join(' ', words[i..(i + 8)]);
                if (!first.TryAdd(run, row) && first[run] != row)
                {
                    sharing.Add(row);
                    sharing.Add(first[run]);
                }
            }
        }

        ((double)sharing.Count / rows.Length).Should().BeLessThan(0.05);
    }

    private static bool IsShort(LabelledText row) => row.Group!.StartsWith("short-notes-", StringComparison.Ordinal);

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
