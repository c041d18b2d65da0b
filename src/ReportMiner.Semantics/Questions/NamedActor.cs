namespace ReportMiner.Semantics.Questions;

/// <summary>An actor named in a question.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Id">The actor's id.</param>
/// <param name="Speaks">Whether it is a State or a group that speaks at meetings.</param>
public readonly record struct NamedActor(int Start, int End, string Id, bool Speaks);
