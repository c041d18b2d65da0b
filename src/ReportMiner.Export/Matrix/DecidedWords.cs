using ReportMiner.Model.Comparison;

namespace ReportMiner.Export.Matrix;

/// <summary>The Russian words of the matrix for what people decide, for a command that says what was decided.</summary>
public static class DecidedWords
{
    /// <returns>The word for a choice on a link; <see langword="null"/> for none.</returns>
    public static string? Russian(LinkChoice? choice) => choice is { } c ? LinkWords.Of(c).Ru : null;

    /// <returns>The word for a status; <see langword="null"/> for none.</returns>
    public static string? Russian(LineageStatus? status) => status is { } s ? Interface.Of(s).Ru : null;
}
