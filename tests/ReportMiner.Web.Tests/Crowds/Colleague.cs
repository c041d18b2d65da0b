using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ReportMiner.Web.Tests.Crowds;

/// <summary>
/// A person of a team at a computer of their own, who decides as a page does: over what they saw last, again where somebody was faster, and
/// the same once more where no answer came.
/// </summary>
internal sealed class Colleague : IDisposable
{
    private static readonly string[] Fields = ["comment", "themes"];

    private readonly HttpClient _client;
    private readonly Random _random;
    private readonly Dictionary<(string Item, string Field), int> _seen = [];

    private Colleague(int number, string name, Uri address)
    {
        Name = name;
        _random = new Random(number);
        _client = new HttpClient(From(new IPAddress([127, 0, 1, (byte)(number + 1)])))
        {
            BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority)),
        };
    }

    public string Name { get; }

    /// <summary>What the server said is saved.</summary>
    public List<Given> Acknowledged { get; } = [];

    /// <summary>What may be saved or not: the server died, and before it was asked again somebody else had decided.</summary>
    public List<Given> Unknown { get; } = [];

    /// <summary>How often somebody else was faster.</summary>
    public int Conflicts { get; private set; }

    /// <summary>Answers that no page should see.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Takes up an invitation, then signs in with name and password.</summary>
    public static async Task<Colleague> OfAsync(Server server, int number)
    {
        string name = $"Colleague {number}", invitation = await TeamTests.InviteAsync(server, "reviewer");
        var colleague = new Colleague(number, name, server.Address);
        await colleague.SendFormAsync("/join", ("invitation", invitation), ("name", name), ("password", Member.Password));
        string cookie = await colleague.SendFormAsync("/sign-in", ("name", name), ("password", Member.Password));
        colleague._client.DefaultRequestHeaders.Add("Cookie", cookie);
        JsonNode me = JsonNode.Parse(await colleague._client.GetStringAsync("/api/me"))!;
        ((string)me["who"]!).Should().Be(name);
        colleague._client.DefaultRequestHeaders.Add("X-Proof", (string)me["proof"]!);
        return colleague;
    }

    /// <summary>Decides until the server has taken so many decisions, or it is time to stop.</summary>
    public async Task WorkAsync(string[] items, string[] themes, int count, Action taken, CancellationToken stop)
    {
        for (int n = 0; Acknowledged.Count + Unknown.Count < count && !stop.IsCancellationRequested; n++)
        {
            string item = items[_random.Next(items.Length)], field = Fields[_random.Next(4) == 0 ? 1 : 0];
            string value = field == "comment" ? $"{Name}, {n}: «да»" : themes[_random.Next(themes.Length)];
            if (await DecideAsync(item, field, value))
            {
                taken();
            }
        }
    }

    public void Dispose() => _client.Dispose();

    /// <returns>Whether the decision is done with; otherwise somebody else was faster.</returns>
    private async Task<bool> DecideAsync(string item, string field, string value)
    {
        int version = _seen.GetValueOrDefault((item, field));
        JsonObject body = new() { ["item"] = item, ["field"] = field, ["value"] = value, ["version"] = version };
        (HttpStatusCode status, string text, bool again) = await AnswerAsync(body.ToJsonString());
        if (status is not (HttpStatusCode.OK or HttpStatusCode.Conflict))
        {
            Faults.Add($"{(int)status} {text}");
            return true;
        }

        int now = (int)JsonNode.Parse(text)!["now"]!["version"]!;
        _seen[(item, field)] = now;
        if (status == HttpStatusCode.OK)
        {
            // What was decided the same before is what the answer names, whoever asks again.
            Acknowledged.Add(new Given(Name, item, field, value, now));
            return true;
        }

        Conflicts++;
        if (again)
        {
            Unknown.Add(new Given(Name, item, field, value, version + 1));
        }

        return again;
    }

    /// <summary>Sends a decision until there is an answer.</summary>
    /// <returns>The answer, and whether it was sent more than once.</returns>
    private async Task<(HttpStatusCode Status, string Text, bool Again)> AnswerAsync(string body)
    {
        for (bool again = false; ; again = true)
        {
            try
            {
                using var content = new StringContent(body, Encoding.UTF8, "application/json");
                using HttpResponseMessage answer = await _client.PostAsync("/api/decisions", content);
                string text = await answer.Content.ReadAsStringAsync();
                if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                {
                    return (answer.StatusCode, text, again);
                }
            }
            catch (HttpRequestException)
            {
                // Nobody answers: it is being started again.
            }

            await Task.Delay(100);
        }
    }

    private async Task<string> SendFormAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using HttpResponseMessage answer = await _client.PostAsync(path, form);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    // Each from an address of this computer's own, as from computers of their own.
    private static SocketsHttpHandler From(IPAddress address) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectCallback = async (context, stop) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                socket.Bind(new IPEndPoint(address, 0));
                await socket.ConnectAsync(context.DnsEndPoint, stop);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };
}

/// <summary>A decision as its writer knows it.</summary>
/// <param name="Who">The writer.</param>
/// <param name="Item">Id of the item.</param>
/// <param name="Field">What was decided.</param>
/// <param name="Value">The value.</param>
/// <param name="Version">Which decision on the matter it is, from 1.</param>
internal sealed record Given(string Who, string Item, string Field, string Value, int Version);
