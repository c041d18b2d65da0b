namespace ReportMiner.Web.Tests;

/// <summary>One review for all tests of a class that only read from it.</summary>
public sealed class OpenReview : IAsyncLifetime
{
    private Server? _server;

    internal Server Server => _server!;

    public async Task InitializeAsync() => _server = await Server.StartAsync();

    public async Task DisposeAsync() => await _server!.DisposeAsync();
}
