using System.Text.Json;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Runs;

namespace ReportMiner.Pipeline.Tests.Runs;

public sealed class RunLogTests
{
    [Fact]
    public void A_line_a_stage_and_a_document_with_codes_and_without_text()
    {
        JsonElement[] lines = Log(withText: false, out RunResult result);

        lines.Where(l => Text(l, "event") == "stage").Select(l => Text(l, "stage")).Should().Equal("reading", "linking");
        JsonElement document = lines.Single(l => Text(l, "event") == "document");
        Text(document, "file").Should().Be("gap.txt");
        Text(document, "status").Should().Be("incomplete");
        document.GetProperty("items").GetInt32().Should().Be(2);
        document.GetProperty("diagnostics").EnumerateArray().Select(d => Text(d, "code")).Should()
            .Equal(result.Documents[0].Document.Diagnostics.Select(d => d.Code)).And.Contain("RM1201");
        document.GetRawText().Should().NotContain("message").And.NotContain("registers");
        lines.Should().OnlyContain(l => Text(l, "time") == "2030-01-02T03:04:05+00:00");
    }

    [Fact]
    public void Messages_stand_in_it_where_asked_for()
    {
        JsonElement document = Log(withText: true, out RunResult result).Single(l => Text(l, "event") == "document");

        document.GetProperty("diagnostics").EnumerateArray().Select(d => Text(d, "message")).Should()
            .Equal(result.Documents[0].Document.Diagnostics.Select(d => d.Message));
    }

    private static JsonElement[] Log(bool withText, out RunResult result)
    {
        using var folder = new Folder();
        string file =
            folder.Add("gap.txt", "The Panel recommended that:\n\n(a) States should keep registers;\n\n(c) States should publish them.\n");
        using var stream = new MemoryStream();
        using (var log = new RunLog(stream, withText, new Hour()))
        {
            result =
                ReportRun.Understand([file], new RunOptions { Inputs = [file], Output = folder.At("out") }, log, CancellationToken.None);
        }

        return
        [
            .. System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => JsonDocument.Parse(l).RootElement)
        ];
    }

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();

    private sealed class Hour : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }
}
