namespace ReportMiner.Ingestion.Text;

/// <summary>Decides from the letters at the edge of two lines whether a sentence continues from one to the other.</summary>
internal static class RunningText
{
    /// <summary>Whether a line breaks off inside a sentence: no full stop, colon or semicolon ends it.</summary>
    public static bool BreaksOff(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("»\"”’)]*0123456789");
        return line.Length > 0 && line[^1] is not ('.' or ';' or ':' or '!' or '?' or '…');
    }

    /// <summary>Whether a full stop, colon or semicolon ends the line.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line) => line.Length > 0 && !BreaksOff(line);

    /// <summary>Whether a line ends with a hyphen after a letter.</summary>
    public static bool EndsWithHyphen(ReadOnlySpan<char> line) =>
        line.Length > 1 && line[^1] is '-' or '\u2010' or '\u00AD' && char.IsLetter(line[^2]);

    /// <summary>Whether a line begins inside a sentence: with a letter in lower case that begins no label and no link.</summary>
    public static bool BeginsInside(ReadOnlySpan<char> line) =>
        line.Length > 0 && char.IsLower(line[0])
        && !(line.Length > 1 && line[1] is ')' or '.')
        && !line.StartsWith("http", StringComparison.Ordinal) && !line.StartsWith("www.", StringComparison.Ordinal);

    /// <summary>Whether the sentence of one line goes on in the next.</summary>
    public static bool RunsOn(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        BeginsInside(next) && (EndsWithHyphen(line) || BreaksOff(line));
}
