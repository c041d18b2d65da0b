using System.Collections.Immutable;
using ReportMiner.Model.Sources;

namespace ReportMiner.Comparison.Series;

/// <summary>
/// What distinguishes the meetings of one series from those of another: the body, the subject in the title, and the State under review.
/// </summary>
internal static class SeriesKey
{
    /// <summary>Share of the words of two titles that must be the same.</summary>
    private const double SameTitle = 0.75;

    public static Kindred Compare(Meeting a, Meeting b)
    {
        if (OtherState(a, b))
        {
            return Kindred.OtherState;
        }

        if (IsRevision(a, b))
        {
            return Kindred.Same;
        }

        bool? body = SameBody(a, b), subject = body == false ? null : SameSubject(a, b);
        return body == false || subject == false ? Kindred.OtherSubject
            : body == true && (subject == true || (subject is null && !NamesSubject(a) && !NamesSubject(b))) && a.HasOrder && b.HasOrder
                ? Kindred.Same
            : Kindred.Unknown;
    }

    private static bool IsRevision(Meeting a, Meeting b) =>
        a.BaseSymbol is not null && a.BaseSymbol == b.BaseSymbol && a.Source.Masthead.Symbol?.Text != b.Source.Masthead.Symbol?.Text;

    private static bool? SameBody(Meeting a, Meeting b)
    {
        bool named = a.Body is not null && a.Body.Text == b.Body?.Text;
        ImmutableArray<string> bodies = a.Bodies, others = b.Bodies;
        bool known = a.Source.Masthead.Symbol is { Bodies.IsEmpty: false } && b.Source.Masthead.Symbol is { Bodies.IsEmpty: false };
        bool same = !bodies.IsEmpty && bodies.SequenceEqual(others, StringComparer.Ordinal);

        // Commissions report to a principal organ under its symbol: E/2025/28 and E/2025/33 are of two bodies.
        bool principal = same && bodies.Length == 1;
        return principal && !named && a.Body is not null && b.Body is not null && a.Body.Language == b.Body.Language ? false
            : named || same ? true
            : known ? false
            : a.Body is null || b.Body is null || a.Body.Language != b.Body.Language ? null : false;
    }

    /// <summary>
    /// The bodies of a symbol; of one whose body no table names, the parts before the first number where there are several:
    /// <c>XYZ/EG.1</c>.
    /// </summary>
    public static ImmutableArray<string> Bodies(DocumentSymbol? symbol)
    {
        if (symbol is null || !symbol.Bodies.IsEmpty)
        {
            return symbol?.Bodies ?? [];
        }

        string[] parts = symbol.Text.Split('/');
        int first = Array.FindIndex(parts, p => p.Length > 0 && char.IsAsciiDigit(p[0]));
        return first > 1 ? [.. parts[..first]] : [];
    }

    /// <summary>
    /// Titles of one language are compared; where documents of both meetings have titles in several, the first language that both have.
    /// </summary>
    private static bool? SameSubject(Meeting a, Meeting b)
    {
        foreach (TitleMarks x in a.Titles)
        {
            foreach (TitleMarks y in b.Titles)
            {
                if (x.Language == y.Language)
                {
                    return x.Subject is not null && y.Subject is not null
                        ? x.Subject == y.Subject
                        : x.Names.SetEquals(y.Names)
                            || 2.0 * x.Names.Count(y.Names.Contains) >= SameTitle * (x.Names.Count + y.Names.Count);
                }
            }
        }

        return null;
    }

    /// <summary>A title that ends with a name ("… – Slovenia") is of that subject alone.</summary>
    private static bool NamesSubject(Meeting meeting) => meeting.Titles.Any(t => t.Subject is not null);

    private static bool OtherState(Meeting a, Meeting b) =>
        a.Reviewed is { } x && b.Reviewed is { } y ? StateUnderReview.Differ(x, y)
        : a.Titles.FirstOrDefault(t => t is { IsReview: true, Subject: not null }) is { } p
            && b.Titles.FirstOrDefault(t => t is { IsReview: true, Subject: not null }) is { } q
            && p.Language == q.Language && p.Subject != q.Subject;
}
