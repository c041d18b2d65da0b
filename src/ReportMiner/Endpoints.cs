using System.Runtime.CompilerServices;
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

    /// <summary>Their clients make code while they run: a program compiled ahead of time must not pass over what was configured.</summary>
    /// <exception cref="InputException">This is such a program, and an endpoint is to be used.</exception>
    public static void NeedRuntime(ModelEndpoint? endpoint)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported && endpoint is not null)
        {
            throw new InputException($"The model ({endpoint}) can be used by a program on the .NET runtime only.");
        }
    }
}
