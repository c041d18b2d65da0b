using System.Text;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Runs;

namespace ReportMiner.Pipeline.Tests.Runs;

public sealed class OutputFolderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(30)]
    public void A_full_disk_leaves_the_results_as_they_were(int room)
    {
        using var folder = new Folder();
        folder.Add("a.csv", "before");
        folder.Add("b.csv", "before");
        int left = room;
        var write = () =>
        {
            using OutputFolder output = OutputFolder.Open(folder.Path, path => new FullDisk(File.Create(path), count => (left -= count) >= 0));
            WriteAll(output, "a.csv", "b.csv");
            output.Commit();
        };

        write.Should().Throw<IOException>().WithMessage("No space left*");

        Folder.Results(folder.Path).Keys.Should().BeEquivalentTo("a.csv", "b.csv");
        File.ReadAllText(folder.At("a.csv")).Should().Be("before");
        Directory.EnumerateFiles(folder.Path, ".reportminer-new-*").Should().BeEmpty();
    }

    [Fact]
    public void Nothing_appears_before_all_is_whole()
    {
        using var folder = new Folder();
        using OutputFolder output = OutputFolder.Open(folder.Path);
        WriteAll(output, "a.csv", "b.csv");

        Folder.Results(folder.Path).Should().BeEmpty();
        output.Commit();
        Folder.Results(folder.Path).Keys.Should().BeEquivalentTo("a.csv", "b.csv");
    }

    [Fact]
    public void What_a_killed_run_left_aside_is_removed()
    {
        using var folder = new Folder();
        folder.Add(".reportminer-new-a.csv", "half");

        OutputFolder.Open(folder.Path).Dispose();

        File.Exists(folder.At(".reportminer-new-a.csv")).Should().BeFalse();
    }

    [Fact]
    public void A_folder_in_the_way_of_a_result_is_an_error_before_anything_is_changed()
    {
        using var folder = new Folder();
        folder.Add("a.csv", "before");
        Directory.CreateDirectory(folder.At("b.csv"));
        using OutputFolder output = OutputFolder.Open(folder.Path);
        WriteAll(output, "a.csv", "b.csv");

        output.Invoking(o => o.Commit()).Should().Throw<InputException>().WithMessage("*'b.csv'*");

        File.ReadAllText(folder.At("a.csv")).Should().Be("before");
    }

    [PlainUserFact]
    public void A_folder_that_may_not_be_written_is_a_clear_error_and_stays_as_it_was()
    {
        using var folder = new Folder();
        folder.Add("a.csv", "before");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            try
            {
                Action open = () => OutputFolder.Open(folder.Path);

                open.Should().Throw<InputException>().WithMessage("Cannot write to the folder*");
                folder.ShouldHold(["a.csv"]);
            }
            finally
            {
                File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_a_clear_error()
    {
        using var folder = new Folder();
        string file = folder.Add("out", "x");

        Action open = () => OutputFolder.Open(file);

        open.Should().Throw<InputException>().WithMessage("Cannot make the folder*");
    }

    private static void WriteAll(OutputFolder output, params string[] names)
    {
        foreach (string name in names)
        {
            using Stream stream = output.Create(name);
            stream.Write(Encoding.UTF8.GetBytes("twenty-one bytes long"));
        }
    }
}
