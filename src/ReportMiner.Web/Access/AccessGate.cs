using System.Security.Cryptography;
using System.Text;

namespace ReportMiner.Web.Access;

/// <summary>
/// Lets in who has the token of this start, which the address that the program prints carries: another user of the same computer does not. Asked through another host's name
/// (DNS rebinding) or written to from another site, it refuses.
/// </summary>
internal sealed class AccessGate(RequestDelegate next)
{
    private const string Cookie = "reportminer";

    private static readonly string s_policy = string.Join("; ", [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "worker-src 'self'", "form-action 'self'",
        "base-uri 'none'", "frame-ancestors 'none'"]);

    /// <summary>The token of this start: 128 random bits.</summary>
    public static string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public async Task InvokeAsync(HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = s_policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (!IsOwnHost(http.Request.Host.Host))
        {
            http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        }
        else if (http.Request.Path == "/api/health")
        {
            await http.Response.WriteAsync("ok");
        }
        else if (HttpMethods.IsGet(http.Request.Method) && http.Request.Query["token"] is [{ } given] && Same(given) && !http.Request.Path.StartsWithSegments("/api"))
        {
            http.Response.Cookies.Append(Cookie, Token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
            http.Response.Redirect(http.Request.Path.ToString());
        }
        else if (!HasToken(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await http.Response.WriteAsync("Open the address that 'reportminer serve' printed.");
        }
        else if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !IsOwnOrigin(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            await next(http);
        }
    }

    private static bool IsOwnHost(string host) => host is "127.0.0.1" or "localhost" or "[::1]";

    // A browser names the site that a form or script comes from; other programs name none.
    private static bool IsOwnOrigin(HttpRequest request) =>
        request.Headers.Origin is not [{ } origin] || origin == $"{request.Scheme}://{request.Host}";

    private static bool HasToken(HttpRequest request) =>
        (request.Cookies.TryGetValue(Cookie, out string? cookie) && Same(cookie))
        || (request.Headers.Authorization is [{ } bearer] && bearer.StartsWith("Bearer ", StringComparison.Ordinal) && Same(bearer["Bearer ".Length..]));

    private static bool Same(string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Token));
}
