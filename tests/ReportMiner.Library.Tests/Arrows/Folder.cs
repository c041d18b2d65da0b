namespace ReportMiner.Library.Tests.Arrows;

/// <summary>A folder of the sources. Its namespace is its path, which <see cref="ArrowTests"/> holds.</summary>
/// <param name="Project">The project, such as <c>ReportMiner.Export</c>.</param>
/// <param name="Path">The folder in it, such as <c>Html/Flow</c>; empty for the files of the project itself.</param>
internal sealed record Folder(string Project, string Path) : IComparable<Folder>
{
    /// <summary>How pages name it.</summary>
    public string Name => Path.Length > 0 ? Path : "(root)";

    public int CompareTo(Folder? other) => string.CompareOrdinal($"{Project}/{Path}", $"{other?.Project}/{other?.Path}");
}
