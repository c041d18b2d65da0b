namespace ReportMiner.Analysis.Actors;

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    /// <summary>A Member State or observer State.</summary>
    State,

    /// <summary>A group of States that speaks with one voice: the Group of 77 and China, the European Union.</summary>
    Group,

    /// <summary>A kind of actor: States, the private sector, academia, donors.</summary>
    Kind,

    /// <summary>An organ, body, office or organisation.</summary>
    Body,

    /// <summary>Unnamed speakers at a meeting: some speakers, several delegations.</summary>
    Speaker,

    /// <summary>
    /// The State that the document is about, named only as <c>the Government</c>, <c>the State party</c>, <c>the authorities</c>.
    /// </summary>
    Subject,
}
