using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.Versions;

/// <summary>An item and what stands for it in another language version.</summary>
/// <param name="First">The item of the version that was met first.</param>
/// <param name="Other">The item of the other version.</param>
/// <param name="Likeness">Likeness of their content by what these two versions usually have, 0 to 1.</param>
/// <param name="Confirmed">Whether the content confirms that they are one item; two with one number and another content are not.</param>
internal sealed record VersionMatch(Recommendation First, Recommendation Other, double Likeness, bool Confirmed)
{
    public bool SameNumber => !First.Path.IsEmpty && First.Path.SequenceEqual(Other.Path, StringComparer.Ordinal);
}
