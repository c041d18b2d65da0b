using ReportMiner.Cli.Terminal;

namespace ReportMiner.Cli.Tests;

/// <summary>Names and texts that would take a terminal over are shown as text.</summary>
public sealed class HostileTerminalTests : IDisposable
{
    private const string Escapes = "\u001b[2J\u001b]0;owned\u0007\u009b31m\u202Efdp";

    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Inspect_shows_a_hostile_document_without_its_escapes()
    {
        string file =
            Add(
                "a.txt",
                $"LP/2031/7\n\nREPORT {Escapes}\n\n1. The Panel {Escapes} recommended that:\n\n(a) States should {Escapes} keep "
                    + $"registers;\n\n(c) Ports should lend boats.\n");

        var (status, output, error) = Cli.Start("inspect", file);

        status.Should().Be(2);
        ShouldBeHarmless(output + error);
        output.Should().Contain("keep registers").And.Contain("RM1108").And.Contain("RM1201");
    }

    [LinuxFact]
    public void A_run_names_hostile_files_without_their_escapes()
    {
        string[] names =
        [
            $"red{Escapes}.txt",
            "line\nbreak.txt",
            "-rf.txt",
            "--out.txt",
            "..\\..\\up.txt",
            new string('a', 251) + ".txt",
            new string('ж', 125) + ".txt",
            "=cmd.txt",
            "$(touch x).txt"
        ];
        string input = Path.Combine(_folder, "in"), result = Path.Combine(_folder, "out");
        Directory.CreateDirectory(input);
        for (int i = 0; i < names.Length; i++)
        {
            File.WriteAllText(Path.Combine(input, names[i]), $"1. The Panel closed meeting {i}.\n\n3. The Panel rose.\n");
        }

        var (status, output, error) = Cli.Start("run", input, "--out", result, "--formats", "all");

        status.Should().Be(2);
        ShouldBeHarmless(output + error);
        error.Should().Contain("line break.txt: incomplete: RM1201").And.Contain("-rf.txt: incomplete").And.Contain("0 of 8 documents");
        Directory.GetFileSystemEntries(_folder).Select(f => Path.GetFileName(f)).Should().BeEquivalentTo("in", "out");
    }

    [Theory]
    [InlineData("inspect", "no" + Escapes + ".pdf")]
    [InlineData("run", "no" + Escapes, "--out", "x")]
    [InlineData("run", "no" + Escapes + "*.pdf", "--out", "x")]
    [InlineData("run", "x", "--out", "x", "--formats", Escapes)]
    [InlineData("run", "x", "--out", "x", "--" + Escapes)]
    [InlineData(Escapes)]
    public void Faults_name_what_was_given_without_its_escapes(params string[] args)
    {
        var (status, output, error) = Cli.Run(args);

        status.Should().Be(1);
        ShouldBeHarmless(output + error);
        error.TrimEnd().Should().StartWith("reportminer: ").And.NotContain("\n");
    }

    [Theory]
    [InlineData("a\nb\r\tc", "a b  c")]
    [InlineData("a\u001b[1mb\u009bc\u007f\0", "a\uFFFD[1mb\uFFFDc\uFFFD\uFFFD")]
    [InlineData("a\u202Eb\u2066c\u200Fd\u061Ce", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe")]
    [InlineData("a\u2028b\u0085c", "a b c")]
    [InlineData("Ёлка 😀 é", "Ёлка 😀 é")]
    public void Text_for_a_terminal_holds_no_control(string text, string shown) => TerminalText.Clean(text).Should().Be(shown);

    private static void ShouldBeHarmless(string shown) =>
        shown.ReplaceLineEndings("\n").Should()
            .NotMatchRegex("[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]");

    private string Add(string name, string text)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
