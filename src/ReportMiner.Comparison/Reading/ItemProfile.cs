using ReportMiner.Comparison.Vocabulary;

namespace ReportMiner.Comparison.Reading;

/// <summary>An item made ready for comparison.</summary>
internal sealed record ItemProfile(TermVector Vector, Demand[] Demands, TextReading Reading)
{
    private const float RiderWeight = 0.4f, OtherClauseWeight = 0.25f;
    private const int MostWordsOfABareClause = 2;

    public static ItemProfile Of(TextReading reading, int[] terms, TermTable table)
    {
        float[] weights = new float[terms.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            Mention mention = reading.Mentions[i];
            weights[i] = (float)(table.Rarity(terms[i]) * KindWeight(mention.Kind)) * MannerWeight(mention.Manner);
        }

        var demands = new List<Demand>();
        ConceptSet topic = ConceptSet.Empty, groups = ConceptSet.Empty;
        for (int start = 0, end; start < terms.Length; start = end)
        {
            end = start + 1;
            while (end < terms.Length && reading.Mentions[end].Clause == reading.Mentions[start].Clause)
            {
                end++;
            }

            if (HasContent(reading, start, end))
            {
                Demand demand = DemandOf(reading, terms, weights, start, end);
                // "… by punishing offenders", "… and support victims": a clause without a matter of its own speaks of the one before.
                demand = demand.Matters.Own.Length > 0 || demand.Instruments.Own.Length > 0
                    || OwnWords(reading, start, end) > MostWordsOfABareClause
                    ? demand
                    : demand with { Matters = topic, Groups = demand.Groups.Own.Length > 0 ? demand.Groups : groups };
                (topic, groups) = (demand.Matters, demand.Groups);
                demands.Add(demand);
            }
        }

        return new ItemProfile(TermVector.Of(terms, weights), [.. demands], reading);
    }

    private static double KindWeight(TermKind kind) => kind switch
    {
        TermKind.Frame => 0.2,
        TermKind.Instrument => 1.8,
        TermKind.Matter => 1.2,
        TermKind.Number => 0.7,
        TermKind.Word => 0.8,
        _ => 1,
    };

    private static float MannerWeight(MentionManner manner) => manner is MentionManner.Head or MentionManner.Address ? 1 : RiderWeight;

    private static int OwnWords(TextReading reading, int start, int end)
    {
        int words = 0;
        for (int i = start; i < end; i++)
        {
            words += reading.Mentions[i].Kind == TermKind.Word ? 1 : 0;
        }

        return words;
    }

    private static bool HasContent(TextReading reading, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (reading.Mentions[i].Kind is not (TermKind.Frame or TermKind.Number))
            {
                return true;
            }
        }

        return false;
    }

    private static Demand DemandOf(TextReading reading, int[] terms, float[] weights, int start, int end)
    {
        float[] local = new float[terms.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            local[i] = i >= start && i < end ? weights[i] : weights[i] * OtherClauseWeight;
        }

        ConceptSet Pick(bool riders, params ReadOnlySpan<TermKind> kinds)
        {
            var own = new List<int>();
            var wide = new List<int>();
            bool rider = false;
            for (int i = start; i < end; i++)
            {
                MentionManner manner = reading.Mentions[i].Manner;
                rider = manner == MentionManner.Broader ? rider : manner == MentionManner.Rider;
                if (rider == riders && kinds.Contains(reading.Mentions[i].Kind))
                {
                    wide.Add(terms[i]);
                    if (manner != MentionManner.Broader)
                    {
                        own.Add(terms[i]);
                    }
                }
            }

            return new ConceptSet([.. own.Distinct().Order()], [.. wide.Distinct().Order()]);
        }

        return new Demand(
            TermVector.Of(terms, local),
            Pick(false, TermKind.Group),
            Pick(false, TermKind.Matter),
            Pick(false, TermKind.Means),
            Pick(false, TermKind.Instrument),
            Pick(true, TermKind.Group, TermKind.Matter));
    }
}
