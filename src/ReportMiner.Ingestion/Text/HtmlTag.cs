namespace ReportMiner.Ingestion.Text;

/// <summary>A tag of HTML.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="IsEnd">Whether it is an end tag.</param>
/// <param name="Start">Place of its <c>&lt;</c>.</param>
/// <param name="End">Place behind its name.</param>
internal readonly record struct HtmlTag(string Name, bool IsEnd, int Start, int End)
{
    /// <summary>Elements whose content is no HTML.</summary>
    private static readonly HashSet<string> Raw = new(["script", "style", "textarea", "title"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The tags of a page by a glance, without the care of a parser: those in comments too, those inside raw content not.
    /// </summary>
    public static IEnumerable<HtmlTag> In(string html)
    {
        for (int i = html.IndexOf('<', StringComparison.Ordinal); i >= 0; i = html.IndexOf('<', i + 1))
        {
            bool end = i + 1 < html.Length && html[i + 1] == '/';
            int start = end ? i + 2 : i + 1;
            int stop = start;
            while (stop < html.Length && char.IsAsciiLetterOrDigit(html[stop]))
            {
                stop++;
            }

            string name = html[start..stop];
            if (name.Length == 0)
            {
                continue;
            }

            if (!end && Raw.Contains(name))
            {
                i = Math.Max(stop - 1, html.IndexOf($"</{name}", stop, StringComparison.OrdinalIgnoreCase));
                continue;
            }

            yield return new HtmlTag(name, end, i, stop);
        }
    }
}
