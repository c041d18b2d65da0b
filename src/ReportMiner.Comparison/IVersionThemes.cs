using System.Collections.Immutable;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison;

/// <summary>Gives an item its themes from two language versions. Used by several threads at a time.</summary>
public interface IVersionThemes
{
    /// <returns>Ids of the themes of both, as both versions together say.</returns>
    ImmutableArray<string> Of(Recommendation first, Recommendation other);
}
