namespace ReportMiner.Web.Access;

/// <summary>What a person may do; each may do what those before may.</summary>
internal enum Role
{
    /// <summary>Read and export.</summary>
    Reader,

    /// <summary>Decide, and keep views and drafts.</summary>
    Reviewer,

    /// <summary>Invite and remove people, see who did what, add documents.</summary>
    Lead,
}

/// <summary>The role that a route asks for.</summary>
/// <param name="Role">The least role.</param>
/// <param name="Summary">What the route does: one sentence of its description.</param>
internal sealed record Needs(Role Role, string Summary);

/// <summary>Who asks.</summary>
/// <param name="Name">Name that decisions are signed with.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="Proof">What a write must carry besides the cookie; empty for who came by the token of the start.</param>
internal sealed record Visitor(string Name, Role Role, string Proof)
{
    private const string Key = "visitor";

    /// <summary>Who asks a request that the gate has let in.</summary>
    public static Visitor Of(HttpContext http) => (Visitor)http.Items[Key]!;

    /// <summary>Remembers who asks.</summary>
    public void Enter(HttpContext http) => http.Items[Key] = this;
}
