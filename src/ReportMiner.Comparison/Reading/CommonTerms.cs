using ReportMiner.Comparison.Vocabulary;
using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Comparison.Reading;

/// <summary>
/// Puts readings of both languages into the same terms, so that a Russian text can be compared with an English one. Concepts, instruments
/// and numbers are the same already; a Russian stem becomes the English one that stands for it, and its concept where the vocabulary has
/// one. A word whose counterpart is not known says nothing across languages, so it is left out on either side.
/// </summary>
internal sealed class CommonTerms
{
    /// <summary>Likeness from which a counterpart that the other side uses is taken.</summary>
    private const double LeastLikeness = 0.1;

    private readonly TranslationTable _table;
    private readonly HashSet<string> _english;

    /// <param name="table">Translations.</param>
    /// <param name="english">English stems in all that are compared: where a stem has several counterparts, the one that is used among them
    /// counts.</param>
    public CommonTerms(TranslationTable table, IEnumerable<string> english)
    {
        _table = table;
        _english = [.. english];
    }

    public TextReading Of(TextReading reading) => reading with { Mentions = [.. reading.Mentions.SelectMany(Of)] };

    private IEnumerable<Mention> Of(Mention mention)
    {
        if (mention.Kind != TermKind.Word || mention.Term.Contains(':', StringComparison.Ordinal))
        {
            return [mention];
        }

        if (mention.Term[0] < 'Ѐ')
        {
            return _table.Counterparts(mention.Term).Any(c => c.Likeness >= LeastLikeness) ? [mention] : [];
        }

        string? english = _table.Counterparts(mention.Term).Where(c => c.Likeness >= LeastLikeness && IsUsed(c.Stem))
            .OrderByDescending(c => c.Likeness).ThenBy(c => c.Stem, StringComparer.Ordinal).Select(c => c.Stem).FirstOrDefault()
            ?? _table.Best(mention.Term);
        return english is null || StopWords.Contains(english) ? []
            : ConceptVocabulary.Default.OfStem(english) is { } concept
                ? ItemReader.MentionsOf(concept, mention.Clause, mention.Manner, mention.Start, mention.End)
            : [mention with { Term = english }];
    }

    private bool IsUsed(string stem) => _english.Contains(stem) || ConceptVocabulary.Default.OfStem(stem) is not null;
}
