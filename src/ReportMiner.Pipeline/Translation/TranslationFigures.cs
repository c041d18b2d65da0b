namespace ReportMiner.Pipeline.Translation;

/// <summary>How well a table trained on every second pair finds the counterparts of the other pairs.</summary>
/// <param name="Trained">Pairs used in training.</param>
/// <param name="Asked">Pairs asked about.</param>
/// <param name="FromRussian">Russian sentences whose English version comes first.</param>
/// <param name="FromEnglish">English sentences whose Russian version comes first.</param>
public sealed record TranslationFigures(int Trained, int Asked, int FromRussian, int FromEnglish);
