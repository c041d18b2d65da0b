using System.Globalization;
using System.Text;
using ReportMiner.Linguistics;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion.Text;

/// <summary>
/// Detects the encoding of a text file from its bytes: byte order marks, the zero and four bytes of UTF-16, whether the bytes are sound
/// UTF-8, and among one-byte encodings the one whose letters make Russian or English words.
/// </summary>
internal static class EncodingDetector
{
    /// <summary>Bytes needed to recognise a one-byte encoding.</summary>
    private const int SampleSize = 64 * 1024;

    /// <summary>The share of control bytes at even or odd places from which on a file is UTF-16.</summary>
    private const double Utf16Share = 0.2;

    /// <summary>
    /// The share of characters outside ASCII that are broken, below which a file is UTF-8 all the same, cut or patched: letters of one-byte
    /// encodings seldom make sound UTF-8 (a capital before a quotation mark, or before ё), and never most of a text.
    /// </summary>
    private const double BrokenUtf8 = 0.5;

    /// <summary>Below this share, so much of a file is sound UTF-8 that a one-byte encoding is in doubt.</summary>
    private const double BrokenForSure = 0.8;

    /// <summary>Letter pairs less likely than this are not those of a text in the right encoding.</summary>
    private const double Implausible = -6;

    /// <summary>If the best and the second best encoding are closer than this, the choice is uncertain.</summary>
    private const double CertainMargin = 0.5;

    /// <summary>Bytes outside ASCII from which on letter pairs can be trusted.</summary>
    private const int FewestBytes = 12;

    /// <summary>
    /// The logarithm by which all letters together make the best encoding likelier than the second best, from which on it is certain.
    /// </summary>
    private const double CertainEvidence = 60;

    private const string UsualSigns = "\u00A0\u00AD«»–—“”„‚‘’…•·№§°©®™±×½¼¾€£¥¡¿ºª²³¹´¨";

    private static readonly string[] OneByteNames = ["windows-1251", "koi8-r", "windows-1252", "x-mac-cyrillic", "cp866", "iso-8859-5"];

    /// <param name="bytes">The file.</param>
    /// <param name="declared">The encoding that the file itself names, if it does: heard where the bytes leave a choice.</param>
    public static DecodedText Decode(byte[] bytes, string? declared = null)
    {
        if (ByMark(bytes) is { } marked)
        {
            return Finish(marked.Encoding.GetString(bytes.AsSpan(marked.Skip)), marked.Name, null);
        }

        if (Utf16Name(bytes) is { } utf16)
        {
            return Finish((utf16 == "utf-16le" ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes), utf16, null);
        }

        if (SoundUtf8(bytes) is { } sound)
        {
            return WrongDecoding.Undo(sound) is { } undone
                ? Finish(undone.Text, "utf-8", $"The text was {undone.Meant} taken for {undone.Taken} and saved so; that was undone.")
                : Finish(sound, "utf-8", null);
        }

        double broken = BrokenShare(bytes);
        return broken < BrokenUtf8
            ? Finish(Encoding.UTF8.GetString(bytes), "utf-8", null)
            : OneByte(bytes, declared, broken < BrokenForSure);
    }

    private static (Encoding Encoding, string Name, int Skip)? ByMark(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, "utf-8", 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, "utf-32le", 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, "utf-16le", 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, "utf-16be", 2),
        _ => null,
    };

    /// <summary>In UTF-16 the high byte of Latin letters and spaces is 0, that of Cyrillic letters 4: controls that no text has.</summary>
    private static string? Utf16Name(byte[] bytes)
    {
        Span<int> controls = [0, 0];
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] is 0 or 4)
            {
                controls[i % 2]++;
            }
        }

        double half = Math.Max(1, bytes.Length / 2.0);
        return bytes.Length % 2 != 0 || Math.Max(controls[0], controls[1]) / half < Utf16Share ? null
            : controls[1] > controls[0] ? "utf-16le"
            : "utf-16be";
    }

    private static string? SoundUtf8(byte[] bytes)
    {
        try
        {
            return Encodings.StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The share of broken bytes among these and the characters outside ASCII that are sound UTF-8; 0 without either.</summary>
    private static double BrokenShare(byte[] bytes)
    {
        int sound = 0, broken = 0;
        ReadOnlySpan<byte> rest = bytes;
        while (rest.Length > 0)
        {
            bool whole = Rune.DecodeFromUtf8(rest, out Rune rune, out int taken) == System.Buffers.OperationStatus.Done;
            sound += whole && rune.Value > 0x7F ? 1 : 0;
            broken += whole ? 0 : 1;
            rest = rest[taken..];
        }

        return broken / Math.Max(1.0, sound + broken);
    }

    private static DecodedText OneByte(byte[] bytes, string? declared, bool doubtful)
    {
        byte[] sample = bytes.Length <= SampleSize ? bytes : bytes[..SampleSize];
        (string Name, double Score)[] ranked = [.. OneByteNames
            .Select(name => (Name: name, Score: Likelihood(Encodings.OneByte(name)!.GetString(sample))))
            .OrderByDescending(candidate => candidate.Score)];
        if (declared is not null && Encodings.OneByte(declared) is { } own
            && Likelihood(own.GetString(sample)) >= ranked[0].Score - CertainMargin)
        {
            return Finish(own.GetString(bytes), declared.ToLowerInvariant(), null);
        }

        double margin = ranked[0].Score - ranked[1].Score;
        int foreign = sample.Count(b => b > 0x7F);
        bool certain = (margin >= CertainMargin || margin * foreign >= CertainEvidence) && foreign >= FewestBytes;
        string? doubt = doubtful ? $"The file is UTF-8 with many broken bytes, or {ranked[0].Name}, as which it was read."
            : ranked[0].Score < Implausible ? $"The bytes make no likely words in any encoding; they were read as {ranked[0].Name}."
            : certain ? null
            : $"The bytes fit both {ranked[0].Name} and {ranked[1].Name}.";
        return Finish(Encodings.OneByte(ranked[0].Name)!.GetString(bytes), ranked[0].Name, doubt);
    }

    /// <summary>Signs that a text of this field does not have speak against an encoding as letters do that make no words.</summary>
    private static double Likelihood(string text) =>
        LetterPairs.MeanLikelihood(
            string.Concat(text.Select(
                static c => c > '\u009F' && !char.IsLetter(c) && !UsualSigns.Contains(c, StringComparison.Ordinal) ? '\uFFFD' : c)));

    private static DecodedText Finish(string raw, string name, string? doubt)
    {
        string text = NormalForm.Compose(raw
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n').Replace('\u0085', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n'));
        var diagnostics = new List<Diagnostic>();
        if (doubt is not null)
        {
            diagnostics.Add(DiagnosticCatalogue.DecodingDoubt.At(doubt));
        }

        int lost = text.Count(c => c == '\uFFFD');
        if (lost > 0)
        {
            int first = text.IndexOf('\uFFFD', StringComparison.Ordinal);
            string around = text[Math.Max(0, first - 20)..Math.Min(text.Length, first + 20)].ReplaceLineEndings(" ").Trim();
            diagnostics.Add(DiagnosticCatalogue.DecodingDoubt.At(
                string.Create(
                    CultureInfo.InvariantCulture, $"{lost} characters could not be decoded from {name}; the first is in «{around}».")));
        }

        return new DecodedText(text, name, [.. diagnostics]);
    }
}
