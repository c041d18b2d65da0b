using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Records;

namespace ReportMiner.Pipeline.Translation;

/// <summary>The folder of a translation table: <c>ru-en.bin.gz</c> and its <c>card.md</c>. The same pairs give the same bytes.</summary>
public static class TranslationFolder
{
    public const string TableName = "ru-en.bin.gz", CardName = "card.md";

    /// <param name="folder">Made where it does not exist.</param>
    /// <param name="table">The table.</param>
    /// <param name="figures">What it does; <see langword="null"/> where it was not measured.</param>
    /// <param name="files">The training files; the card names them with their hashes.</param>
    /// <param name="about">Where the pairs come from, in words; may be empty.</param>
    public static void Write(string folder, TranslationTable table, TranslationFigures? figures, IReadOnlyList<string> files, string about)
    {
        AsideFile.Write(Path.Combine(folder, TableName), table.Save);
        byte[] card = Encoding.UTF8.GetBytes(Card(table, figures, files, about));
        AsideFile.Write(Path.Combine(folder, CardName), s => s.Write(card));
    }

    private static string Card(TranslationTable table, TranslationFigures? figures, IReadOnlyList<string> files, string about)
    {
        string names = string.Join(' ', files.Select(f => Path.GetFileName(f)));
        string[] parts =
        [
            "# Translation table Russian–English",
            "What it is: which English stems stand for which Russian stems, how surely (0 to 1, in steps of 1/255), and in how many "
            + "sentences each stem\noccurs. Snowball stems, at most 12 translations a stem, those below 0.02 left out. No sentence can "
            + "be read back from it.",
            "What it serves: pairing paragraphs of two language versions, finding content that differs, comparing Russian with English "
            + "items, and search\nacross both languages.",
            "How it is trained: IBM Model 1 with an empty word, 8 rounds, once in each direction; the likeness of two stems is the "
            + "geometric mean of both\nprobabilities. One thread, a fixed order: the same pairs give the same numbers.",
            FormattableString.Invariant(
                $"From what: {table.Sentences:N0} sentence pairs; {table.Entries:N0} Russian stems have a translation.{(about.Length > 0 ? " " : "")}{about}"),
            string.Join(
                '\n',
                files.Select(f =>
                    $"- `{Path.GetFileName(f)}`, SHA-256 `{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}`")),
            $"How made: `reportminer train-translation --pairs {names} --out models/translation`.",
            Figures(figures),
            "Limits: it knows the words of its training texts; for others there are cognates, numbers and the built-in vocabulary of "
            + "concepts\nonly.",
        ];
        return string.Join("\n\n", parts) + "\n";
    }

    private static string Figures(TranslationFigures? figures) => figures is null
        ? "Figures: not measured, for want of pairs."
        : FormattableString.Invariant($"""
        Figures: a table trained on every second pair ({figures.Trained:N0}), tested on {figures.Asked:N0} of the others; the right sentence comes first:

        | sentence | right |
        |---|---|
        | English of a Russian one | {Share(figures.FromRussian, figures.Asked)} |
        | Russian of an English one | {Share(figures.FromEnglish, figures.Asked)} |
        """).ReplaceLineEndings("\n");

    private static string Share(int right, int asked) =>
        string.Create(CultureInfo.InvariantCulture, $"{100.0 * right / asked:F1} % ({right:N0})");
}
