using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.Themes.Evaluation;

namespace ReportMiner.Cli.Terminal;

/// <summary>Prints how far coders agree, theme by theme and in all.</summary>
internal static class AgreementTable
{
    private const string All = "all themes";

    public static void Write(IReadOnlyList<Coder> coders, ImmutableArray<ThemeAgreement> themes, TextWriter output)
    {
        int width = themes.Select(t => t.Theme?.Length ?? 0).Append(All.Length).Max();
        for (int i = 0; i < coders.Count; i++)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture, $"coder {i + 1}: {TerminalText.Clean(coders[i].Name)}, {coders[i].Themes.Count} items"));
        }

        output.WriteLine(
            $"{"theme".PadRight(width)}  {string.Join("  ", coders.Select((_, i) => FormattableString.Invariant($"coder {i + 1}")))}  "
                + $"compared  Cohen's κ  Krippendorff's α");
        foreach (ThemeAgreement theme in themes)
        {
            string given =
                string.Join(
                    "  ",
                    theme.Given.Select(
                        (n, i) => n.ToString(CultureInfo.InvariantCulture).PadLeft(FormattableString.Invariant($"coder {i + 1}").Length)));
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(theme.Theme ?? All).PadRight(width)}  {given}  {theme.Compared,8}  {Text(theme.Kappa),9}  {Text(theme.Alpha),16}"));
        }
    }

    private static string Text(double? value) => value is { } number ? number.ToString("0.000", CultureInfo.InvariantCulture) : "-";
}
