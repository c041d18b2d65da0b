namespace ReportMiner.Export.Matrix;

/// <summary>A block of columns of the matrix.</summary>
/// <param name="Number">Its place, from 0.</param>
/// <param name="Name">What its columns are called after: a meeting, or the stage of a line.</param>
/// <param name="Stage">What a row holds in it; <see langword="null"/> for nothing.</param>
/// <param name="NamesMeeting">Whether a column of its own must name the meeting, since it is not the same in every row.</param>
internal sealed record MatrixBlock(int Number, string Name, Func<MatrixRow, MatrixStage?> Stage, bool NamesMeeting);
