using System.Text;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Store.Folders;

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
            using OutputFolder output =
                OutputFolder.Open(folder.Path, path => new FullDisk(File.Create(path), count => (left -= count) >= 0));
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

    // Two old results are set aside, three new ones take their places.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_rename_that_fails_brings_the_old_results_back(int failing)
    {
        using Folder folder = Before();
        int moves = 0;

        Action write = () => Replace(folder, (from, to) =>
        {
            ThrowIf(++moves == failing);
            File.Move(from, to, overwrite: true);
        });

        write.Should().Throw<IOException>().WithMessage("Input/output error");
        folder.ShouldHold(["a.csv", "b.csv"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_a_kill_between_renames_the_next_run_brings_the_old_results_back(int done)
    {
        using Folder folder = Before();
        BreakOff(folder, done);

        // The next one is killed while it undoes the swap, wherever it is; the one after that is not.
        for (int undone = 0; undone < 5; undone++)
        {
            int moves = 0;
            try
            {
                OutputFolder.Open(folder.Path, File.Create, (from, to) =>
                {
                    ThrowIf(moves++ == undone);
                    File.Move(from, to, overwrite: true);
                }).Dispose();
            }
            catch (InputException)
            {
                Directory.EnumerateFiles(folder.Path, ".reportminer-swap").Should().ContainSingle();
            }
        }

        OutputFolder.Open(folder.Path).Dispose();
        folder.ShouldHold(["a.csv", "b.csv"]);
    }

    [Fact]
    public void A_folder_left_in_the_middle_of_a_swap_is_not_read()
    {
        using Folder folder = Before();
        BreakOff(folder, 3);

        FluentActions.Invoking(() => new FolderStore(folder.Path).Read()).Should().Throw<InputException>().WithMessage("*run again*");
    }

    [Fact]
    public void Old_results_left_after_a_finished_swap_are_removed()
    {
        using Folder folder = Before();
        folder.Add(".reportminer-old-a.csv", "older");

        OutputFolder.Open(folder.Path).Dispose();

        folder.ShouldHold(["a.csv", "b.csv"]);
    }

    [Fact]
    public void New_results_replace_old_ones_and_leave_nothing_aside()
    {
        using Folder folder = Before();

        Replace(folder, (from, to) => File.Move(from, to, overwrite: true));

        Directory.EnumerateFiles(folder.Path).Select(f => Path.GetFileName(f)).Should()
            .BeEquivalentTo("a.csv", "b.csv", "c.csv", ".reportminer.lock");
        Folder.Results(folder.Path).Keys.Should().OnlyContain(f => File.ReadAllText(folder.At(f)) == "twenty-one bytes long");
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

    private static Folder Before()
    {
        var folder = new Folder();
        folder.Add("a.csv", "before");
        folder.Add("b.csv", "before");
        return folder;
    }

    /// <summary>Nothing can be renamed any more after so many renames, for the undoing neither: as a kill leaves it.</summary>
    private static void BreakOff(Folder folder, int done)
    {
        int moves = 0;
        Action write = () => Replace(folder, (from, to) =>
        {
            ThrowIf(moves++ >= done);
            File.Move(from, to, overwrite: true);
        });
        write.Should().Throw<IOException>();
    }

    private static void ThrowIf(bool failing)
    {
        if (failing)
        {
            throw new IOException("Input/output error");
        }
    }

    private static void Replace(Folder folder, Action<string, string> move)
    {
        using OutputFolder output = OutputFolder.Open(folder.Path, File.Create, move);
        WriteAll(output, "a.csv", "b.csv", "c.csv");
        output.Commit();
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
