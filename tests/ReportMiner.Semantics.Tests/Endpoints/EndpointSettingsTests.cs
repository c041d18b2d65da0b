using ReportMiner.Semantics.Endpoints;

namespace ReportMiner.Semantics.Tests.Endpoints;

public sealed class EndpointSettingsTests
{
    [Fact]
    public void Nothing_set_means_no_endpoint() => EndpointSettings.Read(_ => null).Should().Be(new EndpointSettings(null, null));

    [Fact]
    public void Variables_win_over_the_file()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(
            file,
            """{"model": {"endpoint": "http://127.0.0.1:1/v1", "name": "small", "key": "s3cret", "timeout": 5}, "embedding": {"endpoint": "http://127.0.0.1:2/v1", "name": "e"}}""");
        EndpointSettings settings = Read(("REPORTMINER_ENDPOINTS", file), ("REPORTMINER_MODEL_NAME", "large"));
        settings.Model!.Model.Should().Be("large");
        settings.Model.Key.Should().Be("s3cret");
        settings.Model.RequestTime.Should().Be(TimeSpan.FromSeconds(5));
        settings.Embedding!.Address.Port.Should().Be(2);
        settings.ToString().Should().NotContain("s3cret");
        File.Delete(file);
    }

    [Theory]
    [InlineData("REPORTMINER_MODEL_ENDPOINT", "ftp://x")]
    [InlineData("REPORTMINER_MODEL_ENDPOINT", "http://user:s3cret@host/v1")]
    [InlineData("REPORTMINER_MODEL_ENDPOINT", "http://host/v1")]
    [InlineData("REPORTMINER_ENDPOINTS", "/no/such/file")]
    public void Wrong_setting_is_named_without_secrets(string name, string value)
    {
        Action read = () => Read((name, value), ("REPORTMINER_MODEL_KEY", "s3cret"));
        read.Should().Throw<EndpointException>().Which.Message.Should().Contain("REPORTMINER_").And.NotContain("s3cret");
    }

    [Fact]
    public void Broken_file_is_not_quoted()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "{\"model\": {\"key\": s3cret}}");
        Action read = () => Read(("REPORTMINER_ENDPOINTS", file));
        read.Should().Throw<EndpointException>().Which.ToString().Should().NotContain("s3cret");
        File.Delete(file);
    }

    private static EndpointSettings Read(params (string Name, string Value)[] variables) =>
        EndpointSettings.Read(n => variables.FirstOrDefault(v => v.Name == n).Value);
}
