using System.Globalization;
using System.Security.Cryptography;
using ReportMiner.Ingestion.Programs;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion.Scans;

/// <summary>
/// Has the pages of a PDF recognised: <c>pdftoppm</c> makes a picture of a page, <c>tesseract</c> reads it in one language. What came out
/// is kept page by page, so that a run that is ended goes on where it was.
/// </summary>
internal sealed class PageRecogniser
{
    /// <summary>Pixels to an inch that print is read best at; more does not help.</summary>
    private const int Best = 300;

    /// <summary>A picture enlarged further than this loses the order of its lines.</summary>
    private const double MostEnlarged = 2.5;

    private const int Least = 70;
    private const int Memory = 2048;
    private const string Format = "1";

    private static readonly string[] Languages = ["rus", "eng"];

    private readonly byte[] _pdf;
    private readonly Recognition _options;
    private readonly RecognisedPageStore _store;
    private readonly CancellationToken _cancellation;
    private string? _likely;

    /// <param name="pdf">The file.</param>
    /// <param name="options">Where pages are kept, and how long one may take.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableFileException">The programs are not installed.</exception>
    public PageRecogniser(byte[] pdf, Recognition options, CancellationToken cancellation)
    {
        (_pdf, _options, _cancellation) = (pdf, options, cancellation);
        _store = new RecognisedPageStore(options.Folder);
    }

    /// <summary>Whether pages can be recognised on this machine.</summary>
    public static bool IsInstalled => InstalledPrograms.Tesseract is not null && InstalledPrograms.Rasteriser is not null;

    /// <param name="number">The page, from 1.</param>
    /// <param name="embedded">Pixels to an inch of the picture on it; 0 where that is not known.</param>
    /// <returns>The page; <see langword="null"/> where the programs made nothing of it.</returns>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public ScannedPage? Recognise(int number, double embedded)
    {
        int resolution = embedded > 0 ? Math.Clamp((int)(embedded * MostEnlarged), Least, Best) : Best;
        using var folder = new WorkFolder();
        string? picture = null;
        ScannedPage? best = null;
        double most = -1;
        _likely ??= Guess();
        foreach (string language in Languages.OrderBy(l => l != _likely))
        {
            if (Table(language, language, static picture => picture) is not { } table)
            {
                continue;
            }

            var page = new ScannedPage(language, resolution, TesseractTable.Read(table));
            double evidence = PageLanguage.Evidence(page);
            (best, most) = evidence > most ? (page, evidence) : (best, most);
            if (evidence >= PageLanguage.Sure)
            {
                break;
            }
        }

        _likely = best?.Language ?? _likely;
        return best;

        // Half a second for a band of the first page saves a whole page read in the other language.
        string Guess() => Table(Languages[0], "band", static picture => PageBand.Of(picture)) is { } band
            && new ScannedPage(Languages[0], resolution, TesseractTable.Read(band)) is var part
            && part.Words.Count() >= PageLanguage.FewestWords && PageLanguage.Evidence(part) < PageLanguage.Sure
                ? Languages[1]
                : Languages[0];

        string? Table(string language, string name, Func<string, string?> part)
        {
            string key = KeyOf(number, resolution, name);
            if (_store.Find(key) is not { } table)
            {
                picture ??= Picture(folder, number, resolution);
                table = picture is not null && part(picture) is { } read ? Read(folder, read, language, resolution) : null;
                if (table is not null)
                {
                    _store.Keep(key, table);
                }
            }

            return table;
        }
    }

    private string? Picture(WorkFolder folder, int number, int resolution)
    {
        string source = folder.At("document.pdf"), page = number.ToString(CultureInfo.InvariantCulture);
        File.WriteAllBytes(source, _pdf);
        int? status = InstalledPrograms.Rasteriser!.Run(
            [
                "-r",
                resolution.ToString(CultureInfo.InvariantCulture),
                "-f",
                page,
                "-l",
                page,
                "-cropbox",
                "-gray",
                "-singlefile",
                source,
                folder.At("page")
            ],
            folder.Path, Limits, _cancellation);
        string picture = folder.At("page.pgm");
        return status == 0 && File.Exists(picture) ? picture : null;
    }

    private string? Read(WorkFolder folder, string picture, string language, int resolution)
    {
        int? status = InstalledPrograms.Tesseract!.Run(
            [picture, folder.At(language), "-l", language, "--psm", "3", "--dpi", resolution.ToString(CultureInfo.InvariantCulture), "tsv"],
            folder.Path, Limits, _cancellation);
        string table = folder.At(language + ".tsv");
        return status == 0 && File.Exists(table) ? File.ReadAllText(table) : null;
    }

    private ProgramLimits Limits => new(TimeSpan.FromSeconds(_options.Seconds), Memory);

    private string KeyOf(int number, int resolution, string language)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(SHA256.HashData(_pdf));
        hash.AppendData(
            System.Text.Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{Format} {number} {resolution} {language} {InstalledPrograms.Stamp}")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
