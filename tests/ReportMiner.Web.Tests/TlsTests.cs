using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ReportMiner.Web.Tests;

/// <summary>A team is served over TLS, with a certificate of its own.</summary>
public sealed class TlsTests
{
    [Theory]
    [InlineData("review.pem")]
    [InlineData("review.pfx")]
    public async Task Pages_come_over_tls_alone_with_the_certificate_given(string file)
    {
        string folder = Programs.NewRun(), path = Path.Combine(folder, file);
        using X509Certificate2 certificate = Certificate();
        await File.WriteAllBytesAsync(path, Bytes(certificate, file));
        using Process process = Programs.Start("serve", folder, "--team", "--name", "review.example.org", "--certificate", path);
        try
        {
            var address = new Uri((await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)))!);
            address.Scheme.Should().Be("https");

            using var tls = new HttpClient(Handler(certificate)) { BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority)) };
            using HttpResponseMessage first = await tls.GetAsync(address.PathAndQuery);
            first.StatusCode.Should().Be(HttpStatusCode.Redirect);
            first.Headers.GetValues("Set-Cookie").Should()
                .OnlyContain(cookie => cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
            using HttpResponseMessage stranger = await tls.GetAsync("/api/run");
            stranger.StatusCode.Should().Be(HttpStatusCode.Unauthorized);

            using var plain = new HttpClient { BaseAddress = new UriBuilder(address) { Scheme = "http", Query = "" }.Uri };
            await ((Func<Task>)(() => plain.GetAsync("/"))).Should().ThrowAsync<HttpRequestException>("nothing is said without TLS");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("broken.pem", true)]
    [InlineData("broken.pfx", true)]
    [InlineData("absent.pem", false)]
    public async Task A_file_that_is_no_certificate_is_named(string file, bool there)
    {
        string folder = Programs.NewRun(), path = Path.Combine(folder, file);
        if (there)
        {
            await File.WriteAllTextAsync(path, "no certificate");
        }

        using Process process = Programs.Start("serve", folder, "--certificate", path);

        string error = await process.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync();

        process.ExitCode.Should().Be(1);
        error.Should().Contain(file).And.NotContain("   at ");
        Directory.Delete(folder, recursive: true);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=review.example.org", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static byte[] Bytes(X509Certificate2 certificate, string file) => file.EndsWith(".pfx", StringComparison.Ordinal)
        ? certificate.Export(X509ContentType.Pfx)
        : System.Text.Encoding.ASCII.GetBytes(
            $"{certificate.ExportCertificatePem()}\n{certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem()}\n");

    private static SocketsHttpHandler Handler(X509Certificate2 certificate) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        SslOptions = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            RemoteCertificateValidationCallback = (_, shown, _, _) => shown!.GetCertHashString() == certificate.GetCertHashString(),
        },
    };
}
