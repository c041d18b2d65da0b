using System.Text.RegularExpressions;

namespace ReportMiner.Analysis.Structure.Proof;

/// <summary>Recognises numbers that a draft keeps without a text: <c>[Deleted]</c>, <c>[Reserved]</c>, «[исключен]», <c>…</c></summary>
internal static partial class Placeholders
{
    private const int Longest = 90;

    /// <summary>Whether the text of a labelled paragraph only says that there is none.</summary>
    public static bool Is(string text) => text.Length <= Longest && Form().IsMatch(text);

    [GeneratedRegex(
        @"^[\[(<{«""“\s*_–—-]*(?:(?:this )?(?:paragraph|subparagraph|item|recommendation)?\s*(?:is |was |has been )?(?:deleted|reserved|"
            + @"withdrawn|omitted|vacant|not used|(?:intentionally )?left blank|blank|placeholder|tbd|tbc|to be (?:deleted|completed|"
            + @"developed|drafted|determined|inserted|added|confirmed)|(?:moved|transferred|merged|placed)\b[^.;]{0,50})|(?:пункт|"
            + @"подпункт|рекомендация)?\s*(?:исключен|исключён|удален|удалён|изъят|снят|опущен|зарезервирован|перенесен|перенесён|"
            + @"объединен|объединён)(?:а|о|ы)?\b[^.;]{0,50}|исключить|резерв|не используется|(?:текст )?(?:будет|подлежит) (?:добавлен|"
            + @"дополнен|заполнен|исключению|дополнению|доработке|разработан)\w{0,3}|\.{2,}|…+)?[\])>}»""”\s.;,*_–—-]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
