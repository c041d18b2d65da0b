namespace ReportMiner.Benchmarks;

/// <summary>A file as the program read it, beside two others.</summary>
/// <param name="Name">Path in the folder.</param>
/// <param name="Share">Share of the letters that both others have; 1 is all.</param>
/// <param name="Letters">How many they both have.</param>
/// <param name="PagesLost">Pages of which both others have text and the program none.</param>
/// <param name="Words">Words that the program read.</param>
/// <param name="RunTogether">Those of them that are two for both others.</param>
/// <param name="Said">Codes of errors; empty where the program found no fault.</param>
internal sealed record FileRecall(
    string Name, double Share, int Letters, int PagesLost, int Words, IReadOnlyList<string> RunTogether, string Said);
