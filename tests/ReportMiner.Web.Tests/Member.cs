using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ReportMiner.Web.Tests;

/// <summary>A person with a session.</summary>
internal sealed class Member(Server server, string cookie, string proof)
{
    public const string Password = "correct horse battery";

    public static async Task<Member> JoinAsync(Server server, string invitation, string name)
    {
        using HttpResponseMessage answer = await PostFormAsync(server, "/join", ("invitation", invitation), ("name", name),
            ("password", Password));
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        string set = answer.Headers.GetValues("Set-Cookie").Single();
        set.Should().ContainEquivalentOf("httponly").And.ContainEquivalentOf("samesite=strict");
        string cookie = set.Split(';')[0];
        using HttpClient bare = server.Bare();
        bare.DefaultRequestHeaders.Add("Cookie", cookie);
        return new Member(server, cookie, (string)JsonNode.Parse(await bare.GetStringAsync("/api/me"))!["proof"]!);
    }

    public static async Task<HttpResponseMessage> PostFormAsync(Server server, string path, params (string Name, string Value)[] fields)
    {
        using HttpClient bare = server.Bare();
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await bare.PostAsync(path, form);
    }

    /// <summary>Comes in by an invitation of its own.</summary>
    public static async Task<Member> OfAsync(Server server, string role, string name) =>
        await JoinAsync(server, await TeamTests.InviteAsync(server, role), name);

    public HttpClient Client()
    {
        HttpClient client = server.Bare();
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }

    public async Task<JsonNode> GetAsync(string path)
    {
        using HttpClient client = Client();
        return JsonNode.Parse(await client.GetStringAsync("/api/" + path))!;
    }

    public Task<HttpStatusCode> DecideAsync(string item, string field, string value, int version, string? round = null,
        bool settles = false)
    {
        JsonObject body = new() { ["item"] = item, ["field"] = field, ["value"] = value, ["version"] = version, ["settles"] = settles };
        if (round is not null)
        {
            body["round"] = round;
        }

        return SendAsync("post", "/api/decisions", body);
    }

    public async Task<HttpStatusCode> SendAsync(string method, string path, JsonObject? body = null, bool withProof = true)
    {
        using HttpClient bare = server.Bare();
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Headers = { { "Cookie", cookie } } };
        if (withProof)
        {
            request.Headers.Add("X-Proof", proof);
        }

        if (method != "get")
        {
            request.Content = new StringContent((body ?? []).ToJsonString(), Encoding.UTF8, "application/json");
        }

        using HttpResponseMessage answer = await bare.SendAsync(request);
        return answer.StatusCode;
    }
}
