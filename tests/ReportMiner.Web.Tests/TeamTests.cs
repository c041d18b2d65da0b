using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReportMiner.Store.Folders;

namespace ReportMiner.Web.Tests;

/// <summary>Who of a team may do what.</summary>
public sealed class TeamTests
{
    private const string Password = Member.Password;

    [Fact]
    public async Task Every_route_is_open_to_its_roles_and_closed_to_the_others()
    {
        await using Server server = await Server.StartAsync(null, "--team");
        string[] roles = ["reader", "reviewer", "lead"];
        Member[] members = [await JoinAsync(server, "reader"), await JoinAsync(server, "reviewer"), await JoinAsync(server, "lead")];
        JsonObject paths = (await server.GetAsync(""))["paths"]!.AsObject();
        int walked = 0;
        foreach ((string path, JsonNode? methods) in paths.Where(p => p.Key is not ("/api/live" or "/api/sign-out")))
        {
            foreach ((string method, JsonNode? route) in methods!.AsObject())
            {
                string address = Regex.Replace(path, @"\{\w+\}", "none");
                using HttpClient bare = server.Bare();
                using HttpResponseMessage nobody = await bare.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
                nobody.StatusCode.Should().Be(HttpStatusCode.Unauthorized, "{0} {1}", method, path);
                for (int i = 0; i < roles.Length; i++)
                {
                    HttpStatusCode status = await members[i].SendAsync(method, address);
                    bool allowed = i >= Array.IndexOf(roles, (string)route!["x-role"]!);
                    (status != HttpStatusCode.Forbidden).Should().Be(allowed, "{0} {1} as {2} gave {3}", method, path, roles[i], status);
                    walked++;
                }
            }
        }

        walked.Should().BeGreaterThan(60);
    }

    [Fact]
    public async Task An_invitation_works_once_and_a_removed_person_is_out_at_once_while_decisions_stay()
    {
        await using Server server = await Server.StartAsync(null, "--team");
        string invitation = await InviteAsync(server, "reviewer");
        Member first = await Member.JoinAsync(server, invitation, "First Reviewer");
        (await Member.PostFormAsync(server, "/join", ("invitation", invitation), ("name", "Second"), ("password", Password))).StatusCode
            .Should().Be(HttpStatusCode.BadRequest);
        string id = (await LogTests.ItemsAsync(server, 1))[0];
        JsonObject decision = new() { ["item"] = id, ["field"] = "comment", ["value"] = "Mine.", ["version"] = 0 };
        (await first.SendAsync("post", "/api/decisions", decision)).Should().Be(HttpStatusCode.OK);
        (await first.SendAsync("post", "/api/decisions", decision, withProof: false)).Should()
            .Be(HttpStatusCode.Forbidden, "a cookie alone does not write");
        using HttpResponseMessage removed = await server.Client.DeleteAsync("/api/team/users/First%20Reviewer");
        removed.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await first.SendAsync("get", "/api/me")).Should().Be(HttpStatusCode.Unauthorized);
        new FolderStore(server.Folder).ReadDecisions().Should().ContainSingle().Which.Who.Should().Be("First Reviewer");
        (await server.GetAsync("team/audit"))["audit"]!.AsArray().Select(a => (string)a!["what"]!).Should()
            .Equal("removed First Reviewer", "joined as reviewer", "invited a reviewer");
        string kept = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(server.Folder, ".review", "desk.db")));
        kept.Should().NotContain(invitation).And.NotContain(Password);
    }

    [Fact]
    public async Task Signing_in_takes_the_right_password_and_only_so_many_tries()
    {
        await using Server server = await Server.StartAsync(null, "--team");
        await JoinAsync(server, "reader");
        using HttpResponseMessage page = await server.Bare().GetAsync("/");
        page.Headers.Location!.ToString().Should().Be("/sign-in");
        (await Member.PostFormAsync(server, "/sign-in", ("name", "A reader"), ("password", Password))).StatusCode.Should()
            .Be(HttpStatusCode.Redirect);
        var answers = new List<HttpStatusCode>();
        for (int i = 0; i < 6; i++)
        {
            using HttpResponseMessage answer =
                await Member.PostFormAsync(server, "/sign-in", ("name", "A reader"), ("password", "wrong wrong wrong"));
            answers.Add(answer.StatusCode);
        }

        answers.Should().Contain(HttpStatusCode.Unauthorized);
        answers[^1].Should().Be(HttpStatusCode.TooManyRequests);
        using var stranger = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Headers = { { "Origin", "http://example.org" } } };
        using HttpResponseMessage refused = await server.Bare().SendAsync(stranger);
        refused.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("192.0.2.7", HttpStatusCode.Unauthorized)]
    public async Task A_header_is_believed_from_named_addresses_only(string from, HttpStatusCode expected)
    {
        await using Server server = await Server.StartAsync(null, "--team", "--trust-header", "X-Remote-User", "--trust-from", from);
        using HttpClient bare = server.Bare();
        bare.DefaultRequestHeaders.Add("X-Remote-User", "Somebody");
        using HttpResponseMessage answer = await bare.GetAsync("/api/me");
        answer.StatusCode.Should().Be(expected);
        if (expected == HttpStatusCode.OK)
        {
            ((string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["role"]!).Should().Be("reader");
        }
    }

    [Theory]
    [InlineData("--listen", "0.0.0.0")]
    [InlineData("--team", "--listen", "0.0.0.0")]
    [InlineData("--team", "--trust-header", "X-Remote-User")]
    public async Task What_would_let_strangers_in_is_refused(params string[] options)
    {
        Func<Task> start = async () =>
        {
            await using Server server = await Server.StartAsync(null, options);
        };
        (await start.Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().Contain("reportminer-serve:");
    }

    internal static async Task<string> InviteAsync(Server server, string role) =>
        ((string)(await server.PostAsync("team/invitations", new JsonObject { ["role"] = role })).Body["path"]!).Split('=')[1];

    private static async Task<Member> JoinAsync(Server server, string role) =>
        await Member.JoinAsync(server, await InviteAsync(server, role), "A " + role);
}
