using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// Joins a request with the sentences that only say how it is to be reached: <c>To that end, the Body requested its Chair …</c>.
/// </summary>
internal static partial class Continuations
{
    /// <param name="requests">The requests of a paragraph, in order.</param>
    /// <param name="spoken">Those among them that have a speaker.</param>
    /// <param name="text">The paragraph.</param>
    /// <returns>The requests, in order; one that goes on with the one before it is part of that one.</returns>
    public static ImmutableArray<ReportedRequest> Join(
        ImmutableArray<ReportedRequest> requests, ImmutableArray<ReportedRequest> spoken, string text)
    {
        var joined = ImmutableArray.CreateBuilder<ReportedRequest>(requests.Length);
        foreach (ReportedRequest request in requests)
        {
            if (joined.Count > 0 && joined[^1].Kind == request.Kind
                && (GoesOn().IsMatch(Sentence(request, text)) || (!spoken.Contains(request) && Follows(joined[^1], request, text))))
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

    /// <summary>
    /// A sentence without a speaker that leans on the one before it: <c>The authorities should count such cases. They should …</c>
    /// </summary>
    private static bool Follows(ReportedRequest before, ReportedRequest request, string text) =>
        text.AsSpan(before.Sentence.End, request.Sentence.Start - before.Sentence.End).IsWhiteSpace()
            && Leans().IsMatch(Sentence(request, text));

    private static string Sentence(ReportedRequest request, string text) => text[request.Sentence.Start..request.Sentence.End];

    [GeneratedRegex(
        @"^\W*((?!it (is|was|would|remains)\b)(\w+ ){0,5}?(this|that|these|those|such|they|it|its)\b|(\w+ ){0,5}?(эт(от|а|о|и|ого|ой|"
            + @"ому|им|их|у)|так(ой|ая|ое|ие|их|им)|они|он|она|оно|их|его)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leans();

    [GeneratedRegex(
        @"^\W*(to (that|this|these) ends?|for (that|this) purpose|in (so doing|doing so)|"
            + @"с этой целью|в этих целях|для этого|для этой цели|при этом)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();
}
