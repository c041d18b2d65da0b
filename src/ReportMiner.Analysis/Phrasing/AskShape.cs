namespace ReportMiner.Analysis.Phrasing;

/// <summary>Where the grammar of an asking verb puts the one who is asked.</summary>
internal enum AskShape
{
    /// <summary>The subject: <c>States should</c>, <c>States are urged to</c>, «государства должны».</summary>
    Subject,

    /// <summary>A dative before the verb, or right behind it: «государствам следует», «рекомендуется государствам».</summary>
    Dative,

    /// <summary>The object: <c>urges States to</c>, <c>recommends that States</c>, «призывает государства».</summary>
    Object,

    /// <summary>
    /// No subject of its own; the one asked follows with <c>for</c> or <c>that</c>: <c>it is necessary for States to</c>.
    /// </summary>
    Impersonal,
}
