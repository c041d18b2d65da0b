using System.Text.Encodings.Web;
using System.Threading.RateLimiting;
using System.Text.Unicode;

namespace ReportMiner.Web.Access;

/// <summary>The pages by which people of a team come in: they work without a script.</summary>
internal sealed class SignInPages(Team team, ServeOptions options) : IDisposable
{
    private const int MostTries = 5;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>For an address, and for a name or an invitation, only so many tries a minute.</summary>
    private readonly PartitionedRateLimiter<string> _tries = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(
            key, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostTries, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Whether a path is open to who has not signed in.</summary>
    public static bool IsOne(PathString path) => path == "/sign-in" || path == "/join" || path == "/style.css";

    /// <summary>Adds the pages.</summary>
    public void Map(WebApplication app)
    {
        app.MapGet("/sign-in", (HttpContext http) => PageAsync(http, Form(http, "")));
        app.MapPost("/sign-in", SignInAsync);
        app.MapGet("/join", (HttpContext http) => PageAsync(http, JoinForm(http, http.Request.Query["invitation"].ToString(), "")));
        app.MapPost("/join", JoinAsync);
        app.MapPost("/api/sign-out", (HttpContext http) =>
        {
            team.End(http.Request.Cookies[AccessGate.SessionCookie] ?? "");
            http.Response.Cookies.Delete(AccessGate.SessionCookie);
        }).WithMetadata(new Needs(Role.Reader, "Ends the session."));
    }

    public void Dispose() => _tries.Dispose();

    private async Task SignInAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync();
        string name = form["name"].ToString(), password = form["password"].ToString();
        if (!IsAllowed(http, name))
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            await PageAsync(
                http, Form(http, Say(http, "Too many attempts: try again in a minute.", "Слишком много попыток: повторите через минуту.")));
        }
        else if (!team.Knows(name, password))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await PageAsync(http, Form(http, Say(http, "Name or password is wrong.", "Неверное имя или пароль.")));
        }
        else
        {
            Enter(http, name);
        }
    }

    private async Task JoinAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync();
        string invitation = form["invitation"].ToString(), name = form["name"].ToString();
        string? problem = IsAllowed(http, invitation) ? team.Join(invitation, name, form["password"].ToString()) : "often";
        if (problem is null)
        {
            Enter(http, name);
            return;
        }

        http.Response.StatusCode = problem == "often" ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest;
        await PageAsync(http, JoinForm(http, invitation, problem switch
        {
            "name" => Say(http, "Give your name.", "Укажите имя."),
            "password" => Say(http, "The password needs 12 characters or more.", "Пароль должен быть не короче 12 знаков."),
            "taken" => Say(http, "This name is taken.", "Это имя уже занято."),
            "often" => Say(http, "Too many attempts: try again in a minute.", "Слишком много попыток: повторите через минуту."),
            _ => Say(http, "This invitation is used or too old.", "Приглашение уже использовано или устарело."),
        }));
    }

    private bool IsAllowed(HttpContext http, string name)
    {
        using RateLimitLease from = _tries.AttemptAcquire($"from {http.Connection.RemoteIpAddress}"),
            of = _tries.AttemptAcquire($"name {name.Trim().ToUpperInvariant()}");
        return from.IsAcquired && of.IsAcquired;
    }

    private void Enter(HttpContext http, string name)
    {
        http.Response.Cookies.Append(AccessGate.SessionCookie, team.Begin(name), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/", MaxAge = TimeSpan.FromDays(7),
        });
        http.Response.Redirect("/");
    }

    private string Form(HttpContext http, string problem) => $"""
        <h1>{Say(http, "Sign in", "Вход")}</h1>{Problem(problem)}
        <form method="post" action="/sign-in">
        <label for="name">{Say(http, "Name", "Имя")}</label><input id="name" name="name" type="text" autocomplete="username" required>
        <label for="password">{Say(http, "Password", "Пароль")}</label><input id="password" name="password" type="password" autocomplete="current-password" required>
        <button class="main">{Say(http, "Sign in", "Войти")}</button></form>
        """;

    private string JoinForm(HttpContext http, string invitation, string problem) => $"""
        <h1>{Say(http, "Join the review", "Участие в проверке")}</h1>{Problem(problem)}
        <form method="post" action="/join"><input type="hidden" name="invitation" value="{Html.Encode(invitation)}">
        <label for="name">{Say(http, "Name that your decisions are signed with", "Имя, которым подписываются решения")}</label><input id="name" name="name" type="text" autocomplete="username" maxlength="60" required>
        <label for="password">{Say(http, "Password of 12 characters or more", "Пароль не короче 12 знаков")}</label><input id="password" name="password" type="password" autocomplete="new-password" minlength="12" required>
        <button class="main">{Say(http, "Join", "Войти")}</button></form>
        """;

    private static string Problem(string text) => text.Length == 0 ? "" : $"<p class=\"problem\" role=\"alert\">{Html.Encode(text)}</p>";

    private Task PageAsync(HttpContext http, string body)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(
            $"<!doctype html><html lang=\"{Say(http, "en", "ru")}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                + $"content=\"width=device-width, initial-scale=1\"><title>ReportMiner</title><link rel=\"stylesheet\" "
                + $"href=\"/style.css\"></head><body><main class=\"gate\">{body}</main></body></html>");
    }

    private string Say(HttpContext http, string english, string russian) =>
        http.Request.Headers.AcceptLanguage.ToString().StartsWith("ru", StringComparison.OrdinalIgnoreCase) || options.Language == "ru"
            ? russian
            : english;
}
