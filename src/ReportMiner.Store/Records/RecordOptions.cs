using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Store.Records;

/// <summary>How records are written and read: Cyrillic as it is, words for values, scores with four places at most.</summary>
internal static class RecordOptions
{
    // Members of these are left out where nothing is known.
    private static readonly ImmutableArray<Type> Sparse = [typeof(Masthead), typeof(DocumentSymbol), typeof(Diagnostic), typeof(OpenAsk)];

    /// <summary>Rows of the tables, in snake case.</summary>
    public static readonly JsonSerializerOptions Rows = With(JsonNamingPolicy.SnakeCaseLower, indented: false);

    /// <summary>The run report, in camel case.</summary>
    public static readonly JsonSerializerOptions Report = With(JsonNamingPolicy.CamelCase, indented: true);

    private static JsonSerializerOptions With(JsonNamingPolicy names, bool indented) => new()
    {
        PropertyNamingPolicy = names,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = RecordJson.Default.WithAddedModifier(LeaveOut).WithAddedModifier(Require),
        Converters =
        {
            new ScoreConverter(), new LanguageConverter(), new PageBoxConverter(), new SourceConverter(),
            Words<RecommendationKind>(), Words<LinkRelation>(), Words<StrengthChange>(), Words<LineageStatus>(),
            Words<DocumentStatus>(), Words<SourceFormat>(), Words<Severity>(), Words<AskReason>(), Words<AskSign>(),
        },
    };

    private static JsonStringEnumConverter<T> Words<T>()
        where T : struct, Enum => new(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

    private static void LeaveOut(JsonTypeInfo type)
    {
        if (Sparse.Contains(type.Type))
        {
            foreach (JsonPropertyInfo property in type.Properties)
            {
                property.ShouldSerialize = static (_, value) => value is not null;
            }
        }
    }

    /// <summary>Lists are always written, and must be there: one left out would be no list at all, not an empty one.</summary>
    private static void Require(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties.Where(p => p.Set is not null && IsList(p.PropertyType)))
        {
            property.IsRequired = true;
        }
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);
}
