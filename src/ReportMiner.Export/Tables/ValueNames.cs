using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Tables;

/// <summary>The words that outputs write for the values of the model's enumerations: their names in kebab-case.</summary>
internal static class ValueNames
{
    public static readonly ImmutableArray<string> Kinds = Of<RecommendationKind>();
    public static readonly ImmutableArray<string> Relations = Of<LinkRelation>();
    public static readonly ImmutableArray<string> StrengthChanges = Of<StrengthChange>();
    public static readonly ImmutableArray<string> ChangeClasses = Of<ChangeClass>();
    public static readonly ImmutableArray<string> LineageStatuses = Of<LineageStatus>();
    public static readonly ImmutableArray<string> DocumentStatuses = Of<DocumentStatus>();
    public static readonly ImmutableArray<string> Severities = Of<Severity>();
    public static readonly ImmutableArray<string> Formats = Of<SourceFormat>();
    public static readonly ImmutableArray<string> Languages = ["en", "ru"];

    public static string Word<T>(T value)
        where T : struct, Enum => EnumWord.Of(value);

    public static string? Word<T>(T? value)
        where T : struct, Enum => EnumWord.Of(value);

    private static ImmutableArray<string> Of<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Word)];
}
