namespace ReportMiner.Pipeline.Translation;

/// <summary>How well a table learnt from every second pair finds the counterparts of the others among them.</summary>
/// <param name="Learnt">Pairs learnt from.</param>
/// <param name="Asked">Pairs asked about.</param>
/// <param name="FromRussian">Russian sentences whose English version comes first.</param>
/// <param name="FromEnglish">English sentences whose Russian version comes first.</param>
public sealed record TranslationFigures(int Learnt, int Asked, int FromRussian, int FromEnglish);
