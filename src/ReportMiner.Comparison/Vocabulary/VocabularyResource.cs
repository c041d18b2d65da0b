using System.Reflection;

namespace ReportMiner.Comparison.Vocabulary;

/// <summary>The lines of a vocabulary that is built into the assembly.</summary>
internal static class VocabularyResource
{
    /// <param name="name">Name of the file in the folder <c>Vocabulary</c>.</param>
    /// <returns>Its lines, without comments and empty ones.</returns>
    public static IEnumerable<string> Lines(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"ReportMiner.Comparison.Vocabulary.{name}")
            ?? throw new InvalidOperationException($"The vocabulary {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <returns>The parts of a line between separators, trimmed, empty ones and dashes left out.</returns>
    public static string[] Parts(string text, char separator) =>
        [.. text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(p => p != "-")];
}
