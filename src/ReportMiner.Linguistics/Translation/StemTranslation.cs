namespace ReportMiner.Linguistics.Translation;

/// <summary>A stem of the other language, by number, and how surely it is a translation, 0 to 1.</summary>
internal readonly record struct StemTranslation(int Target, float Likeness);
