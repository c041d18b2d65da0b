namespace ReportMiner.Analysis.Mastheads;

/// <summary>
/// Reads the cover of a supplement to the Official Records, on which the title and not the masthead names body and session.
/// </summary>
internal static class SupplementCover
{
    /// <summary>Longest title, in printed lines.</summary>
    private const int LongestTitle = 4;

    /// <param name="texts">Segments of the head, in order.</param>
    /// <param name="title">The title: <c>Report on the thirty-third session</c>.</param>
    /// <param name="body">The body that reports.</param>
    /// <param name="session">Its session, as printed.</param>
    /// <returns>Whether the head is such a cover.</returns>
    public static bool TryRead(IReadOnlyList<string> texts, out string? title, out string? body, out string? session)
    {
        (title, body, session) = (null, null, null);
        int records =
            Index(
                texts,
                0,
                t =>
                    t.StartsWith("official records", StringComparison.Ordinal)
                        || t.StartsWith("официальные отчеты", StringComparison.Ordinal));
        int supplement = records < 0
            ? -1
            : Index(
                texts,
                records,
                t => t.StartsWith("supplement", StringComparison.Ordinal) || t.StartsWith("дополнение", StringComparison.Ordinal));
        int report = supplement < 0
            ? -1
            : Index(texts, 0, t => t.StartsWith("report ", StringComparison.Ordinal) || t.StartsWith("доклад", StringComparison.Ordinal));
        if (report < 0)
        {
            return false;
        }

        // The title stands above the line of the records, or below it.
        bool below = report > records;
        int end = report + 1;
        while (end < (below ? Math.Min(texts.Count, report + LongestTitle) : records) && !texts[end].StartsWith('(')
            && (HeadBody.GoesOn(texts[end - 1]) || !HeadLines.IsSession(texts[end].ToLowerInvariant())) && !HeadBody.IsWholeName(texts[end])
            && texts[end].Length > 0)
        {
            end++;
        }

        title = string.Join(' ', texts.Skip(report).Take(end - report));
        session = SessionWords.In(title)
            ?? (end < texts.Count && HeadLines.IsSession(texts[end].ToLowerInvariant())
                ? texts[end]
                : texts.Skip(records + 1).FirstOrDefault(t => HeadLines.IsSession(t.ToLowerInvariant())));
        body = below
            ? BodyWords.In(title) ?? Body(texts.Skip(supplement + 1).Take(report - supplement - 1))
            : Body(texts.Take(report)) ?? BodyWords.In(title);
        return true;
    }

    /// <summary>The name of the body among the segments above the title.</summary>
    private static string? Body(IEnumerable<string> above)
    {
        string[] names = [.. above.Where(t => !HeadLines.IsUnitedNations(t.ToLowerInvariant()) && !HeadLines.IsSymbolShaped(t))];
        int noun = Array.FindIndex(names, t => HeadLines.IsBody(t.ToLowerInvariant()));
        return noun >= 0 ? string.Join(' ', names.Skip(noun)) : null;
    }

    private static int Index(IReadOnlyList<string> texts, int from, Predicate<string> fits)
    {
        for (int i = from; i < texts.Count; i++)
        {
            if (fits(texts[i].ToLowerInvariant()))
            {
                return i;
            }
        }

        return -1;
    }
}
