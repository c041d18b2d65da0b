using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Matrix;

/// <summary>What a reader sees of a meeting besides its name.</summary>
/// <param name="Name">Its name, mostly a symbol.</param>
/// <param name="Year">Year of its earliest document; <see langword="null"/> where none is dated.</param>
/// <param name="Title">Title of its main document in each language; that of the other language where there is one version; empty for
/// none.</param>
internal sealed record MeetingTitle(string Name, int? Year, Bilingual Title)
{
    /// <summary><c>UNDIG/EP.2/2019/5 (2019)</c>.</summary>
    public string NameAndYear => Year is { } year ? FormattableString.Invariant($"{Name} ({year})") : Name;
}
