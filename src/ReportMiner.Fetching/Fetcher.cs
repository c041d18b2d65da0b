using System.Collections.Immutable;
using System.Globalization;

namespace ReportMiner.Fetching;

/// <summary>What to fetch.</summary>
public sealed record FetchRequest
{
    /// <summary>The documents, in the order in which they are asked for.</summary>
    public required ImmutableArray<DocumentKey> Documents { get; init; }

    /// <summary>Folder for the files; created if it does not exist.</summary>
    public required string Output { get; init; }

    /// <summary>Types in order of preference, of <see cref="FetchSettings.Types"/>: the first that the server has is kept.</summary>
    public ImmutableArray<string> Types { get; init; } = ["docx", "pdf"];

    /// <summary>Addresses and pace.</summary>
    public FetchSettings Settings { get; init; } = FetchSettings.Shipped;

    /// <summary>Name and version of the program, for the server and the records.</summary>
    public required string Client { get; init; }

    /// <summary>Clock and timers.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>Fetches documents by symbol: one request at a time, one document after the other.</summary>
public static class Fetcher
{
    /// <param name="folder">A folder of fetched documents.</param>
    /// <returns>The documents that are in it, in ordinal order.</returns>
    public static IReadOnlyList<DocumentKey> Documents(string folder) => FetchFolder.Documents(folder);

    /// <param name="request">What to fetch.</param>
    /// <param name="progress">Is given each outcome as it is known.</param>
    /// <param name="stop">Stops between two reads; a later run goes on.</param>
    /// <returns>An outcome a document, in the order of the request.</returns>
    /// <exception cref="FetchException">Another run is writing into the folder.</exception>
    public static async Task<ImmutableArray<FetchOutcome>> RunAsync(
        FetchRequest request, Action<FetchOutcome> progress, CancellationToken stop = default)
    {
        using var folder = new FetchFolder(request.Output);
        using var server = new Server(request.Settings, request.Time, request.Client);
        await ObeyAsync(request, server, stop).ConfigureAwait(false);
        var visit = new DocumentVisit(request, folder, new Transfer(server, request.Settings, request.Time));
        ImmutableArray<FetchOutcome>.Builder outcomes = ImmutableArray.CreateBuilder<FetchOutcome>();
        int failures = 0;
        foreach (DocumentKey document in request.Documents.Distinct())
        {
            FetchOutcome outcome = failures >= request.Settings.FailuresInARow
                ? new FetchOutcome(
                    document,
                    FetchResult.NotTried,
                    string.Create(CultureInfo.InvariantCulture, $"stopped after {failures} failures in a row"),
                    null)
                : await visit.RunAsync(document, stop).ConfigureAwait(false);
            failures = outcome.Result is FetchResult.Failed or FetchResult.NotTried
                ? failures + (outcome.Result == FetchResult.Failed ? 1 : 0)
                : 0;
            outcomes.Add(outcome);
            progress(outcome);
        }

        return outcomes.ToImmutable();
    }

    private static async Task ObeyAsync(FetchRequest request, Server server, CancellationToken stop)
    {
        if (request.Documents.IsEmpty)
        {
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(request.Settings.TrySeconds));
        try
        {
            using FetchResponse reply =
                await server.GetAsync(new Uri(request.Settings.Base.TrimEnd('/') + "/robots.txt"), _ => { }, limit.Token)
                    .ConfigureAwait(false);
            if (reply.Message.IsSuccessStatusCode && reply.Message.Content.Headers.ContentLength is null or < 512 * 1024)
            {
                string text = await reply.Message.Content.ReadAsStringAsync(limit.Token).ConfigureAwait(false);
                Uri first = request.Settings.Address(request.Documents[0], request.Types[0]);
                if (!Robots.Parse(text, request.Client).Allow(first.PathAndQuery))
                {
                    throw new FetchException(
                        $"The server {first.Host} asks programs not to fetch documents from this address (robots.txt).");
                }
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or RedirectException
            || e is OperationCanceledException && !stop.IsCancellationRequested)
        {
            // No rules to be had: the documents themselves will show whether the server answers.
        }
    }
}
