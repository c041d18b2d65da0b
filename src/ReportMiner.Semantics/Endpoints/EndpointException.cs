namespace ReportMiner.Semantics.Endpoints;

/// <summary>An endpoint is set wrongly or cannot be used; the message is one line for a user and holds no secret.</summary>
public sealed class EndpointException : Exception
{
    public EndpointException(string message)
        : base(message)
    {
    }

    public EndpointException()
    {
    }

    public EndpointException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
