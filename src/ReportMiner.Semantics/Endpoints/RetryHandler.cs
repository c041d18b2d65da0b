using System.Net;
using System.Net.Http.Headers;

namespace ReportMiner.Semantics.Endpoints;

/// <summary>
/// Repeats a request that failed for the moment: no connection, 408, 429, 5xx. It waits twice as long each time, or as long as the server
/// asks. A request that takes too long is given up and not repeated: whoever waited for it has waited enough.
/// </summary>
internal sealed class RetryHandler(HttpMessageHandler inner, TimeSpan requestTime, TimeSpan firstWait) : DelegatingHandler(inner)
{
    private const int Attempts = 4;

    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(30);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
        {
            await request.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        }

        for (int attempt = 1; ; attempt++)
        {
            TimeSpan wait = firstWait * Math.Pow(2, attempt - 1);
            try
            {
                HttpResponseMessage response = await OnceAsync(request, cancellationToken).ConfigureAwait(false);
                if (attempt == Attempts || !Passing(response.StatusCode))
                {
                    return response;
                }

                wait = Asked(response.Headers.RetryAfter) ?? wait;
                response.Dispose();
            }
            catch (HttpRequestException) when (attempt < Attempts)
            {
            }

            await Task.Delay(wait < s_longestWait ? wait : s_longestWait, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<HttpResponseMessage> OnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(requestTime);
        try
        {
            return await base.SendAsync(request, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(FormattableString.Invariant($"no answer within {requestTime.TotalSeconds:0.#} s"));
        }
    }

    private static bool Passing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    private static TimeSpan? Asked(RetryConditionHeaderValue? header) => header?.Delta;
}
