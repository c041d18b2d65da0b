using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Gold;

/// <summary>
/// Gold of line-end hyphens: a line each, in reading order, of which half a word ends a line and whether the hyphen is the word's own.
/// </summary>
internal static class HyphenGold
{
    public static string Write(IEnumerable<LineEndHyphen> hyphens) =>
        "left\tright\thyphen\n" + string.Concat(hyphens.Select(h => $"{h.Left}\t{h.Right}\t{(h.Real ? "real" : "broken")}\n"));
}
