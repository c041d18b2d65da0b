namespace ReportMiner.Model.Manuscripts;

/// <summary>A word that a machine recognised on a picture.</summary>
/// <param name="Start">First UTF-16 code unit in <see cref="Manuscript.Text"/>.</param>
/// <param name="End">One past the last.</param>
/// <param name="Confidence">How sure the machine was, from 0 to 1; <see langword="null"/> where it is not known.</param>
/// <param name="Language">The language that it was read in; <see langword="null"/> where it is not known.</param>
public readonly record struct RecognisedWord(int Start, int End, double? Confidence, Language? Language);
