namespace ReportMiner.Model.Sources;

/// <summary>The number under which a document was printed; each language version has its own.</summary>
public static class JobNumber
{
    /// <summary><c>GE.19-13879 (R) 210819 230819</c>, <c>V.20-04123</c>, <c>26-05678 (E)</c>, <c>2004567 (R)</c>.</summary>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string rest = text.TrimStart();
        int letters = rest.TakeWhile(char.IsAsciiLetterUpper).Count();
        if (letters is > 0 and <= 4 && letters < rest.Length && rest[letters] == '.')
        {
            rest = rest[(letters + 1)..];
        }
        else if (letters > 0)
        {
            return false;
        }

        int year = rest.TakeWhile(char.IsAsciiDigit).Count();
        string tail = rest[year..];
        bool dashed = year == 2 && tail.Length > 5 && tail[0] == '-' && tail.Skip(1).Take(5).All(char.IsAsciiDigit);
        bool plain = year == 7 && tail.TrimStart().StartsWith('(');
        return text.Length <= 48 && (dashed || plain);
    }
}
