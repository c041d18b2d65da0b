using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace ReportMiner.Fetching.Tests;

/// <summary>
/// Reading and comparing never open a connection: only three rooms know of clients at all; one asks the user's own model, one the store
/// that the user names.
/// </summary>
public sealed partial class OnlyRoomWithANetworkTests
{
    [Fact]
    public void No_other_project_names_a_network_client()
    {
        string src = Path.Combine(CheckoutFolder.Root, "src");
        string[] clients =
        [
            "System.Net.Http", "System.Net.Sockets", "System.Net.Requests", "System.Net.WebClient", "System.Net.Mail",
            "System.Net.WebSockets.Client"
        ];
        string[] allowed = ["ReportMiner.Fetching", "ReportMiner.Semantics", "ReportMiner.Postgres"];
        string[] projects = [.. Directory.GetDirectories(src, "ReportMiner.*").Select(d => Path.GetFileName(d)!)];

        projects.Should().Contain(allowed);
        foreach (string project in projects.Except(allowed))
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(src, project), "*.cs", SearchOption.AllDirectories)
                .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
            {
                Client().Matches(File.ReadAllText(file)).Select(m => m.Value).Should()
                    .BeEmpty($"{Path.GetRelativePath(src, file)} is outside the rooms with a network");
            }
        }

        References(typeof(Fetcher).Assembly.Location).Should().Contain("System.Net.Http");
        foreach (string assembly in Directory.EnumerateFiles(AppContext.BaseDirectory, "ReportMiner.*.dll")
            .Where(a => !allowed.Append("ReportMiner.Fetching.Tests").Contains(Path.GetFileNameWithoutExtension(a))))
        {
            References(assembly).Should().NotContain(clients);
        }
    }

    private static List<string> References(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))];
    }

    [GeneratedRegex(@"\b(HttpClient|WebClient|HttpWebRequest|TcpClient|UdpClient|SmtpClient|ClientWebSocket|SocketsHttpHandler)\b")]
    private static partial Regex Client();
}
