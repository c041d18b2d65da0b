using System.Reflection;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.StaticFiles;
using ReportMiner.Model.Runs;
using ReportMiner.Web;
using ReportMiner.Web.Access;
using ReportMiner.Web.Api;
using ReportMiner.Web.Desk;
using ReportMiner.Web.Review;

if (args is [DoubtfulItems.Search, string database, string file, string stamp])
{
    return DoubtSearch.Run(database, file, stamp);
}

ServeOptions options;
X509Certificate2? certificate;
try
{
    options = ServeOptions.Parse(args);
    certificate = options.ReadCertificate();
}
catch (Exception e) when (e is ArgumentException or FormatException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"reportminer-serve: {e.Message}");
    return 1;
}

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
builder.Logging.ClearProviders();
builder.WebHost.UseKestrelHttpsConfiguration();
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
    kestrel.Listen(options.Listen, options.Port, listen =>
    {
        if (certificate is not null)
        {
            listen.UseHttps(certificate);
        }
    });
});
await using WebApplication app = builder.Build();
var live = new LiveFeed(app.Lifetime.ApplicationStopping);
using var desk = new ReviewDesk(options, live);
live.First = () => desk.Job.Last;
try
{
    Directory.CreateDirectory(options.Folder);
    var kept = new DeskDatabase(Path.Combine(options.Folder, ".review", "desk.db"));
    var team = new Team(kept, TimeProvider.System);
    using var signIn = new SignInPages(team, options);
    app.Use(TellFaultsAsync);
    app.UseMiddleware<AccessGate>(options, team);
    new ReviewApi(app, desk, kept, live, team, options).Map();
    if (options.Team)
    {
        signIn.Map(app);
    }

    app.MapFallback("{*path}", PageAsync);
    // A small run is open before the first request; for a large one the page says that it is being prepared.
    Task opening = desk.BeginAsync(), patience = Task.Delay(100);
    await app.StartAsync();
    await await Task.WhenAny(opening, patience);
    var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    string host = options.Names.Length > 0 && !System.Net.IPAddress.IsLoopback(options.Listen) ? options.Names[0] : "127.0.0.1";
    Console.Out.WriteLine($"{address.Scheme}://{host}:{address.Port}/?token={AccessGate.Token}");
    await Console.Out.FlushAsync();
    await app.WaitForShutdownAsync();
    return 0;
}
catch (InputException e)
{
    Console.Error.WriteLine($"reportminer-serve: {e.Message}");
    return 1;
}
catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    Console.Error.WriteLine($"reportminer-serve: port {options.Port} is taken: give another one, or 0 for any.");
    return 1;
}

// An internal error is reported where the program was started; a closed page is not an error.
static async Task TellFaultsAsync(HttpContext http, RequestDelegate next)
{
    try
    {
        await next(http);
    }
    catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
    {
        http.Abort();
    }
    catch (Exception e) when (e is not BadHttpRequestException)
    {
        await Console.Error.WriteLineAsync($"reportminer-serve: {http.Request.Method} {http.Request.Path}: {e}");
        if (!http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}

// Pages and their parts are inside the program: nothing on the disk can be put in their place.
static async Task PageAsync(HttpContext http)
{
    string path = http.Request.Path.ToString().TrimStart('/');
    string name = Path.HasExtension(path) || path.Contains('/', StringComparison.Ordinal) ? path : "index.html";
    await using Stream? content = path == "api" || path.StartsWith("api/", StringComparison.Ordinal)
        || !HttpMethods.IsGet(http.Request.Method)
        ? null : Assembly.GetExecutingAssembly().GetManifestResourceStream("wwwroot/" + name);
    if (content is null)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return;
    }

    if (name.EndsWith("pdf.worker.min.mjs", StringComparison.Ordinal))
    {
        // Pictures of scanned pages are unpacked by WebAssembly, in this worker alone.
        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; font-src 'self'";
    }

    http.Response.ContentType = name.EndsWith(".mjs", StringComparison.Ordinal)
        ? "text/javascript"
        : new FileExtensionContentTypeProvider().TryGetContentType(name, out string? type) ? type : "application/octet-stream";
    http.Response.Headers.CacheControl = "no-cache";
    await content.CopyToAsync(http.Response.Body, http.RequestAborted);
}
