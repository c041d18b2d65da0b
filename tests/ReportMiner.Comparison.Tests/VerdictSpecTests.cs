using System.Globalization;
using ReportMiner.Comparison.Verdicts;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Tests;

/// <summary>The rows of <c>Specs/changes.md</c> and <c>changes-second.md</c>: two wordings and the classes of what changed.</summary>
public sealed class VerdictSpecTests
{
    private static readonly string[] Tables = ["changes.md", "changes-second.md", "changes-third.md"];

    private const double LeastF1 = 0.9;

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach ((string before, string after, string classes) in Tables.SelectMany(Read))
            {
                rows.Add(before, after, classes);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_change_has_its_classes(string before, string after, string classes) =>
        Found(before, after).Should().BeEquivalentTo(Expected(classes), $"of “{before}” and “{after}”: {Shown(before, after)}");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_change_read_backwards_has_the_same_classes(string before, string after, string classes) =>
        Found(after, before).Should().BeEquivalentTo(Expected(classes), $"of “{after}” and “{before}”: {Shown(after, before)}");

    [Theory]
    [InlineData("changes.md")]
    [InlineData("changes-second.md")]
    [InlineData("changes-third.md")]
    public void Each_class_is_found_with_an_F1_of_at_least_nine_tenths(string table)
    {
        var counts = Enum.GetValues<ChangeClass>().ToDictionary(c => c, _ => (Right: 0, Wrong: 0, Missed: 0, Pairs: 0));
        foreach ((string before, string after, string classes) in Read(table))
        {
            HashSet<string> expected = [.. Expected(classes)], found = [.. Found(before, after)];
            foreach (ChangeClass kind in counts.Keys)
            {
                string name = Name(kind);
                (int right, int wrong, int missed, int pairs) = counts[kind];
                counts[kind] = (
                    right + (expected.Contains(name) && found.Contains(name) ? 1 : 0),
                    wrong + (!expected.Contains(name) && found.Contains(name) ? 1 : 0),
                    missed + (expected.Contains(name) && !found.Contains(name) ? 1 : 0), pairs + (expected.Contains(name) ? 1 : 0));
            }
        }

        foreach ((ChangeClass kind, (int right, int wrong, int missed, int pairs)) in counts)
        {
            pairs.Should().BeGreaterThan(0, $"the specification has a row of {kind}");
            (2.0 * right / ((2 * right) + wrong + missed)).Should()
                .BeGreaterThanOrEqualTo(
                    LeastF1, string.Create(CultureInfo.InvariantCulture, $"{kind}: {right} right, {wrong} wrong, {missed} missed"));
        }
    }

    [Fact]
    public void Sub_items_count_and_what_is_too_unlike_is_shown_whole()
    {
        Verdict verdict =
            VerdictReader.Read(
                "Paint the hulls of pilot boats before winter", "Ask the masters of ferries for lists of all passengers under twelve");

        TextChange change = verdict.Changes.Should().ContainSingle().Subject;
        change.Class.Should().Be(ChangeClass.Wording);
        change.Before.Should().StartWith("Paint the hulls").And.EndWith("winter");
    }

    [Theory]
    [InlineData("[Invite donors to provide funds.]", "Invite donors to provide funds;")]
    [InlineData("Invite donors to provide funds;", "[Invite donors to provide funds.]")]
    public void Brackets_around_the_whole_are_told_of_a_repetition(string before, string after)
    {
        Verdict verdict = VerdictReader.Read(before, after);

        verdict.Repeats.Should().BeTrue("every word is the same");
        verdict.Changes.Should().ContainSingle().Which.Class.Should().Be(ChangeClass.Brackets);
    }

    private static string[] Found(string before, string after)
    {
        Verdict verdict = VerdictReader.Read(before, after);
        return verdict.Repeats && verdict.Changes.IsEmpty ? ["repeated"] : [.. verdict.Changes.Select(c => Name(c.Class)).Distinct()];
    }

    private static string Shown(string before, string after) =>
        string.Join("; ", VerdictReader.Read(before, after).Changes.Select(c => $"{Name(c.Class)} “{c.Before}” → “{c.After}”"));

    private static string[] Expected(string classes) => classes.Split(';', StringSplitOptions.TrimEntries);

    private static string Name(ChangeClass kind) => kind.ToString().ToLowerInvariant();

    private static IEnumerable<(string Before, string After, string Classes)> Read(string table) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", table))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| before", StringComparison.Ordinal))
            .Select(l => l.Trim('|', ' ').Split(" | ")).Select(c => (c[0].Trim(), c[1].Trim(), c[2].Trim()));
}
