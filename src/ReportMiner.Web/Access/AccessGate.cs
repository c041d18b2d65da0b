using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ReportMiner.Web.Access;

/// <summary>
/// Lets in who has the token of this start, which the address that the program prints carries, or who is in the team: another user of the
/// same computer is not. Asked through another host's name (DNS rebinding), written to from another site, or without the role that a route
/// asks for, it refuses.
/// </summary>
internal sealed class AccessGate(RequestDelegate next, ServeOptions options, Team team)
{
    /// <summary>The cookie of a session of the team.</summary>
    public const string SessionCookie = "reportminer-session";

    /// <summary>The header that writes of a session carry.</summary>
    public const string ProofHeader = "X-Proof";

    private const string TokenCookie = "reportminer";

    private static readonly string Policy = string.Join("; ", [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
        "worker-src 'self'", "form-action 'self'",
        "base-uri 'none'", "frame-ancestors 'none'"]);

    /// <summary>The token of this start: 128 random bits.</summary>
    public static string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public async Task InvokeAsync(HttpContext http)
    {
        HttpRequest request = http.Request;
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        bool reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!IsOwnHost(request.Host.Host))
        {
            http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        }
        else if (request.Path == "/api/health")
        {
            await http.Response.WriteAsync("ok");
        }
        else if (!reads && !IsOwnOrigin(request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else if (HttpMethods.IsGet(request.Method) && request.Query["token"] is [{ } given] && Same(given, Token)
            && !request.Path.StartsWithSegments("/api"))
        {
            http.Response.Cookies.Append(
                TokenCookie,
                Token,
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, Path = "/" });
            http.Response.Redirect(request.Path.ToString());
        }
        else if (options.Team && SignInPages.IsOne(request.Path))
        {
            await next(http);
        }
        else if (Find(http) is not { } visitor)
        {
            await RefuseAsync(http, reads);
        }
        else if (!reads && visitor.Proof.Length > 0 && !Same(request.Headers[ProofHeader].ToString(), visitor.Proof))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else if (visitor.Role < (http.GetEndpoint()?.Metadata.GetMetadata<Needs>()?.Role ?? (reads ? Role.Reader : Role.Lead)))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            visitor.Enter(http);
            await next(http);
        }
    }

    private bool IsOwnHost(string host) =>
        host is "127.0.0.1" or "localhost" or "[::1]" || options.Names.Contains(host, StringComparer.OrdinalIgnoreCase);

    // A browser names the site that a form or script comes from; other programs name none.
    private static bool IsOwnOrigin(HttpRequest request) =>
        request.Headers.Origin is not [{ } origin]
            || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? site) && site.Authority == request.Host.ToString()
                && site.Scheme is "http" or "https");

    private Visitor? Find(HttpContext http)
    {
        HttpRequest request = http.Request;
        bool token = (request.Cookies.TryGetValue(TokenCookie, out string? cookie) && Same(cookie, Token))
            || (request.Headers.Authorization is [{ } bearer] && bearer.StartsWith("Bearer ", StringComparison.Ordinal)
                && Same(bearer["Bearer ".Length..], Token));
        return token ? new Visitor(options.Who, Role.Lead, "")
            : !options.Team ? null
            : options.TrustHeader is { } header && IsTrusted(http.Connection.RemoteIpAddress)
                && request.Headers[header] is [{ Length: > 0 } name]
                ? team.Trusted(name)
            : request.Cookies.TryGetValue(SessionCookie, out string? session) ? team.Find(session) : null;
    }

    private bool IsTrusted(IPAddress? from) =>
        from is not null && options.TrustFrom.Contains(from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from);

    private async Task RefuseAsync(HttpContext http, bool reads)
    {
        if (options.Team && reads && !http.Request.Path.StartsWithSegments("/api") && !Path.HasExtension(http.Request.Path))
        {
            http.Response.Redirect("/sign-in");
            return;
        }

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        await http.Response.WriteAsync("Open the address that 'reportminer serve' printed.");
    }

    private static bool Same(string given, string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(secret));
}
