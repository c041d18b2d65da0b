using ReportMiner.Analysis.Sentences;

namespace ReportMiner.Analysis.Actors;

/// <summary>The actors that a text names.</summary>
internal static class NamedActors
{
    extension(PhraseText text)
    {
        /// <summary>Names of actors.</summary>
        public List<Naming> Actors => text.Once(ActorFinder.Find);

        /// <summary>Phrases that name actors.</summary>
        public List<ActorPhrase> Phrases => text.Once(ActorPhrases.Of);

        /// <summary>Phrases that name speakers.</summary>
        public List<SpeakerPhrase> Speakers => text.Once(SpeakerPhrases.Of);
    }
}
