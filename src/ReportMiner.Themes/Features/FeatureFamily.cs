namespace ReportMiner.Themes.Features;

/// <summary>What a feature is made of. Each family is weighted by itself: its vector has a length of its own.</summary>
internal enum FeatureFamily : byte
{
    /// <summary>Stems, one to three in a row.</summary>
    Words,

    /// <summary>Runs of characters inside a word, its borders marked.</summary>
    Characters,

    /// <summary>Terms of the catalogue, shared by the languages.</summary>
    Terms,

    /// <summary>English stems, and those that Russian stems stand for: training in one language serves the other.</summary>
    Shared = 4,

    /// <summary>How the text begins and ends: operative verb, addressee, proposers in brackets, length.</summary>
    Cues = 3,
}
