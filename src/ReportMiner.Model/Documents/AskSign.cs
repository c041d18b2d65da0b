namespace ReportMiner.Model.Documents;

/// <summary>What a sentence that asks is known by; written in exports as the lower-case name.</summary>
public enum AskSign
{
    /// <summary>The paragraph or item begins with the verb of an operative paragraph: <c>Requests …</c>, «Принять к сведению …».</summary>
    Operative,

    /// <summary>A body, or the author, asks in the present: <c>The Committee recommends</c>, <c>We urge</c>.</summary>
    Performative,

    /// <summary>The document's own body asked: <c>The Commission requested the Secretariat to …</c></summary>
    Past,

    /// <summary>A word of duty: <c>States should</c>, «государствам следует».</summary>
    Duty,

    /// <summary>An imperative in a section of recommendations.</summary>
    Imperative,

    /// <summary>A number in a chain whose neighbours are rows.</summary>
    Number,

    /// <summary>A label that calls the paragraph a recommendation.</summary>
    Label,

    /// <summary>The classifier of sentences alone says so.</summary>
    Classifier,
}
