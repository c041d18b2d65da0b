namespace ReportMiner.Linguistics.Differences;

/// <summary>A word or a mark of punctuation, with the white space that follows it.</summary>
/// <param name="Core">What is compared.</param>
/// <param name="Whole">What is shown.</param>
/// <param name="IsWord">Whether it is a word.</param>
internal readonly record struct DiffToken(string Core, string Whole, bool IsWord);
