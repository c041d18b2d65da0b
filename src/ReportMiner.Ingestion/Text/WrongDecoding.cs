using System.Collections.Frozen;
using System.Text;
using ReportMiner.Linguistics;

namespace ReportMiner.Ingestion.Text;

/// <summary>
/// Undoes a decoding with the wrong table that was saved: Russian in UTF-8 that was taken for windows-1251 or Latin-1 (<c>РўРµРєСЃС‚</c>),
/// and Russian of one encoding of one byte taken for another. It is undone only where what comes out is words and what was there is none.
/// </summary>
internal static class WrongDecoding
{
    private const int SampleSize = 64 * 1024;

    /// <summary>Letters outside ASCII from which on the likelihood of letter pairs can be trusted.</summary>
    private const int FewestLetters = 12;

    private const double Implausible = -6;
    private const double Plausible = -4.5;

    private static readonly string[] OneByteNames = ["windows-1251", "windows-1252", "koi8-r", "cp866", "x-mac-cyrillic", "iso-8859-5"];

    /// <returns>The text as it was meant and what was done to it; <see langword="null"/> where it is well as it is, or cannot be
    /// mended.</returns>
    public static (string Text, string Taken, string Meant)? Undo(string text)
    {
        string sample = ForeignWords(text);
        int foreign = sample.Count(static c => c > '\u007F');
        if (foreign < FewestLetters || foreign < sample.Count(char.IsAsciiLetter) || LetterPairs.MeanLikelihood(sample) > Implausible)
        {
            return null;
        }

        (string Taken, string Meant, double Score) best = ("", "", double.NegativeInfinity);
        foreach (string taken in OneByteNames)
        {
            foreach (string meant in OneByteNames.Prepend("utf-8").Where(name => name != taken))
            {
                if (Redecode(sample, taken, meant) is { } words && ForeignWords(words) is { Length: > 0 } found && IsRussian(found)
                    && LetterPairs.MeanLikelihood(found) is var score && score > best.Score)
                {
                    best = (taken, meant, score);
                }
            }
        }

        return best.Score > Plausible && Redecode(text, best.Taken, best.Meant) is { } mended ? (mended, best.Taken, best.Meant) : null;
    }

    private static bool IsRussian(string words) =>
        words.Count(static c => c is >= '\u0400' and <= '\u04FF') > words.Count(char.IsAsciiLetter);

    /// <summary>Words with letters outside ASCII: the others look the same in every encoding.</summary>
    private static string ForeignWords(string text)
    {
        var words = new StringBuilder();
        foreach (string word in text.Split([' ', '\n', '\r', '\t', '\f'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Length >= SampleSize)
            {
                break;
            }

            if (word.Any(static c => c > '\u007F') && word.Any(char.IsLetter))
            {
                words.Append(word, 0, Math.Min(word.Length, 256)).Append(' ');
            }
        }

        return words.ToString();
    }

    /// <summary>
    /// Writes the text in the encoding that it was taken for, and reads it in the one that was meant; lines that were right stay.
    /// </summary>
    private static string? Redecode(string text, string taken, string meant)
    {
        var mended = new StringBuilder(text.Length);
        int start = 0, changed = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '\n')
            {
                continue;
            }

            string line = text[start..i];
            string? redecoded = line.Any(static c => c > '\u007F') ? RedecodeLine(line, taken, meant) : null;
            changed += redecoded is null ? 0 : 1;
            mended.Append(redecoded ?? line).Append(i < text.Length ? "\n" : "");
            start = i + 1;
        }

        return changed > 0 ? mended.ToString() : null;
    }

    private static string? RedecodeLine(string line, string taken, string meant)
    {
        if (BytesOf(line, taken) is not { } bytes)
        {
            return null;
        }

        if (meant != "utf-8")
        {
            return Encodings.OneByte(meant)!.GetString(bytes);
        }

        MendSpaces(bytes);
        try
        {
            return Encodings.StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <returns><see langword="null"/> where the line has a letter that the encoding has not.</returns>
    private static byte[]? BytesOf(string line, string encoding)
    {
        FrozenDictionary<char, byte> table = Encodings.Table(encoding);
        var bytes = new byte[line.Length];
        for (int i = 0; i < line.Length; i++)
        {
            // Bytes without a letter were taken over as control characters.
            if (table.TryGetValue(line[i], out byte known))
            {
                bytes[i] = known;
            }
            else if (line[i] <= '\u009F')
            {
                bytes[i] = (byte)line[i];
            }
            else
            {
                return null;
            }
        }

        return bytes;
    }

    /// <summary>The second byte of Р is a no-break space, which editors make a plain one.</summary>
    private static void MendSpaces(byte[] bytes)
    {
        for (int i = 1; i < bytes.Length; i++)
        {
            if (bytes[i] == ' ' && bytes[i - 1] is 0xD0 or 0xD1 or 0xC2)
            {
                bytes[i] = 0xA0;
            }
        }
    }
}
