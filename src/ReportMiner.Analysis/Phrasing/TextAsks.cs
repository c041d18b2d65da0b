using ReportMiner.Analysis.Sentences;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>What a text asks for.</summary>
internal static class TextAsks
{
    extension(PhraseText text)
    {
        /// <summary>Asks of the main clauses.</summary>
        public List<Ask> Asks => text.Once(AskFinder.Find);
    }
}
