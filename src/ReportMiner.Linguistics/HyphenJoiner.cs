using ReportMiner.Model;

namespace ReportMiner.Linguistics;

/// <summary>Decides on evidence whether a hyphen at the end of a line belongs to the word.</summary>
public sealed class HyphenJoiner
{
    private readonly string _text;

    /// <param name="text">The whole text of the document as read: its own words are the first evidence.</param>
    public HyphenJoiner(string text) => _text = text;

    /// <param name="left">The letters before the hyphen, back to the start of the word (earlier hyphens of the word included).</param>
    /// <param name="right">The first word of the next line.</param>
    /// <param name="language">Language of the block.</param>
    /// <returns>Whether the hyphen stays (<c>state-owned</c>); otherwise the halves are one word.</returns>
    public bool KeepsHyphen(string left, string right, Language language) =>
        _text.Contains($"{left}-{right}", StringComparison.OrdinalIgnoreCase);
}
