using System.IO.Enumeration;

namespace ReportMiner.Model.Comparison;

/// <summary>
/// A name by which a person means documents: a symbol, a meeting, or a file, in which <c>*</c> and <c>?</c> stand for any letters.
/// </summary>
/// <param name="text">The name as given.</param>
public sealed class DocumentName(string text)
{
    private readonly string _pattern = text.Replace('\\', '/');

    /// <returns>Whether it means that symbol or meeting.</returns>
    public bool Means(string name) => FileSystemName.MatchesSimpleExpression(_pattern, name, ignoreCase: true);

    /// <returns>Whether it means that file: by its path below the input, its name, or its name without the ending.</returns>
    public bool MeansFile(string file) => Means(file) || Means(Path.GetFileName(file)) || Means(Path.GetFileNameWithoutExtension(file));
}
