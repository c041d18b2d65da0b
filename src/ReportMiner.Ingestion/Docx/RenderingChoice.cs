using DocumentFormat.OpenXml;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Chooses one of the renderings of a content that newer programs write twice (ECMA-376 part 3).</summary>
internal static class RenderingChoice
{
    /// <returns>The first choice whose namespaces belong to Office; failing that, the one for older programs; null without any.</returns>
    public static OpenXmlElement? Choose(AlternateContent content) =>
        (OpenXmlElement?)content.Elements<AlternateContentChoice>().FirstOrDefault(IsKnown)
            ?? content.GetFirstChild<AlternateContentFallback>();

    private static bool IsKnown(AlternateContentChoice choice) =>
        choice.Requires?.Value is { } prefixes
        && prefixes.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(prefix =>
            choice.LookupNamespace(prefix) is { } space
            && (space.StartsWith("http://schemas.microsoft.com/office/", StringComparison.Ordinal)
                || space.StartsWith("http://schemas.openxmlformats.org/", StringComparison.Ordinal)));
}
