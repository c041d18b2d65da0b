using ReportMiner.Ingestion.Docx;
using ReportMiner.Ingestion.Programs;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Office;

/// <summary>
/// Reads an older format by way of LibreOffice, where it is installed: it saves the file as DOCX in a folder of its own, with settings of
/// its own (no macros, no links followed), and that is read. Where it is not installed, the file is refused by its name.
/// </summary>
internal sealed class OfficeManuscriptReader : IManuscriptReader
{
    // The program maps far more than it uses.
    private const int Memory = 6144;
    private const int Seconds = 110;

    private readonly OtherFormat _other;
    private readonly string _extension;
    private readonly DocxManuscriptReader _word;
    private readonly Func<OutsideProgram?> _office;

    /// <param name="format">The format.</param>
    /// <param name="other">What a refusal says of it.</param>
    /// <param name="word">Reads what LibreOffice saves.</param>
    /// <param name="office">Finds LibreOffice.</param>
    public OfficeManuscriptReader(SourceFormat format, OtherFormat other, DocxManuscriptReader word, Func<OutsideProgram?> office) =>
        (Format, _other, _extension, _word, _office) = (format, other, other.Extensions[0], word, office);

    public SourceFormat Format { get; }

    public Manuscript Read(byte[] bytes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        OutsideProgram office = _office() ?? throw new UnreadableFileException(DiagnosticCatalogue.UnsupportedFormat.At(_other.Message));
        Manuscript manuscript = _word.Read(Convert(office, bytes, cancellation), cancellation);
        return manuscript with { Format = Format };
    }

    /// <summary>The program would open what it does not know as plain text.</summary>
    private static string FilterOf(SourceFormat format) => format switch
    {
        SourceFormat.Doc => "MS Word 97",
        SourceFormat.Rtf => "Rich Text Format",
        _ => "WordPerfect",
    };

    private byte[] Convert(OutsideProgram office, byte[] bytes, CancellationToken cancellation)
    {
        using var folder = new WorkFolder();
        string source = folder.At("document" + _extension), target = folder.At("document.docx"), profile = folder.At("profile");
        File.WriteAllBytes(source, bytes);
        OfficeProfile.Write(profile);
        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--norestore", "--nolockcheck", "--nodefault",
            "--nofirststartwizard",
            $"--infilter={FilterOf(Format)}", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder.Path, source,
        ];

        int? status = office.Run(arguments, folder.Path, new ProgramLimits(TimeSpan.FromSeconds(Seconds), Memory), cancellation);
        if (status is null)
        {
            throw new UnreadableFileException(
                DiagnosticCatalogue.TimedOut.At(
                    FormattableString.Invariant($"LibreOffice took longer than {Seconds} s to open the file.")));
        }

        return File.Exists(target) ? File.ReadAllBytes(target) : throw new UnreadableFileException(
            DiagnosticCatalogue.Broken.At(
                $"This is {_other.Name} that LibreOffice cannot open: it is broken, or protected by a password."));
    }
}
