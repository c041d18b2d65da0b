using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ReportMiner.Web.Tests;

/// <summary>Who is let in.</summary>
public sealed class AccessTests(OpenReview review) : IClassFixture<OpenReview>
{
    [Fact]
    public async Task Without_the_token_only_health_answers()
    {
        Server server = review.Server;
        using HttpClient bare = server.Bare();
        (await bare.GetStringAsync("/api/health")).Should().Be("ok");
        foreach (string path in new[]
        {
            "/",
            "/app.js",
            "/nothing",
            "/api/run",
            "/api/me",
            "/api/facets",
            "/api/rows",
            "/api/queue",
            "/api/events",
            "/api/items/x",
            "/api/export/csv"
        })
        {
            using HttpResponseMessage answer = await bare.GetAsync(path);
            answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized, path);
        }

        foreach (string path in new[] { "/api/decisions", "/api/undo" })
        {
            using HttpResponseMessage answer = await bare.PostAsync(path, null);
            answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized, path);
        }

        using HttpResponseMessage wrong = await bare.GetAsync("/?token=" + new string('0', server.Token.Length));
        wrong.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_token_of_the_address_becomes_a_cookie()
    {
        Server server = review.Server;
        using HttpClient bare = server.Bare();
        using HttpResponseMessage first = await bare.GetAsync(server.Address);
        first.StatusCode.Should().Be(HttpStatusCode.Redirect);
        first.Headers.Location!.ToString().Should().Be("/", "the token leaves the address");
        string cookie = first.Headers.GetValues("Set-Cookie").Single();
        cookie.Should().ContainEquivalentOf("httponly").And.ContainEquivalentOf("samesite=strict");
        bare.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        using HttpResponseMessage page = await bare.GetAsync("/");
        page.StatusCode.Should().Be(HttpStatusCode.OK);
        page.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("default-src 'none'").And.NotContain("unsafe");
    }

    [Fact]
    public async Task Every_part_of_the_page_is_served_with_its_type()
    {
        Server server = review.Server;
        string root = Path.Combine(Programs.Root, "src", "ReportMiner.Web", "wwwroot");
        foreach (string file in Directory.GetFiles(root, "*", SearchOption.AllDirectories))
        {
            using HttpResponseMessage answer = await server.Client.GetAsync("/" + Path.GetRelativePath(root, file));
            answer.StatusCode.Should().Be(HttpStatusCode.OK, file);
            string type = Path.GetExtension(file) switch
            {
                ".js" or ".mjs" => "text/javascript",
                ".css" => "text/css",
                ".html" => "text/html",
                ".wasm" => "application/wasm",
                _ => answer.Content.Headers.ContentType!.MediaType!
            };
            answer.Content.Headers.ContentType!.MediaType.Should().Be(type, file);
            (await answer.Content.ReadAsByteArrayAsync()).Should().Equal(await File.ReadAllBytesAsync(file), file);
        }
    }

    [Fact]
    public void Parts_made_by_others_are_those_whose_hashes_are_noted()
    {
        string library = Path.Combine(Programs.Root, "src", "ReportMiner.Web", "wwwroot", "lib", "pdfjs");
        Dictionary<string, string> noted = File.ReadLines(Path.Combine(library, "HASHES")).Skip(1).ToDictionary(l => l[66..], l => l[..64]);
        Directory.GetFiles(library, "*", SearchOption.AllDirectories).Select(f => "./" + Path.GetRelativePath(library, f))
            .Where(f => f != "./HASHES").Should().BeEquivalentTo(noted.Keys);
        foreach ((string file, string hash) in noted)
        {
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(library, file)))).Should().Be(hash, file);
        }
    }

    [Fact]
    public async Task The_description_names_every_route_that_is_used()
    {
        Server server = review.Server;
        JsonNode paths = (await server.GetAsync(""))["paths"]!;
        paths["/api/decisions"]!["post"]!["x-role"]!.GetValue<string>().Should().Be("reviewer");
        string[] known = [.. paths.AsObject().Select(p => p.Key)];
        known.Should().Contain(["/api/rows", "/api/items/{id}", "/api/documents/{n}/file"]).And
            .NotContain(p => p.Contains("team", StringComparison.Ordinal), "this is no team");
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("127.0.0.1.example.org")]
    public async Task Another_name_for_this_computer_is_refused(string host)
    {
        Server server = review.Server;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/run") { Headers = { Host = host } };
        using HttpResponseMessage answer = await server.Client.SendAsync(request);
        answer.StatusCode.Should().Be(HttpStatusCode.MisdirectedRequest);
    }

    [Fact]
    public async Task Another_site_cannot_write()
    {
        Server server = review.Server;
        foreach (string origin in new[] { "http://example.org", "null", "http://127.0.0.1:1" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/undo") { Headers = { { "Origin", origin } } };
            using HttpResponseMessage answer = await server.Client.SendAsync(request);
            answer.StatusCode.Should().Be(HttpStatusCode.Forbidden, origin);
        }
    }

    [Fact]
    public async Task The_first_line_is_the_address_alone_and_the_end_is_a_good_one()
    {
        await using Server server = await Server.StartAsync();
        server.FirstLine.Should().MatchRegex(@"^http://127\.0\.0\.1:\d+/\?token=[0-9a-f]{32}$");
        (await server.TerminateAsync()).Should().Be(0);
    }
}
