using System.Collections.Immutable;
using ReportMiner.Themes.Evaluation;

namespace ReportMiner.Themes.Tests;

/// <summary>Every expected value is worked out by hand beside its test.</summary>
public sealed class AgreementTests
{
    [Fact]
    public void Kappa_of_a_table_of_four_cells()
    {
        // 50 units: both yes 20, first only 5, second only 10, both no 15. Observed 35/50 = 0.7; chance 0.5 · 0.6 + 0.5 · 0.4 = 0.5.
        (string?[] first, string?[] second) = Cells(("y", "y", 20), ("y", "n", 5), ("n", "y", 10), ("n", "n", 15));

        Agreement.Kappa(first, second).Should().BeApproximately(0.4, 1e-12);
    }

    [Fact]
    public void Kappa_of_three_values()
    {
        // 10 units: a/a 4, b/b 3, c/c 1, a/b 1, b/c 1. Observed 0.8; chance 0.5 · 0.4 + 0.4 · 0.4 + 0.1 · 0.2 = 0.38.
        (string?[] first, string?[] second) = Cells(("a", "a", 4), ("b", "b", 3), ("c", "c", 1), ("a", "b", 1), ("b", "c", 1));

        Agreement.Kappa(first, second).Should().BeApproximately(0.42 / 0.62, 1e-12);
    }

    [Fact]
    public void Kappa_leaves_out_units_that_one_coder_passed_over()
    {
        (string?[] first, string?[] second) =
            Cells(("y", "y", 20), ("y", "n", 5), ("n", "y", 10), ("n", "n", 15), (null, "y", 7), ("n", null, 3), (null, null, 2));

        Agreement.Kappa(first, second).Should().BeApproximately(0.4, 1e-12);
    }

    [Fact]
    public void Full_agreement_is_one_and_the_contrary_of_it_minus_one()
    {
        Agreement.Kappa(["y", "n", "y", "n"], ["y", "n", "y", "n"]).Should().Be(1);
        Agreement.Kappa(["y", "n", "y", "n"], ["n", "y", "n", "y"]).Should().Be(-1);
        Agreement.Alpha([["y", "n", "y", "n"], ["y", "n", "y", "n"]]).Should().Be(1);
    }

    [Fact]
    public void What_says_nothing_has_no_value()
    {
        Agreement.Kappa(["y", "y"], ["y", "y"]).Should().BeNull("neither coder ever says no");
        Agreement.Kappa(["y", null], [null, "y"]).Should().BeNull("no unit has two values");
        Agreement.Alpha([["y", null], [null, "y"]]).Should().BeNull();
        Agreement.Alpha([["y", "y"], ["y", "y"]]).Should().BeNull();
        Agreement.Alpha([]).Should().BeNull();
    }

    [Fact]
    public void Alpha_of_two_coders_without_gaps()
    {
        // Ten units, four disagreements, 6 yes among 20 values: 1 − 19 · 8 / (2 · 6 · 14) = 0.0952…
        (string?[] first, string?[] second) = Cells(("1", "1", 1), ("1", "0", 2), ("0", "1", 2), ("0", "0", 5));

        Agreement.Alpha([first, second]).Should().BeApproximately(1 - (19.0 * 8 / (2 * 6 * 14)), 1e-12);
    }

    [Fact]
    public void Alpha_of_four_coders_with_gaps()
    {
        // The example of Krippendorff's paper of 2011 (four observers, twelve units, 41 values of which 40 can be compared): nominal α is
        // 0.743.
        string?[][] coders =
        [
            Values("1 2 3 3 2 1 4 1 2 . . ."),
            Values("1 2 3 3 2 2 4 1 2 5 . 3"),
            Values(". 3 3 3 2 3 4 2 2 5 1 ."),
            Values("1 2 3 3 2 4 4 1 2 5 1 ."),
        ];

        // Unit by unit the coincidences of equal values, Σ n(n − 1)/(m − 1), are 3, 2, 4, 4, 4, 0, 4, 2, 4, 3, 2; values 1 to 5 are 9, 13,
        // 10, 5 and 3 times.
        double observed = 40 - (3 + 2 + 4 + 4 + 4 + 0 + 4 + 2 + 4 + 3 + 2);
        double chance = 40.0 - 1;
        double sameByChance = ((9 * 8) + (13 * 12) + (10 * 9) + (5 * 4) + (3 * 2)) / chance;
        Agreement.Alpha(coders).Should().BeApproximately(1 - (observed / (40 - sameByChance)), 1e-12).And.BeApproximately(0.743, 0.0005);
    }

    [Fact]
    public void Themes_are_compared_on_items_that_two_coders_decided()
    {
        Coder first =
            Coder("Ann", ("1", "prevention"), ("2", "prevention;legislation"), ("3", ""), ("4", "legislation"), ("5", "sovereignty"));
        Coder second =
            Coder("Boris", ("1", "prevention"), ("2", "legislation"), ("3", ""), ("4", "legislation;prevention"), ("6", "sovereignty"));

        ImmutableArray<ThemeAgreement> themes = ThemeAgreement.Of([first, second]);

        themes.Select(t => t.Theme).Should().Equal("legislation", "prevention", null);
        themes[0].Should().BeEquivalentTo(new { Compared = 4, Given = new[] { 2, 2 }, Kappa = 1.0, Alpha = 1.0 });

        // Prevention: both yes 1, one only 2, both no 1: observed 0.5, chance 0.5. All: 8 units, 2 disagreements; 4 and 4 yes of 8:
        // observed 0.75, chance 0.5.
        themes[1].Kappa.Should().BeApproximately(0, 1e-12);
        themes[2].Compared.Should().Be(8);
        themes[2].Kappa.Should().BeApproximately(0.5, 1e-12);
    }

    [Fact]
    public void Three_coders_have_alpha_alone()
    {
        Coder[] coders = [Coder("a", ("1", "x"), ("2", "")), Coder("b", ("1", "x"), ("2", "")), Coder("c", ("2", ""), ("3", "x"))];

        ThemeAgreement theme = ThemeAgreement.Of(coders)[0];

        theme.Kappa.Should().BeNull();
        theme.Alpha.Should().Be(1);
        theme.Compared.Should().Be(2);
    }

    private static Coder Coder(string name, params (string Id, string Themes)[] items) =>
        new(
            name,
            items.ToImmutableDictionary(i => i.Id, i => i.Themes.Split(';', StringSplitOptions.RemoveEmptyEntries).ToImmutableHashSet()));

    private static string?[] Values(string row) => [.. row.Split(' ').Select(v => v == "." ? null : v)];

    private static (string?[] First, string?[] Second) Cells(params (string? First, string? Second, int Count)[] cells) =>
        ([.. cells.SelectMany(c => Enumerable.Repeat(c.First, c.Count))], [.. cells.SelectMany(c => Enumerable.Repeat(c.Second, c.Count))]);
}
