using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;
using ReportMiner.Model.Themes;
using ReportMiner.Semantics.Endpoints;
using ReportMiner.Semantics.Suggestions;
using ReportMiner.Semantics.Tests.Assistants;

namespace ReportMiner.Semantics.Tests.Suggestions;

public sealed class ThemeSuggesterTests
{
    private const string Secret = "sk-lighthouse-suggest";

    private static readonly ThemeCatalogue s_catalogue = new("1", [Theme("lamps"), Theme("bells")]);

    [Fact]
    public async Task Model_is_asked_about_unsure_items_only_and_the_run_is_repeated_from_the_transcript()
    {
        using var run = new InventedRun();
        string file = Path.Combine(run.Folder, "transcript.jsonl");
        ImmutableArray<Recommendation> items = [Item("a", ("lamps", 0.97)), Item("b", ("lamps", 0.5)), Item("c")];
        ImmutableArray<ThemeSuggestion> first;
        using (var model = new StubModel(StubModel.Whole("[\"bells\", \"ships\"]"), StubModel.Whole("Sure! [\"lamps\"]")))
        {
            var transcript = new Transcript();
            first = await Suggester(model.Address, transcript).SuggestAsync(items);
            transcript.Save(file);
            model.Requests.Should().HaveCount(2);
        }

        first.Select(s => $"{s.Id} {string.Join(',', s.Classifier)} > {string.Join(',', s.Suggested)}").Should()
            .Equal("b lamps > bells", "c  > lamps");
        ImmutableArray<ThemeSuggestion> again =
            await Suggester(new Uri("http://127.0.0.1:9/v1"), Transcript.Load(file)).SuggestAsync(items);
        again.Should().BeEquivalentTo(first, o => o.WithStrictOrdering());
        (await File.ReadAllTextAsync(file)).Should().NotContain(Secret).And.NotContain("text of");
    }

    [Fact]
    public async Task Endpoint_that_fails_is_named_without_its_key()
    {
        using var model = new StubModel(StubModel.Fail(401));
        Func<Task> suggest = () => Suggester(model.Address, new Transcript()).SuggestAsync([Item("c")]);
        (await suggest.Should().ThrowAsync<EndpointException>()).Which.ToString().Should().Contain("refuses the key").And
            .NotContain(Secret);
    }

    private static ThemeSuggester Suggester(Uri address, Transcript transcript) =>
        new(new ModelEndpoint(address, "stub", Secret), s_catalogue, transcript) { FirstWait = TimeSpan.FromMilliseconds(1) };

    private static Theme Theme(string id) =>
        new()
        {
            Id = id,
            Name = new Bilingual(id, id),
            Definition = new Bilingual(id, id),
            Terms = ImmutableDictionary<string, ThemeTerms>.Empty
        };

    private static Recommendation Item(string id, params (string Theme, double Score)[] themes) => new()
    {
        Id = id,
        Source = new SourceInfo { File = "f", Sha256 = "0", Size = 1, Meeting = "m" },
        Language = Language.English,
        Kind = RecommendationKind.Recommendation,
        Text = "text of " + id,
        Provenance = new Provenance([], 0, 1, []),
        Themes = [.. themes.Select(t => new ThemeTag(t.Theme, t.Score, []))],
    };
}
