using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ReportMiner.Web;

/// <summary>
/// What <c>reportminer-serve</c> is started with. The command line of <c>reportminer serve</c> has looked through it before.
/// </summary>
internal sealed record ServeOptions
{
    /// <summary>Folder of a run, or the one that the run over <see cref="Documents"/> writes.</summary>
    public string Folder { get; init; } = "";

    /// <summary>
    /// Address of the store that keeps the run; <see langword="null"/> where <see cref="Folder"/> does, which else holds what this server
    /// alone keeps.
    /// </summary>
    public string? Store { get; init; }

    /// <summary>Folder of the documents; <see langword="null"/> where only results are reviewed.</summary>
    public string? Documents { get; init; }

    /// <summary>Program that reads documents, with its first arguments; empty where there is none.</summary>
    public ImmutableArray<string> Program { get; init; } = [];

    /// <summary>Port; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Address to listen at; only this computer by default.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>Names by which the program may be asked, besides those of this computer itself.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Language of the interface to begin with: <c>en</c> or <c>ru</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Name that decisions of who started the program are signed with.</summary>
    public string Who { get; init; } = Environment.UserName;

    /// <summary>Whether others may sign in.</summary>
    public bool Team { get; init; }

    /// <summary>File of the certificate with its key, PEM or PFX; <see langword="null"/> for no TLS.</summary>
    public string? Certificate { get; init; }

    /// <summary>Header in which a proxy names the person; <see langword="null"/> for none.</summary>
    public string? TrustHeader { get; init; }

    /// <summary>Addresses of the proxies that are believed.</summary>
    public ImmutableArray<IPAddress> TrustFrom { get; init; } = [];

    /// <exception cref="ArgumentException">The arguments are not those that <c>reportminer serve</c> passes.</exception>
    public static ServeOptions Parse(string[] args)
    {
        var options = new ServeOptions();
        for (int i = 0; i < args.Length; i++)
        {
            if (args[i] == "--team")
            {
                options = options with { Team = true };
            }
            else if (args[i].StartsWith("--", StringComparison.Ordinal))
            {
                options = options.With(args[i], i + 1 < args.Length ? args[++i] : throw new ArgumentException($"{args[i]} needs a value."));
            }
            else
            {
                options = options with { Folder = args[i] };
            }
        }

        return options.Checked();
    }

    /// <summary>Reads the certificate with its key.</summary>
    /// <returns><see langword="null"/> where none is named.</returns>
    /// <exception cref="ArgumentException">The file holds none, or its password is another.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public X509Certificate2? ReadCertificate()
    {
        try
        {
            return Certificate is not { } file ? null
                : file.EndsWith(".pfx", StringComparison.OrdinalIgnoreCase)
                    ? X509CertificateLoader.LoadPkcs12FromFile(file, Environment.GetEnvironmentVariable("REPORTMINER_CERTIFICATE_PASSWORD"))
                    : X509Certificate2.CreateFromPemFile(file);
        }
        catch (CryptographicException e)
        {
            throw new ArgumentException($"{Certificate} is no certificate with its key: {e.Message}", e);
        }
    }

    private ServeOptions With(string name, string value) => name switch
    {
        "--store" => this with { Store = value },
        "--documents" => this with { Documents = value },
        "--program" => this with { Program = Program.Add(value) },
        "--port" => this with { Port = int.Parse(value, CultureInfo.InvariantCulture) },
        "--listen" => this with { Listen = Address(value) },
        "--name" => this with { Names = [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] },
        "--ui" => this with { Language = value },
        "--who" => this with { Who = value },
        "--certificate" => this with { Certificate = value },
        "--trust-header" => this with { TrustHeader = value },
        "--trust-from" => this with
        {
            TrustFrom = [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Address)]
        },
        _ => throw new ArgumentException($"There is no option {name}."),
    };

    private ServeOptions Checked() =>
        Folder.Length == 0 ? throw new ArgumentException("Start it by 'reportminer serve DIR'.")
        : TrustHeader is not null != !TrustFrom.IsEmpty
            ? throw new ArgumentException("--trust-header and --trust-from go together: a header is believed from named addresses only.")
        : !IPAddress.IsLoopback(Listen) && !Team ? throw new ArgumentException("Other computers are let in with --team only.")
        : !IPAddress.IsLoopback(Listen) && Certificate is null && TrustHeader is null
            ? throw new ArgumentException("Other computers are let in over TLS (--certificate) or behind a proxy (--trust-header) only.")
        : this;

    private static IPAddress Address(string text) =>
        IPAddress.TryParse(text, out IPAddress? address) ? address : throw new ArgumentException($"'{text}' is no IP address.");
}
