using System.Diagnostics;
using System.Text;
using ReportMiner.Ingestion.Docx;
using ReportMiner.Ingestion.Office;
using ReportMiner.Ingestion.Tests.Docx;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Office;

public sealed class OfficeManuscriptReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-office-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_the_program_the_file_is_refused_by_its_name_with_the_way_out()
    {
        var reader = new OfficeManuscriptReader(SourceFormat.Rtf, OtherFormat.Rtf, new DocxManuscriptReader(), static () => null);
        var reading = () => reader.Read(Encoding.ASCII.GetBytes("{\\rtf1 x}"), CancellationToken.None);
        Diagnostic refusal = reading.Should().Throw<UnreadableFileException>().Which.Diagnostic;
        (refusal.Code, refusal.Message).Should().Be((
            DiagnosticCatalogue.UnsupportedFormat.Code,
            "This is a Rich Text (RTF) file; install LibreOffice, which opens it for this program, or save it as DOCX."));
    }

    [ProgramFact("soffice")]
    public void A_program_that_opens_older_formats_gives_their_text_and_their_labels()
    {
        const string rtf = @"{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc4\levelstartat1\levelfollow0{\leveltext\'03(\'00);}{\levelnumbers\'02;}}\listid7}}"
            + @"{\*\listoverridetable{\listoverride\listid7\listoverridecount0\ls1}}\pard\ls1\ilvl0 States should keep a register;\par\pard\ls1\ilvl0 States should \b act\b0 .\par\pard\plain End.\par}";
        Manuscript manuscript = DocumentReaders.Read(Encoding.ASCII.GetBytes(rtf), CancellationToken.None);

        manuscript.Format.Should().Be(SourceFormat.Rtf);
        manuscript.Lines.Select(l => (l.AutoLabel, manuscript.TextOf(l))).Should()
            .Equal(("(a)", "States should keep a register;"), ("(b)", "States should act."), (null, "End."));
        manuscript.ShouldBeWhole();
    }

    [ProgramFact("soffice")]
    public void A_document_saved_in_an_older_format_reads_as_before()
    {
        byte[] word =
            new DocxFile(DocxFile.P("1. States should keep a register.") + DocxFile.P("2. Государствам следует вести реестр.")).Bytes();
        string source = Path.Combine(_folder, "report.docx");
        File.WriteAllBytes(source, word);
        Save(source, "doc");

        Manuscript manuscript = DocumentReaders.Read(File.ReadAllBytes(Path.Combine(_folder, "report.doc")), CancellationToken.None);

        manuscript.Format.Should().Be(SourceFormat.Doc);
        manuscript.Texts().Should().Equal(DocumentReaders.Read(word, CancellationToken.None).Texts());
    }

    [ProgramFact("soffice")]
    public void What_the_program_cannot_open_is_broken_and_leaves_nothing_behind()
    {
        int before = Leftovers();
        byte[] broken = [0xFF, .. "WPC"u8, .. Enumerable.Range(0, 400).Select(i => (byte)(i * 37))];
        var reading = () => DocumentReaders.Read(broken, CancellationToken.None);
        reading.Should().Throw<UnreadableFileException>().Which.Diagnostic.Code.Should().BeOneOf("RM1004", "RM1002");
        Leftovers().Should().BeLessThanOrEqualTo(before);
    }

    private static int Leftovers() =>
        Directory.GetDirectories(Path.GetTempPath(), "reportminer-*").Count(d => File.Exists(Path.Combine(d, "document.wpd")));

    private void Save(string source, string format)
    {
        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile")).AbsoluteUri}",
            "--headless",
            "--convert-to",
            format,
            "--outdir",
            _folder,
            source
        ];
        using Process process =
            Process.Start(new ProcessStartInfo(
                "soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        _ = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }
}
