using AngleSharp.Dom;
using ReportMiner.Linguistics;

namespace ReportMiner.Ingestion.Text;

/// <summary>Counts the characters of an HTML document that a browser shows, apart from the making of lines.</summary>
internal static class HtmlCharacters
{
    public static int Count(IDocument document) => document.Descendants<IText>().Where(IsShown)
        .Sum(text => CharacterCount.Of(NormalForm.Compose(text.Data)));

    private static bool IsShown(IText text) =>
        text.Ancestors<IElement>().Any() && !text.Ancestors<IElement>().Any(HtmlElements.IsHidden);
}
