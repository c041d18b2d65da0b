namespace ReportMiner.Comparison.Alignments;

/// <summary>Decides whether a text asks for somebody's consent: "with the prior consent of", «без письменного разрешения».</summary>
internal static class ConsentReader
{
    private const int Reach = 5;

    private static readonly string[] Without = ["without", "без"];

    private static readonly string[] With = ["with", "upon", "by", "subject", "given", "obtained", "с", "со", "при", "получив"];

    /// <returns>The signs of consent that a "with" or a "without" governs, and which of the two.</returns>
    public static List<(Sign Sign, bool IsWithout)> Read(VersionText text)
    {
        var found = new List<(Sign, bool)>();
        foreach (Sign sign in text.Of("consent"))
        {
            for (int i = sign.First - 1; i >= Math.Max(0, sign.First - Reach); i--)
            {
                if (Without.Contains(text.Lower[i]) || With.Contains(text.Lower[i]))
                {
                    found.Add((sign with { First = i }, Without.Contains(text.Lower[i])));
                    break;
                }
            }
        }

        return found;
    }
}
