using System.Collections.Frozen;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Names <c>expresses its deep conviction</c> and «выражает полную поддержку» by what is expressed.</summary>
internal static class ExpressedFeelings
{
    /// <summary>Words that may precede what is expressed: <c>once again its deep and sincere</c>.</summary>
    private const int Reach = 8;

    private static readonly FrozenDictionary<string, string> English = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["appreciation"] = "appreciation", ["gratitude"] = "appreciation", ["thanks"] = "appreciation", ["gratefulness"] = "appreciation",
        ["concern"] = "concern", ["alarm"] = "concern", ["dismay"] = "concern", ["concerns"] = "concern", ["anxiety"] = "concern",
        ["satisfaction"] = "satisfaction", ["regret"] = "regret", ["sorrow"] = "regret", ["disappointment"] = "regret",
        ["support"] = "support", ["hope"] = "hope", ["conviction"] = "conviction", ["belief"] = "conviction", ["readiness"] = "readiness",
        ["willingness"] = "readiness",
        ["intention"] = "intention", ["intent"] = "intention", ["determination"] = "determination", ["resolve"] = "determination",
        ["confidence"] = "confidence",
        ["solidarity"] = "solidarity", ["condolences"] = "condolences", ["sympathy"] = "condolences", ["desire"] = "desire",
        ["wish"] = "desire", ["commitment"] = "commitment",
        ["view"] = "view", ["opinion"] = "view", ["expectation"] = "expectation", ["outrage"] = "outrage", ["indignation"] = "outrage",
        ["condemnation"] = "condemnation",
        ["congratulations"] = "congratulations", ["interest"] = "interest",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Root, string Id)[] Russian =
    [
        ("признательност", "appreciation"), ("благодарност", "appreciation"), ("озабоченност", "concern"), ("обеспокоенност", "concern"),
        ("беспокойств", "concern"), ("тревог", "concern"),
        ("удовлетворени", "satisfaction"), ("сожалени", "regret"), ("поддержк", "support"), ("надежд", "hope"),
        ("убежденност", "conviction"), ("уверенност", "confidence"),
        ("готовност", "readiness"), ("намерени", "intention"), ("решимост", "determination"), ("солидарност", "solidarity"),
        ("соболезновани", "condolences"), ("сочувстви", "condolences"),
        ("желани", "desire"), ("пожелани", "desire"), ("приверженност", "commitment"), ("мнени", "view"), ("возмущени", "outrage"),
        ("осуждени", "condemnation"), ("поздравлени", "congratulations"),
    ];

    /// <returns>The verb where a word expresses a feeling or will; <see langword="null"/> for any other word.</returns>
    public static string? At(PhraseText text, int i, OperativeMood mood)
    {
        if (!Expresses(text.At(i), text.Language, mood))
        {
            return null;
        }

        for (int j = i + 1; j < Math.Min(text.Count, i + 1 + Reach) && text.Tokens[j].Before <= Break.Comma; j++)
        {
            if (Feeling(text.At(j), text.Language) is { } feeling)
            {
                return "expresses-" + feeling;
            }
        }

        return "expresses";
    }

    private static bool Expresses(string word, Language language, OperativeMood mood) => language == Language.English
        ? word == "expresses" || (mood == OperativeMood.Any && word is "express" or "expressed")
        : word is "выражает" or "выражают"
            || (mood == OperativeMood.Any && word is "выразить" or "выразил" or "выразила" or "выразило" or "выразили");

    private static string? Feeling(string word, Language language) => language == Language.English
        ? English.GetValueOrDefault(word)
        : Array.Find(Russian, r => word.StartsWith(r.Root, StringComparison.Ordinal)).Id;
}
