using System.Net;
using System.Net.Http.Headers;

namespace ReportMiner.Fetching;

/// <summary>An answer after redirects.</summary>
internal sealed record FetchResponse(HttpResponseMessage Message, Uri Address) : IDisposable
{
    public void Dispose() => Message.Dispose();
}

/// <summary>
/// The server behind one client: one request at a time, apart as the settings say, redirects followed only where they may lead.
/// </summary>
internal sealed class Server : IDisposable
{
    private readonly HttpClient _client;
    private readonly RequestPace _pace;
    private readonly FetchSettings _settings;
    private readonly string _host;

    /// <param name="settings">The settings.</param>
    /// <param name="time">Clock and timers.</param>
    /// <param name="agent">Name and version for <c>User-Agent</c>.</param>
    public Server(FetchSettings settings, TimeProvider time, string agent)
    {
        _settings = settings;
        _host = new Uri(settings.Base).Host;
        _pace = new RequestPace(time, TimeSpan.FromSeconds(settings.DelaySeconds));
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(settings.TrySeconds),
            MaxConnectionsPerServer = 1,
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(agent);
        _client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
    }

    /// <param name="address">Where to ask.</param>
    /// <param name="prepare">Sets headers of the request, for each redirect again.</param>
    /// <param name="stop">Ends the request.</param>
    /// <exception cref="HttpRequestException">No connection.</exception>
    /// <exception cref="RedirectException">A redirect leads in a circle or to a host that the settings do not name.</exception>
    public async Task<FetchResponse> GetAsync(Uri address, Action<HttpRequestHeaders> prepare, CancellationToken stop)
    {
        for (int hop = 0; ; hop++)
        {
            await _pace.WaitAsync(stop).ConfigureAwait(false);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            prepare(request.Headers);
            HttpResponseMessage message =
                await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
            if (message.StatusCode
                is not (HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect
                    or HttpStatusCode.PermanentRedirect))
            {
                return new FetchResponse(message, address);
            }

            Uri? next = message.Headers.Location is { } location ? new Uri(address, location) : null;
            message.Dispose();
            address = Checked(next, address, hop);
        }
    }

    public void Dispose() => _client.Dispose();

    private Uri Checked(Uri? next, Uri from, int hop)
    {
        if (next is null || next.Scheme != Uri.UriSchemeHttps && next.Scheme != from.Scheme)
        {
            throw new RedirectException("a redirect leads nowhere, or away from https");
        }

        if (!next.Host.Equals(_host, StringComparison.OrdinalIgnoreCase)
            && !_settings.Hosts.Contains(next.Host, StringComparer.OrdinalIgnoreCase))
        {
            throw new RedirectException($"a redirect leads to another server, {next.Host}");
        }

        return hop < _settings.Redirects ? next : throw new RedirectException("redirects lead in a circle");
    }
}

/// <summary>A redirect that is not followed.</summary>
internal sealed class RedirectException(string message) : Exception(message);
