namespace ReportMiner.AskFit;

/// <summary>A sentence of a document with gold.</summary>
/// <param name="Document">The document: sentences of one are in one fold.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Asks">Whether a gold item holds it.</param>
/// <param name="Form">Whether a net holds it, for whatever reason.</param>
/// <param name="Net">Whether a net holds it and nothing but a row accounts for it.</param>
internal sealed record LabelledSentence(string Document, string Text, bool Asks, bool Form, bool Net);
