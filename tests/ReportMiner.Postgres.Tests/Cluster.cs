using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ReportMiner.Postgres.Tests;

/// <summary>
/// A PostgreSQL server of its own in a temporary folder, for all tests of the project; each test has a collection of its own.
/// </summary>
public sealed class Cluster : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-postgres-").FullName;
    private readonly int _port = FreePort();

    public Cluster()
    {
        if (Programs is null)
        {
            return;
        }

        // The server refuses to run as root.
        if (Environment.UserName == "root")
        {
            Start("chown", "postgres", _folder);
        }

        AsServer("initdb", "-D", Data, "-U", "rm", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        StartServer();
    }

    /// <summary>Folder of the programs of the server; <see langword="null"/> where it is not installed.</summary>
    internal static string? Programs { get; } = new[] { "/usr/lib/postgresql", "/opt/homebrew/opt/postgresql/bin" }
        .Where(Directory.Exists).SelectMany(f => Directory.GetFiles(f, "initdb", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
        .Select(Path.GetDirectoryName).LastOrDefault();

    /// <summary>Port at which the server listens.</summary>
    internal int Port => _port;

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Address of a collection that no other test uses.</summary>
    internal string Collection() =>
        string.Create(CultureInfo.InvariantCulture, $"postgres://rm@127.0.0.1:{_port}/postgres?collection=test_{Guid.NewGuid():N}");

    /// <summary>Ends the server as a power failure would, and starts it again.</summary>
    internal void Restart()
    {
        AsServer("pg_ctl", "-D", Data, "stop", "-m", "immediate", "-w");
        StartServer();
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        if (Programs is not null)
        {
            AsServer("pg_ctl", "-D", Data, "stop", "-m", "immediate", "-w");
        }

        Directory.Delete(_folder, recursive: true);
    }

    private void StartServer() =>
        AsServer(
            "pg_ctl",
            "-D",
            Data,
            "-l",
            Path.Combine(_folder, "log"),
            "-w",
            "-o",
            $"-p {_port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c "
                + $"fsync=off",
            "start");

    private static void AsServer(string program, params string[] arguments)
    {
        string path = Path.Combine(Programs!, program);
        if (Environment.UserName == "root")
        {
            Start("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments]);
        }
        else
        {
            Start(path, arguments);
        }
    }

    // Its streams go nowhere: the server would hold them open.
    private static void Start(string program, params string[] arguments)
    {
        using Process process =
            Process.Start(new ProcessStartInfo(
                "sh",
                ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments])
                {
                    UseShellExecute = false,
                    WorkingDirectory = "/"
                })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A test that needs a PostgreSQL server; skipped where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (Cluster.Programs is null)
        {
            Skip = "PostgreSQL is not installed.";
        }
    }
}
