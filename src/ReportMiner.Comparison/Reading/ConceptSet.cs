namespace ReportMiner.Comparison.Reading;

/// <summary>Concepts of one kind in a clause.</summary>
/// <param name="Own">Those named, ascending.</param>
/// <param name="Wide">Those named and the broader ones of each, ascending.</param>
internal readonly record struct ConceptSet(int[] Own, int[] Wide)
{
    public static readonly ConceptSet Empty = new([], []);

    /// <returns>The relation of two sets; all 0 if both are empty.</returns>
    public static SetRelation Compare(ConceptSet a, ConceptSet b)
    {
        if (a.Own.Length == 0 && b.Own.Length == 0)
        {
            return default;
        }

        if (a.Own.Length == 0 || b.Own.Length == 0)
        {
            return new SetRelation { Part = 1 };
        }

        int shared = Shared(a.Own, b.Own);
        if (shared == 0)
        {
            return Shared(a.Wide, b.Wide) > 0 ? new SetRelation { Near = 1 } : new SetRelation { Conflict = 1 };
        }

        return new SetRelation
        {
            Inside = (double)shared / Math.Min(a.Own.Length, b.Own.Length),
            Alike = (double)shared / (a.Own.Length + b.Own.Length - shared),
        };
    }

    private static int Shared(int[] a, int[] b)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            int order = a[i] - b[j];
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
