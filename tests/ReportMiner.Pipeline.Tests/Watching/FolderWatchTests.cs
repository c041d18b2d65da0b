using System.Collections.Concurrent;
using FluentAssertions;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Watching;

namespace ReportMiner.Pipeline.Tests.Watching;

/// <summary>Saves as programs make them: written in place, in parts, aside and renamed, with lock files beside.</summary>
public sealed class FolderWatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("watch").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly BlockingCollection<SaveReport> _saves = [];
    private readonly Task _watch;

    public FolderWatchTests() => _watch = Start();

    [Fact]
    public void A_save_in_place_gives_a_change_list_of_the_words()
    {
        Write("draft.txt", Draft("shall publish the list"));
        First("draft.txt");

        Write("draft.txt", Draft("may publish the list"));

        SaveReport save = Next("draft.txt");
        save.Version.Should().Be(2);
        save.Changes!.Items.Should().ContainSingle().Which.Kinds.Should().Contain(ListedChangeKind.Softened);
        File.ReadAllText(save.Page!).Should().Contain("<del>shall</del>").And.Contain("<ins>may</ins>");
        File.Exists(Path.ChangeExtension(save.Page!, ".docx")).Should().BeTrue();
    }

    [Fact]
    public void A_save_aside_that_is_renamed_over_the_file_counts_once()
    {
        Write("draft.txt", Draft("should publish the list"));
        First("draft.txt");

        Write("~WRD0001.tmp", Draft("should not publish the list"));
        File.Move(At("draft.txt"), At("draft.txt.bak"));
        File.Move(At("~WRD0001.tmp"), At("draft.txt"), overwrite: true);

        Next("draft.txt").Changes!.Items.Should().ContainSingle().Which.Kinds.Should().StartWith(ListedChangeKind.Reversed);
        _saves.Should().BeEmpty();
    }

    [Fact]
    public void A_file_that_is_written_in_parts_is_compared_when_it_is_whole()
    {
        string whole = Draft("should store the list for 90 days");
        Write("draft.txt", Draft("should store the list for 60 days"));
        First("draft.txt");

        using (FileStream slow = File.Create(At("draft.txt")))
        {
            foreach (byte[] part in System.Text.Encoding.UTF8.GetBytes(whole).Chunk(whole.Length / 4))
            {
                slow.Write(part);
                slow.Flush(flushToDisk: true);
                Thread.Sleep(60);
            }
        }

        ChangeList changes = Next("draft.txt").Changes!;
        changes.LaterItems.Should().Be(changes.EarlierItems);
        changes.Items.Should().ContainSingle().Which.Changes.Should().ContainSingle(c => c.Before.Contains("60") && c.After.Contains("90"));
    }

    [Fact]
    public void A_half_written_package_waits_and_the_whole_one_counts()
    {
        byte[] whole = File.ReadAllBytes(Path.Combine(Path.Combine(CheckoutFolder.Root, "corpus", "samples"), "expert-panel-2021-en.docx"));
        File.WriteAllBytes(At("draft.docx"), whole[..(whole.Length / 2)]);
        Thread.Sleep(300);

        File.WriteAllBytes(At("draft.docx"), whole);

        Next("draft.docx").Should().Match<SaveReport>(s => s.Version == 1 && s.Fault == null);
    }

    [Fact]
    public void A_damaged_file_is_told_once_and_a_later_save_counts()
    {
        File.WriteAllBytes(At("draft.docx"), [0x50, 0x4B, 3, 4, 1, 2, 3]);

        Next("draft.docx").Fault.Should().NotBeNullOrEmpty();

        File.Copy(
            Path.Combine(Path.Combine(CheckoutFolder.Root, "corpus", "samples"), "expert-panel-2021-en.docx"),
            At("draft.docx"),
            overwrite: true);
        Next("draft.docx").Version.Should().Be(1);
    }

    [Fact]
    public void Lock_files_hidden_files_and_files_written_aside_do_not_count()
    {
        Write("~$draft.docx", "lock");
        Write(".draft.txt.swp", "swap");
        Write("draft.tmp", Draft("should publish the list"));
        Write("draft.txt~", Draft("should publish the list"));
        Write("seen.txt", Draft("should publish the list"));

        First("seen.txt");
        _saves.Should().BeEmpty();
    }

    [Fact]
    public void A_burst_of_saves_ends_with_the_last_text()
    {
        Write("draft.txt", Draft("should publish list 0"));
        First("draft.txt");

        for (int i = 1; i <= 20; i++)
        {
            Write("draft.txt", Draft($"should publish list {i}"));
        }

        SaveReport last;
        do
        {
            last = Next("draft.txt");
        }
        while (!last.Changes!.Items[0].After[0].Text.Contains("list 20"));

        last.Version.Should().BeLessThan(20);
    }

    [Fact]
    public void The_same_content_saved_again_is_no_change()
    {
        Write("draft.txt", Draft("should publish the list"));
        First("draft.txt");

        Write("draft.txt", Draft("should publish the list"));
        Write("other.txt", Draft("should publish the list"));

        First("other.txt");
        _saves.Should().BeEmpty();
    }

    [Fact]
    public async Task A_new_watch_compares_with_the_version_that_the_last_one_kept()
    {
        Write("draft.txt", Draft("must publish the list"));
        First("draft.txt");
        await _stop.CancelAsync();
        await _watch.WaitAsync(Patience);
        Write("draft.txt", Draft("must publish the catalogue"));

        using var again = new CancellationTokenSource();
        Task second = Start(again.Token);

        Next("draft.txt").Version.Should().Be(2);
        await again.CancelAsync();
        await second.WaitAsync(Patience);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _watch.Wait(Patience);
        _stop.Dispose();
        _saves.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Draft(string act) => $"""
        UNDIG/EP.9/2031/CRP.1

        Conclusions and recommendations

        1. The Panel adopted the following recommendations:

        (a) The secretariat {act} of national contact points;

        (b) Member States should consider ways to finance the training of judges;

        (c) The next meeting should be held before the end of the year.
        """;

    private Task Start(CancellationToken? stop = null)
    {
        var watch = new FolderWatch(At("in"), At("out"), (file, token) =>
            WatchedReading.Process(file, DocumentLimits.Default, token), Language.English)
        {
            Interval = TimeSpan.FromMilliseconds(100),
        };
        Directory.CreateDirectory(At("in"));
        return Task.Run(() => watch.Run(_saves.Add, stop ?? _stop.Token));
    }

    private string At(string name) => name is "in" or "out" ? Path.Combine(_folder, name) : Path.Combine(_folder, "in", name);

    private void Write(string name, string text) => File.WriteAllText(At(name), text);

    private void First(string name) => Next(name).Should().Match<SaveReport>(s => s.Version == 1 && s.Changes == null && s.Fault == null);

    private SaveReport Next(string name)
    {
        _saves.TryTake(out SaveReport? save, Patience).Should().BeTrue($"a save of {name} is told");
        save!.File.Should().Be(name);
        return save;
    }
}
