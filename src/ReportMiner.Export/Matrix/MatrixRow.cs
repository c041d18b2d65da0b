using System.Collections.Immutable;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Export.Matrix;

/// <summary>A line of lineage with its items.</summary>
/// <param name="Line">The line.</param>
/// <param name="Stages">What it holds at the meetings that it has a cell for, in their order: few of many.</param>
internal sealed record MatrixRow(LineageLine Line, ImmutableArray<MatrixStage> Stages)
{
    /// <summary>Ids of those who propose its items, each once.</summary>
    public ImmutableArray<string> Proposers { get; init; } = [];

    /// <summary>Ids of those whom its items ask, each once.</summary>
    public ImmutableArray<string> Addressees { get; init; } = [];

    /// <summary>
    /// The cell that shows what finally became of the line: the last with a status; <see langword="null"/> where none has.
    /// </summary>
    public LineageCell? Latest => Line.Cells.LastOrDefault(c => c.Status is not null);

    /// <summary>What it holds at a meeting; <see langword="null"/> where it has no cell there.</summary>
    public MatrixStage? At(int meeting)
    {
        int low = 0, high = Stages.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (Stages[middle].Meeting == meeting)
            {
                return Stages[middle];
            }

            (low, high) = Stages[middle].Meeting < meeting ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
