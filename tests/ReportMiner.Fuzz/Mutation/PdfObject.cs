using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace ReportMiner.Fuzz.Mutation;

/// <summary>An object of a PDF file.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Text">Its text, or the dictionary of its stream without length and filter, as Latin-1.</param>
/// <param name="Stream">What its stream holds, unpacked where it was packed; <see langword="null"/> without one.</param>
internal sealed partial record PdfObject(int Number, string Text, byte[]? Stream)
{
    /// <summary>Objects that are in the file one after another; those inside streams of objects are part of the stream.</summary>
    public static List<PdfObject> Of(byte[] pdf)
    {
        string text = Encoding.Latin1.GetString(pdf);
        return [.. Objects().Matches(text).Select(m => Read(m, pdf))];
    }

    private static PdfObject Read(Match match, byte[] pdf)
    {
        int number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        string body = match.Groups["body"].Value;
        Match stream = StreamStart().Match(body);
        if (!stream.Success)
        {
            return new PdfObject(number, body, null);
        }

        int start = match.Groups["body"].Index + stream.Index + stream.Length;
        int end = match.Groups["body"].Index + body.LastIndexOf("endstream", StringComparison.Ordinal);
        byte[] bytes = pdf[start..Math.Max(start, end)];
        string head = body[..stream.Index];
        return OnlyFlate().IsMatch(head) && Unpacked(bytes) is { } unpacked
            ? new PdfObject(number, OnlyFlate().Replace(Length().Replace(head, ""), ""), unpacked)
            : new PdfObject(number, Length().Replace(head, ""), bytes);
    }

    private static byte[]? Unpacked(byte[] bytes)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            zlib.CopyTo(unpacked);
            return unpacked.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"(?<number>\d{1,7}) \d+ obj(?<body>.*?)endobj", RegexOptions.Singleline)]
    private static partial Regex Objects();

    [GeneratedRegex(@"stream\r?\n")]
    private static partial Regex StreamStart();

    [GeneratedRegex(@"/Length \d+( \d+ R)?")]
    private static partial Regex Length();

    [GeneratedRegex(@"/Filter\s*(\[\s*/FlateDecode\s*\]|/FlateDecode)")]
    private static partial Regex OnlyFlate();
}
