using Microsoft.Extensions.VectorData;
using ReportMiner.Model.Runs;
using ReportMiner.Semantics.Embeddings;
using ReportMiner.Semantics.Index;
using ReportMiner.Store.Folders;

namespace ReportMiner.Semantics.Tests.Index;

public sealed class ItemIndexTests
{
    [Fact]
    public async Task Only_rows_that_changed_are_embedded_again()
    {
        using var run = new InventedRun();
        using (ItemIndex first = await run.OpenAsync())
        {
            first.Renewed.Should().Be(InventedRun.Rows.Length);
        }

        using (ItemIndex again = await run.OpenAsync())
        {
            again.Renewed.Should().Be(0);
        }

        string changed = InventedRun.Rows[2].Replace("foghorns", "bells", StringComparison.Ordinal);
        run.Write([InventedRun.Rows[0], changed, .. InventedRun.Rows[3..]]);
        using ItemIndex after = await run.OpenAsync();
        after.Renewed.Should().Be(1);
        after.Count.Should().Be(InventedRun.Rows.Length - 1);
        after.Find("aaaa000000000002").Should().BeNull("its row is gone");
        after.Find("aaaa000000000003")!.Text.Should().Contain("bells");
    }

    [Fact]
    public async Task Updated_index_equals_one_made_anew()
    {
        using var run = new InventedRun(InventedRun.Rows[..3]);
        (await run.OpenAsync()).Dispose();
        run.Write(InventedRun.Rows[1..]);
        using ItemIndex updated = await run.OpenAsync();
        using ItemIndex anew = await ItemIndex.OpenAsync(run.Store, null, InventedRun.Stems);
        async Task<List<string>> NearAsync(ItemIndex index) =>
            await index.Store.Items.SearchAsync("lamp outage", 10).Select(r => $"{r.Record.Id} {r.Score:F4}").ToListAsync();
        (await NearAsync(updated)).Should().Equal(await NearAsync(anew));
        updated.File.StemCounts().Should().BeEquivalentTo(anew.File.StemCounts());
    }

    [Fact]
    public async Task Other_table_makes_the_index_anew()
    {
        using var run = new InventedRun();
        (await run.OpenAsync()).Dispose();
        using ItemIndex index = await ItemIndex.OpenAsync(run.Store, run.IndexFile, new StemEmbeddingGenerator(null, "other"));
        index.Renewed.Should().Be(InventedRun.Rows.Length);
    }

    [Fact]
    public async Task Damaged_file_is_named()
    {
        using var run = new InventedRun();
        await File.WriteAllTextAsync(Path.Combine(run.Folder, "index.db"), new string('x', 5000));
        Func<Task> open = run.OpenAsync;
        (await open.Should().ThrowAsync<InvalidDataException>()).WithMessage("*index.db*delete it*");
    }

    [Fact]
    public async Task Row_that_cannot_be_read_leaves_the_index_as_it_was()
    {
        using var run = new InventedRun();
        (await run.OpenAsync()).Dispose();
        run.Write([InventedRun.Rows[0].Replace("lamp", "bell", StringComparison.Ordinal), "{\"id\": 7}"]);
        Func<Task> open = run.OpenAsync;
        await open.Should().ThrowAsync<InputException>();
        run.Write(InventedRun.Rows);
        using ItemIndex index = await run.OpenAsync();
        index.Count.Should().Be(InventedRun.Rows.Length);
        index.Renewed.Should().Be(0);
    }

    [Fact]
    public async Task Folder_without_results_is_refused()
    {
        Func<Task> open = () => ItemIndex.OpenAsync(new FolderStore("/no/such/folder"), null, InventedRun.Stems);
        await open.Should().ThrowAsync<InputException>();
    }

    [Fact]
    public async Task Vectors_are_found_through_the_abstractions_with_any_filter()
    {
        using var run = new InventedRun();
        using ItemIndex index = await run.OpenAsync();
        VectorStoreCollection<string, IndexedItem> items = index.Store.GetCollection<string, IndexedItem>(SqliteVectorStore.ItemsName);
        List<VectorSearchResult<IndexedItem>> found = await items.SearchAsync(
            "журнал отключений ламп", 2, new VectorSearchOptions<IndexedItem> { Filter = i => i.Language == "en" }).ToListAsync();
        found.Select(f => f.Record.Id).Should().BeEquivalentTo("aaaa000000000001", "bbbb000000000001");
        found.Should().OnlyContain(f => f.Score > 0.15);
        IndexedItem? item = await items.GetAsync("aaaa000000000001", new RecordRetrievalOptions { IncludeVectors = true });
        item!.Vector.Length.Should().Be(512);
        await items.DeleteAsync("aaaa000000000001");
        (await items.GetAsync("aaaa000000000001")).Should().BeNull();
        await items.UpsertAsync(item);
        (await items.GetAsync(i => i.Meeting == "panel-2019", 10).ToListAsync()).Should().HaveCount(3);
    }

    [Fact]
    public void Embeddings_of_translations_lie_close_and_of_strangers_apart()
    {
        StemSpace space = InventedRun.Stems.Space;
        Cosine(space.Embed("журнал, отключение, лампа"), space.Embed("lamp outage log")).Should().BeGreaterThan(0.8f);
        Cosine(space.Embed("журнал отключений лампы"), space.Embed("workshops in ports")).Should().BeLessThan(0.2f);
        Cosine(space.Embed("Корвания"), space.Embed("Corvania")).Should().BeGreaterThan(0.4f, "names sound alike in both scripts");
    }

    private static float Cosine(float[] a, float[] b) => System.Numerics.Tensors.TensorPrimitives.CosineSimilarity<float>(a, b);
}
