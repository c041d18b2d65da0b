using System.Diagnostics;
using System.Globalization;
using System.Text;
using ReportMiner.Ingestion;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Benchmarks;

/// <summary>
/// How much of what <c>pdftotext</c> and <c>mutool</c> both read in PDF files the program reads too: letters of each file, whole pages, and
/// words run together. Files about which it reports an error are counted apart: what fails must not fail silently.
/// </summary>
internal static class Recall
{
    private const double Enough = 0.99;
    private const int LettersOfAPage = 20;
    private const int StackBytes = 16 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="folder">Folder of PDF files, searched to the bottom.</param>
    /// <param name="output">Takes a line for each file that lacks something, then the counts.</param>
    public static int Run(string folder, TextWriter output)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        FileRecall[] measured = [.. files.Select(file => Measure(folder, file)).OfType<FileRecall>()];
        foreach (FileRecall file in measured.Where(static f => f.Share < Enough || f.PagesLost > 0 || f.RunTogether.Count > 0))
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file.Share:0.0000} of {file.Letters}, {file.PagesLost} pages lost, [{file.Said}] {file.Name} "
                        + $"{string.Join(' ', file.RunTogether.Take(8))}"));
        }

        FileRecall[] silent = [.. measured.Where(static file => file.Said.Length == 0)];
        int enough = measured.Count(static file => file.Share >= Enough);
        int together = measured.Sum(static file => file.RunTogether.Count), words = measured.Sum(static file => file.Words);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{files.Length} files, {measured.Length} with text that both others read: {enough} "
                    + $"({100.0 * enough / measured.Length:0.0} %) with {Enough} of its letters; below without a word "
                    + $"{silent.Count(static f => f.Share < Enough)}, with a page lost without a word {silent.Count(static f => f.PagesLost > 0)}; {together} of {words} words run together"));
        return 0;
    }

    private static FileRecall? Measure(string folder, string file)
    {
        PageText[] first = Pages("pdftotext", ["-enc", "UTF-8", file, "-"]);
        PageText[] second = Pages("mutool", ["draw", "-q", "-F", "txt", file]);
        Dictionary<char, int>[] shared = [.. first.Zip(second, static (a, b) => PageText.Shared(a.Letters, b.Letters))];
        Dictionary<char, int> all = PageText.Sum(shared);
        int letters = all.Values.Sum();
        if (letters == 0)
        {
            return null;
        }

        (PageText[] own, string said) = Own(file);
        int lost = 0;
        List<string> together = [];
        for (int i = 0; i < shared.Length; i++)
        {
            PageText page = i < own.Length ? own[i] : PageText.Empty;
            lost += shared[i].Values.Sum() >= LettersOfAPage && page.Letters.Count == 0 ? 1 : 0;
            together.AddRange(page.Words.Where(word => word.Length >= 4 && first[i].HasApart(word) && second[i].HasApart(word)));
        }

        int got = PageText.Shared(all, PageText.Sum(own.Select(static page => page.Letters))).Values.Sum();
        return new FileRecall(
            Path.GetRelativePath(folder, file),
            (double)got / letters,
            letters,
            lost,
            own.Sum(static page => page.Words.Length),
            together,
            said);
    }

    private static PageText[] Pages(string program, string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
            })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        Task<string> text = process.StandardOutput.ReadToEndAsync();
        if (!text.Wait(Patience))
        {
            process.Kill();
        }

        return text.Wait(Patience) ? Split(text.Result) : [];
    }

    private static PageText[] Split(string text) => [.. text.TrimEnd('\n', '\f').Split('\f').Select(static page => new PageText(page))];

    private static (PageText[] Pages, string Said) Own(string file)
    {
        (PageText[], string) result = ([], "hangs");
        var thread = new Thread(() => result = Read(file), StackBytes) { IsBackground = true };
        thread.Start();
        thread.Join(Patience * 2);
        return result;
    }

    private static (PageText[] Pages, string Said) Read(string file)
    {
        using var clock = new CancellationTokenSource(Patience);
        try
        {
            Manuscript manuscript = DocumentReaders.Read(File.ReadAllBytes(file), clock.Token);
            IEnumerable<string> errors = manuscript.Diagnostics.Where(static d => d.Severity >= Severity.Error).Select(static d => d.Code);
            IEnumerable<string> scanned = manuscript.ScannedPages.Select(static _ => "scanned");
            return (Split(manuscript.Text), string.Join(' ', errors.Concat(scanned).Distinct()));
        }
        catch (UnreadableFileException e)
        {
            return ([], e.Diagnostic.Code);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return ([], e.GetType().Name);
        }
    }
}
