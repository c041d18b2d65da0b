using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Fuzz.Tests;

/// <summary>
/// A short run of what a long one does by command:
/// <c>dotnet run --project tests/ReportMiner.Fuzz -c Release -- --reader pdf --count 200000</c>.
/// </summary>
public sealed class FuzzTests
{
    private static readonly WorkerCommand Worker = new("dotnet", [typeof(FuzzCommand).Assembly.Location, WorkerCommand.Word]);

    [Theory]
    [InlineData("pdf", 80)]
    [InlineData("docx", 150)]
    [InlineData("txt", 300)]
    [InlineData("md", 250)]
    [InlineData("html", 200)]
    public void Damaged_files_end_with_a_status_and_never_with_a_fault_of_the_program(string reader, int count)
    {
        string findings = Path.Combine(AppContext.BaseDirectory, "findings");
        using var output = new StringWriter();

        int status =
            FuzzCommand.Run(
                [
                    "--reader",
                    reader,
                    "--count",
                    $"{count}",
                    "--seed",
                    "11",
                    "--seconds",
                    "60",
                    "--samples",
                    Path.Combine(AppContext.BaseDirectory, "samples"),
                    "--findings",
                    findings
                ],
                Worker,
                output);

        status.Should().Be(0, output.ToString());
        output.ToString().Should().Contain($"{count} inputs").And.Contain(" complete", "some damage is survived").And
            .Contain(" incomplete", "and some is noticed");
    }

    [Fact]
    public void A_run_that_was_stopped_goes_on_where_it_was()
    {
        using var output = new StringWriter();

        FuzzCommand
            .Run(
                ["--reader", "txt", "--from", "700", "--count", "710", "--samples", Path.Combine(AppContext.BaseDirectory, "samples")],
                Worker,
                output)
            .Should().Be(0, output.ToString());

        output.ToString().Should().Contain(": 10 inputs");
    }

    [ProgramFact("sh")]
    public void An_input_that_ends_its_batch_is_read_alone()
    {
        string script = Path.Combine(AppContext.BaseDirectory, "batch-that-ends.sh");
        File.WriteAllText(
            script, $"if [ \"$1\" = batch ]; then exit 1; fi\nexec dotnet '{typeof(FuzzCommand).Assembly.Location}' \"$@\"\n");
        using var output = new StringWriter();

        int status =
            FuzzCommand.Run(
                ["--reader", "md", "--count", "2", "--jobs", "1", "--samples", Path.Combine(AppContext.BaseDirectory, "samples")],
                new WorkerCommand("sh", [script, WorkerCommand.Word]),
                output);

        status.Should().Be(0, output.ToString());
        output.ToString().Should().Contain(": 2 inputs").And.Contain("complete");
    }
}
