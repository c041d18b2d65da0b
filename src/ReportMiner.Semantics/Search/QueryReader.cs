using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportMiner.Linguistics;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Semantics.Embeddings;

namespace ReportMiner.Semantics.Search;

/// <summary>Reads the stems that a question asks for, each with its counterparts in the other language.</summary>
internal sealed class QueryReader(StemSpace space, StemRarity rarity)
{
    /// <summary>Counterparts by way of the other language are synonyms, less sure by this factor.</summary>
    private const double Synonym = 0.7;

    /// <summary>From this number of stems on, a question is a passage that is looked for, and its little words belong to it.</summary>
    private const int Passage = 16;

    private const double LeastLikeness = 0.15;

    public ImmutableArray<QueryTerm> Read(string question)
    {
        ImmutableArray<QueryTerm> telling = Read(question, w => !QuestionWords.Contains(w));
        return telling.IsEmpty || telling.Length >= Passage ? Read(question, _ => true) : telling;
    }

    private ImmutableArray<QueryTerm> Read(string question, Func<string, bool> counts)
    {
        var terms = new List<QueryTerm>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Word word in Words.Of(NormalForm.Compose(question)))
        {
            if (counts(word.Lower))
            {
                terms.AddRange(BilingualWords.Of(word.Lower).Where(seen.Add)
                    .Select(s => new QueryTerm(word.Lower, s, rarity.Of(s), Counterparts(s))));
            }
        }

        return [.. terms];
    }

    private FrozenDictionary<string, double> Counterparts(string stem)
    {
        var found = new Dictionary<string, double>(StringComparer.Ordinal) { [stem] = 1 };
        foreach ((string other, double likeness) in space.Table?.Counterparts(stem) ?? [])
        {
            // A table of few sentences is too modest about rare words: the root brings a half-sure translation near to a sure one.
            Raise(other, Math.Sqrt(likeness));
            foreach ((string back, double again) in space.Table!.Counterparts(other))
            {
                Raise(back, Synonym * Math.Sqrt(likeness * again));
            }
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);

        void Raise(string other, double likeness)
        {
            if (likeness >= LeastLikeness && likeness > found.GetValueOrDefault(other))
            {
                found[other] = likeness;
            }
        }
    }
}
