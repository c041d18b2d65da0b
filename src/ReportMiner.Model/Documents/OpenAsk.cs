namespace ReportMiner.Model.Documents;

/// <summary>A sentence that asks or recommends and that nothing accounts for.</summary>
/// <param name="Sign">What it was known by.</param>
/// <param name="Label">Label of its paragraph or item as printed; empty without one.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Start">First UTF-16 code unit of its paragraph in the text as read.</param>
/// <param name="End">One past the last.</param>
public sealed record OpenAsk(AskSign Sign, string Label, string Text, int Start, int End)
{
    /// <summary>
    /// 1-based page that its paragraph begins on; <see langword="null"/> where the format has none. A record without it is read all the
    /// same.
    /// </summary>
    public int? Page { get; init; }
}
