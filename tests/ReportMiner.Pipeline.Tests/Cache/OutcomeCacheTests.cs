using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.Cache;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Tests.Cache;

public sealed class OutcomeCacheTests
{
    private const string Text = "The Panel recommended that:\n\n1. States should keep registers.\n\n2. States should publish them.\n";

    [Fact]
    public void What_was_kept_is_found()
    {
        using var folder = new Folder();
        string file = folder.Add("a.txt", Text);
        DocumentOutcome outcome = DocumentProcessor.Process(file, CancellationToken.None).WithoutBlocks();
        CacheKey key = Open(folder).KeyOf(file)!.Value;

        Open(folder).Find(key).Should().BeNull();
        Open(folder).Keep(key, OutcomeLines.Of(outcome));

        Open(folder).Find(key)!.ToOutcome().Should().BeEquivalentTo(outcome);
    }

    [Fact]
    public void An_entry_moved_to_another_key_is_not_believed()
    {
        using var folder = new Folder();
        string one = folder.Add("a.txt", Text), other = folder.Add("b.txt", Text.Replace("keep", "burn", StringComparison.Ordinal));
        OutcomeCache cache = Open(folder);
        CacheKey own = cache.KeyOf(one)!.Value, foreign = cache.KeyOf(other)!.Value;
        cache.Keep(own, OutcomeLines.Of(DocumentProcessor.Process(one, CancellationToken.None)));
        string kept = Directory.EnumerateFiles(folder.Path, own.Entry, SearchOption.AllDirectories).Single();
        string moved = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(kept))!, foreign.Entry[..2], foreign.Entry);
        Directory.CreateDirectory(Path.GetDirectoryName(moved)!);
        File.Copy(kept, moved);

        cache.Find(own).Should().NotBeNull();
        cache.Find(foreign).Should().BeNull();
    }

    [Fact]
    public void Whatever_an_outcome_depends_on_changes_its_key()
    {
        using var folder = new Folder();
        string file = folder.Add("a.txt", Text);
        string first = Open(folder).KeyOf(file)!.Value.Entry;

        string renamed = Open(folder).KeyOf(folder.Add("b.txt", Text))!.Value.Entry;
        string other = Open(folder, "another program").KeyOf(file)!.Value.Entry;
        folder.Add("a.meta.json", "{}");
        string sidecar = Open(folder).KeyOf(file)!.Value.Entry;
        File.AppendAllText(file, " ");
        string changed = Open(folder).KeyOf(file)!.Value.Entry;

        ((string[])[first, renamed, other, sidecar, changed]).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_damaged_entry_counts_as_absent()
    {
        using var folder = new Folder();
        string file = folder.Add("a.txt", Text);
        CacheKey key = Open(folder).KeyOf(file)!.Value;
        Open(folder).Keep(key, OutcomeLines.Of(DocumentProcessor.Process(file, CancellationToken.None)));
        string entry = Directory.GetFiles(folder.At("cache"), "*", SearchOption.AllDirectories).Should().ContainSingle().Which;
        byte[] sound = File.ReadAllBytes(entry);
        foreach (byte[] damaged in (byte[][])[
            [], sound[..10], sound[..40], sound[..^1], [.. sound, 0], [.. sound[..^5], 1, 2, 3, 4, 5], [1, .. sound[1..]]
        ])
        {
            File.WriteAllBytes(entry, damaged);
            Open(folder).Find(key).Should().BeNull();
        }
    }

    [Theory]
    [InlineData("RM1005", false)]
    [InlineData("RM1009", false)]
    [InlineData("RM1010", false)]
    [InlineData("RM1004", true)]
    [InlineData("RM1101", true)]
    public void A_failure_is_kept_where_it_would_be_the_same_again(string code, bool kept)
    {
        using var folder = new Folder();
        string file = folder.Add("a.txt", Text);
        CacheKey key = Open(folder).KeyOf(file)!.Value;
        Document failed =
            DocumentProcessor.Failed(SourceFile.Describe(file) with { Sha256 = key.Content }, new Diagnostic(code, Severity.Fatal, "x"));

        Open(folder).Keep(key, OutcomeLines.Of(new DocumentOutcome(failed, [], 0)));

        (Open(folder).Find(key) is not null).Should().Be(kept);
    }

    [Fact]
    public void Only_entries_that_no_file_of_the_run_has_are_removed()
    {
        using var folder = new Folder();
        string a = folder.Add("a.txt", Text);
        string b = folder.Add("b.txt", Text);
        OutcomeCache earlier = Open(folder);
        CacheKey keyA = Keep(earlier, a);
        CacheKey keyB = Keep(earlier, b);
        File.WriteAllText(Path.Combine(folder.At("cache"), "a note of the user"), "x");

        OutcomeCache cache = Open(folder);
        cache.KeyOf(a);
        cache.RemoveUnused();

        cache.Find(keyA).Should().NotBeNull();
        cache.Find(keyB).Should().BeNull();
        File.Exists(Path.Combine(folder.At("cache"), "a note of the user")).Should().BeTrue();
    }

    [Fact]
    public void The_stamp_tells_limits_and_models()
    {
        using var folder = new Folder();
        string model = folder.Add("model", "1");
        string first = StageStamp.Of(DocumentLimits.Default, [model]);

        StageStamp.Of(DocumentLimits.Default, [model]).Should().Be(first);
        StageStamp.Of(DocumentLimits.Default with { Pages = 3 }, [model]).Should().NotBe(first);
        folder.Add("model", "2");
        StageStamp.Of(DocumentLimits.Default, [model]).Should().NotBe(first);
    }

    private static OutcomeCache Open(Folder folder, string stamp = "program") =>
        new(OutcomeFolder.Open(folder.At("cache")), new FileContents(1), new Lazy<string>(stamp));

    private static CacheKey Keep(OutcomeCache cache, string file)
    {
        CacheKey key = cache.KeyOf(file)!.Value;
        cache.Keep(key, OutcomeLines.Of(DocumentProcessor.Process(file, CancellationToken.None)));
        return key;
    }
}
