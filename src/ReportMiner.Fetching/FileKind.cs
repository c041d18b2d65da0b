using System.IO.Compression;
using System.Text;

namespace ReportMiner.Fetching;

/// <summary>
/// What a file is, by its first bytes. Neither the address nor the server's word for the type counts: both are often wrong.
/// </summary>
/// <param name="Ending">Ending of the file's name, without a full stop.</param>
/// <param name="MediaType">Its media type.</param>
internal sealed record FileKind(string Ending, string MediaType)
{
    private static readonly (FileKind Kind, byte[] Start)[] s_starts =
    [
        (new("pdf", "application/pdf"), "%PDF-"u8.ToArray()),
        (new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), "PK\u0003\u0004"u8.ToArray()),
        (new("doc", "application/msword"), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        (new("wpd", "application/vnd.wordperfect"), [0xFF, 0x57, 0x50, 0x43]),
        (new("rtf", "application/rtf"), "{\\rtf"u8.ToArray()),
    ];

    /// <param name="path">A file.</param>
    /// <param name="reason">Where it is no document: what it is instead.</param>
    public static FileKind? Of(string path, out string reason)
    {
        using FileStream file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[1024];
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start.IsEmpty)
        {
            reason = "the server sent an empty file";
            return null;
        }

        // Some servers put a byte order mark or line ends in front of a PDF file.
        int pdf = start.IndexOf("%PDF-"u8);
        foreach ((FileKind kind, byte[] magic) in s_starts)
        {
            if (start.StartsWith(magic) || kind.Ending == "pdf" && pdf is > 0 and < 16)
            {
                reason = kind.Ending == "docx" && !IsWord(file) ? "the server sent a damaged Word file or another zip file" : "";
                return reason.Length == 0 ? kind : null;
            }
        }

        string text = Encoding.UTF8.GetString(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        reason = text.StartsWith('<')
            ? "the server sent a web page instead of a document"
            : "the server sent something that is no document";
        return null;
    }

    private static bool IsWord(FileStream file)
    {
        try
        {
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return zip.GetEntry("[Content_Types].xml") is not null
                && zip.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.Ordinal));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
