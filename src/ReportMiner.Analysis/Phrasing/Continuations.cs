using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// Joins a request with the sentences that only say how it is to be reached: <c>To that end, the Body requested its Chair …</c>.
/// </summary>
internal static partial class Continuations
{
    /// <returns>The requests, in order; one that goes on with the one before it is part of that one.</returns>
    public static ImmutableArray<ReportedRequest> Join(ImmutableArray<ReportedRequest> requests, string text)
    {
        var joined = ImmutableArray.CreateBuilder<ReportedRequest>(requests.Length);
        foreach (ReportedRequest request in requests)
        {
            if (joined.Count > 0 && joined[^1].Kind == request.Kind
                && GoesOn().IsMatch(text.AsSpan(request.Sentence.Start, request.Sentence.End - request.Sentence.Start)))
            {
                joined[^1] = joined[^1] with { Sentence = new TextSpan(joined[^1].Sentence.Start, request.Sentence.End) };
            }
            else
            {
                joined.Add(request);
            }
        }

        return joined.ToImmutable();
    }

    [GeneratedRegex(
        @"^\W*(to (that|this|these) ends?|for (that|this) purpose|с этой целью|в этих целях|для этого|для этой цели)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();
}
