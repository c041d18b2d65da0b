using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using ReportMiner.Linguistics.Wording;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;

namespace ReportMiner.Linguistics.Tests;

/// <summary>Every diagnostic exists in both languages.</summary>
public sealed partial class DiagnosticTextTests
{
    public static TheoryData<string> Codes => [.. DiagnosticCatalogue.All.Select(r => r.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_title_and_an_advice_in_Russian(string code)
    {
        (string Title, string Advice)? rule = DiagnosticText.Rule(code);
        rule.Should().NotBeNull();
        rule!.Value.Title.Should().MatchRegex("[а-я]").And.NotContainAny("ё", "Ё");
        rule.Value.Advice.Should().MatchRegex("[а-я]").And.EndWith(".").And.NotContainAny("ё", "Ё");
    }

    /// <summary>The sentences are in the code: one without a template would appear as its code's title alone.</summary>
    [Fact]
    public void Every_message_in_the_code_has_a_Russian_form()
    {
        string[] unknown =
        [
            .. Directory.EnumerateFiles(Source(), "*.cs", SearchOption.AllDirectories)
                .Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
                .SelectMany(f =>
                    Messages(File.ReadAllText(f)).Where(m => !DiagnosticText.IsKnown(m)).Select(m => $"{Path.GetFileName(f)}: {m}"))
                .Order(StringComparer.Ordinal),
        ];
        unknown.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Paragraph 19 is missing: the paragraphs run from 1 to 20.", "Между пунктами 1 и 20 нет пункта 19.")]
    [InlineData(
        "Missing in items of 5.b: c (the list runs from a to f).", "В подпунктах пункта 5.b нет номеров: c (номера идут от a до f).")]
    [InlineData("Missing in 115.: 7, 9 (the list runs from 1 to 12).", "В 115. нет номеров: 7, 9 (номера идут от 1 до 12).")]
    [InlineData("Not read: scripts, embedded files (2).", "Не прочитано: сценарии, вложенные файлы (2).")]
    [InlineData(
        "This is a spreadsheet; save the sheet with the text as DOCX or PDF.",
        "Это электронная таблица; сохраните лист с текстом в формате DOCX или PDF.")]
    [InlineData(
        "A sentence with a request is in no row: \"States {0} should\".", "Фраза с просьбой не вошла в результаты: «States {0} should».")]
    [InlineData("2 sentences with requests are in no row; the first: \"a\".", "Фраз с просьбой, не вошедших в результаты: 2; первая: «a».")]
    [InlineData("The bytes fit both windows-1251 and koi8-r.", "Байты подходят и к кодировке windows-1251, и к кодировке koi8-r.")]
    public void Messages_are_told_with_their_values(string english, string russian)
    {
        var diagnostic = new Diagnostic("RM1201", Severity.Error, english);
        DiagnosticText.In(diagnostic, Language.Russian).Should().Be(russian);
        DiagnosticText.In(diagnostic, Language.English).Should().Be(english);
        DiagnosticText.In(diagnostic, Language.Unknown).Should().Be(english);
    }

    [Fact]
    public void A_message_without_a_template_is_told_by_its_code()
    {
        DiagnosticText.In(new Diagnostic("RM1202", Severity.Warning, "Something new."), Language.Russian).Should().Be("Номер повторяется");
        DiagnosticText.In(new Diagnostic("RM9999", Severity.Warning, "Something new."), Language.Russian).Should().Be("Something new.");
    }

    [Theory]
    [InlineData("paragraphs", "paragraphs: 1–20 (18); missing: 4, 9; duplicated: 7", "пункты: 1–20 (18); нет 4, 9; повторяются 7")]
    [InlineData(
        "items of 5", "items of 5: 1–20 (18); missing: 4, 9; duplicated: 7", "подпункты пункта 5: 1–20 (18); нет 4, 9; повторяются 7")]
    [InlineData("115.", "115.: 1–20 (18); missing: 4, 9; duplicated: 7", "115.: 1–20 (18); нет 4, 9; повторяются 7")]
    public void Chains_are_told_in_both_languages(string scope, string english, string russian)
    {
        var chain = new NumberChain(scope, "1", "20", 18, ["4", "9"], ["7"]);
        DiagnosticText.Of(chain, Language.English).Should().Be(english);
        DiagnosticText.Of(chain, Language.Russian).Should().Be(russian);
    }

    /// <summary>
    /// The literals that a rule reports, with a number in each place; <c>others</c> stands for what is only there with several.
    /// </summary>
    private static IEnumerable<string> Messages(string code)
    {
        code = Joint().Replace(code, "");
        foreach (Match call in Reports().Matches(code))
        {
            bool filled = call.Value.EndsWith("$\"", StringComparison.Ordinal);
            var text = new StringBuilder();
            int at = call.Index + call.Length;
            for (; code[at] != '"'; at++)
            {
                if (code[at] == '\\')
                {
                    text.Append(code[++at] is 'u'
                        ? (char)int.Parse(code.AsSpan(at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                        : code[at]);
                    at += code[at] == 'u' ? 4 : 0;
                }
                else if (filled && code[at] == '{')
                {
                    int end = End(code, at);
                    text.Append(code[at..end] == "{others" ? "" : "17");
                    at = end;
                }
                else
                {
                    text.Append(code[at]);
                }
            }

            yield return text.ToString();
        }
    }

    /// <returns>The brace that ends a placeholder, with any literals inside.</returns>
    private static int End(string code, int at)
    {
        int depth = 0;
        for (bool quoted = false; ; at++)
        {
            quoted ^= code[at] == '"';
            depth += quoted ? 0 : code[at] == '{' ? 1 : code[at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }
    }

    private static string Source([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "src"));

    [GeneratedRegex(
        @"DiagnosticCatalogue\s*\.\w+\s*\.At\(\s*(?:FormattableString\.Invariant\(\s*|"
            + @"string\.Create\(\s*CultureInfo\.InvariantCulture,\s*)?\$?""")]
    private static partial Regex Reports();

    /// <summary>The place where a literal is continued on the next line.</summary>
    [GeneratedRegex(@"""\s*\n\s*\+ \$?""")]
    private static partial Regex Joint();
}
