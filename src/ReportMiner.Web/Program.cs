using System.Reflection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.StaticFiles;
using ReportMiner.Model.Runs;
using ReportMiner.Store.Folders;
using ReportMiner.Web;
using ReportMiner.Web.Access;
using ReportMiner.Web.Api;
using ReportMiner.Web.Review;

ServeOptions options;
try
{
    options = ServeOptions.Parse(args);
}
catch (ArgumentException e)
{
    Console.Error.WriteLine($"reportminer-serve: {e.Message}");
    return 1;
}

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
});
builder.WebHost.UseUrls(FormattableString.Invariant($"http://127.0.0.1:{options.Port}"));
await using WebApplication app = builder.Build();
var run = new FolderStore(options.Folder);
try
{
    using ReviewStore store = ReviewStore.Open(run, Path.Combine(options.Folder, ".review", "review.db"), TimeProvider.System);
    app.UseMiddleware<AccessGate>();
    ReviewApi.Map(app, store, run, new DoubtfulItems(run), options);
    app.MapFallback("{*path}", PageAsync);
    await app.StartAsync();
    string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    Console.Out.WriteLine($"{address}/?token={AccessGate.Token}");
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

// Pages and their parts are inside the program: nothing on the disk can be put in their place.
static async Task PageAsync(HttpContext http)
{
    string path = http.Request.Path.ToString().TrimStart('/');
    string name = Path.HasExtension(path) ? path : "index.html";
    await using Stream? content = Assembly.GetExecutingAssembly().GetManifestResourceStream("wwwroot/" + name);
    if (content is null)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return;
    }

    http.Response.ContentType = new FileExtensionContentTypeProvider().TryGetContentType(name, out string? type) ? type : "application/octet-stream";
    http.Response.Headers.CacheControl = "no-cache";
    await content.CopyToAsync(http.Response.Body, http.RequestAborted);
}
