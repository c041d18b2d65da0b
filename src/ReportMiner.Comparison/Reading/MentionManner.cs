namespace ReportMiner.Comparison.Reading;

/// <summary>The manner in which a text mentions a term.</summary>
internal enum MentionManner : byte
{
    /// <summary>As what the clause is about.</summary>
    Head,

    /// <summary>As an example or special case ("including …").</summary>
    Rider,

    /// <summary>As the one who is asked, or as a word of asking: "The Secretariat is invited to …".</summary>
    Address,

    /// <summary>Not itself: as the broader concept of the one before it.</summary>
    Broader,
}
