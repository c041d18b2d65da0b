using ReportMiner.Semantics.Endpoints;

namespace ReportMiner.Cli.Searching;

/// <summary>
/// The endpoints that the environment configures; with one a search needs the launcher (see <see cref="NativeProgram"/>).
/// </summary>
internal static class Endpoints
{
    /// <exception cref="UserException">A setting is wrong.</exception>
    public static EndpointSettings Read()
    {
        try
        {
            return EndpointSettings.Read(Environment.GetEnvironmentVariable);
        }
        catch (EndpointException e)
        {
            throw new UserException(e.Message);
        }
    }
}
