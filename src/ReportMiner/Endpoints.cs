using ReportMiner.Model.Runs;
using ReportMiner.Semantics.Endpoints;

namespace ReportMiner;

/// <summary>The endpoints that the environment or its file configures.</summary>
internal static class Endpoints
{
    /// <exception cref="InputException">A setting is wrong.</exception>
    public static EndpointSettings Read()
    {
        try
        {
            return EndpointSettings.Read(Environment.GetEnvironmentVariable);
        }
        catch (EndpointException e)
        {
            throw new InputException(e.Message);
        }
    }
}
