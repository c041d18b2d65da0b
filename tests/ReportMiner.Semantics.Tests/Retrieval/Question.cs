namespace ReportMiner.Semantics.Tests.Retrieval;

/// <summary>
/// A question of <c>questions.tsv</c>: the language it is asked in, that of the texts searched, and the items that answer it.
/// </summary>
/// <param name="Expected">Keys of items; alternatives, such as copies in several documents, are listed together.</param>
internal sealed record Question(string Text, string Asked, string Searched, string[][] Expected)
{
    public static List<Question> All() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "ReportMiner.Semantics.Tests", "Retrieval", "questions.tsv")).Skip(1)
            .Select(l => l.Split('\t'))
            .Select(c => new Question(c[0], c[1], c[2], [.. c[3].Split(' ').Select(k => k.Split('|'))])),
    ];

    /// <returns>The share of the expected items among the ids found.</returns>
    public double Recall(IEnumerable<string> ids)
    {
        HashSet<string> keys = [.. ids.Select(i => i[(i.IndexOf('#', StringComparison.Ordinal) + 1)..])];
        return Expected.Count(any => any.Any(keys.Contains)) / (double)Expected.Length;
    }
}
