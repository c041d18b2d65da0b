using ReportMiner.Decisions;
using ReportMiner.Export.Import;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Tests;

public class DecisionStoreTests
{
    private static readonly RunResult Run = InventedRun.Build();

    private static Decision Decide(DecisionField field, string value, string line = "L-a1", string id = "a1", string? meeting = null)
    {
        Recommendation item = Run.Recommendations.Single(r => r.Id == id);
        return new Decision
        {
            Line = line, Field = field, Value = value, Meeting = meeting, Who = "K", When = new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Items = [new(id, item.Source.Masthead.Symbol!.Text, $"{item.Paragraph} {item.Label}".Trim(), item.Text)],
        };
    }

    private static DecisionOutcome Apply(RunResult run, params Decision[] decisions) => new DecisionStore([.. decisions]).Apply(run);

    [Fact]
    public void Decided_themes_go_to_the_line_and_its_items()
    {
        DecisionOutcome outcome = Apply(Run, Decide(DecisionField.Themes, "partnerships;data-retention"));
        LineageLine line = outcome.Run.Lineage.Lines[0];
        line.Themes.Should().Equal("data-retention", "partnerships");
        line.Decided.Should().Equal("themes");
        Recommendation item = outcome.Run.Recommendations.Single(r => r.Id == "b1r");
        item.ThemesDecided.Should().BeTrue();
        item.Themes.Select(t => (t.Id, t.Score)).Should().Equal(("data-retention", 0.912345), ("partnerships", 1));
        outcome.Run.Recommendations.Single(r => r.Id == "a2").ThemesDecided.Should().BeFalse();
    }

    [Fact]
    public void Status_and_comment_are_kept_and_the_later_decision_wins()
    {
        Decision first = Decide(DecisionField.Status, "repeated", meeting: InventedRun.Third), second = first with { Value = "merged" };
        DecisionOutcome outcome = Apply(Run, first, second, Decide(DecisionField.Comment, "note"));
        outcome.Run.Lineage.Lines[0].Cells[2].Status.Should().Be(LineageStatus.Merged);
        outcome.Run.Lineage.Lines[0].Comment.Should().Be("note");
        outcome.Kept.Should().HaveCount(2);
        outcome.Superseded.Should().Equal(first);
        outcome.Conflicts.Should().BeEmpty();
    }

    [Fact]
    public void A_decision_outlives_new_ids_and_line_ids_when_the_text_is_the_same()
    {
        RunResult renamed = Rename(Run, "a1", "z9", r => r);
        Apply(renamed, Decide(DecisionField.Comment, "note")).Run.Lineage.Lines[0].Comment.Should().Be("note");
    }

    [Fact]
    public void A_text_changed_a_little_keeps_the_decision_and_one_changed_much_is_a_conflict()
    {
        RunResult little = Rename(Run, "a1", "z9", r => r with { Text = r.Text.Replace("six", "seven", StringComparison.Ordinal) });
        Apply(little, Decide(DecisionField.Comment, "note")).Kept.Should().HaveCount(1);
        RunResult much = Rename(Run, "a1", "z9", r => r with { Text = "Nothing of this is left in the new revision." });
        Apply(much, Decide(DecisionField.Comment, "note")).Conflicts.Should().ContainSingle().Which.Reason.Should()
            .Be("The text of LP/2031/7, 12 a) has changed much since.");
    }

    /// <summary>Of ten words at least eight must be the same.</summary>
    [Theory]
    [InlineData("Keepers should paint the old mole before the winter storms", true)]
    [InlineData("Keepers should paint the new mole before the winter storms", true)]
    [InlineData("Keepers should wash the new mole before the winter storms", true)]
    [InlineData("Keepers should wash the new pier before the winter storms", false)]
    [InlineData("Keepers should wash the new pier before the summer storms", false)]
    public void A_decision_is_kept_while_eight_words_of_ten_are_the_same(string text, bool kept)
    {
        Decision decision = Decide(DecisionField.Comment, "note");
        decision = decision with
        {
            Items = [decision.Items[0] with { Text = "Keepers should paint the old mole before the winter storms" }]
        };

        Apply(Rename(Run, "a1", "z9", r => r with { Text = text }), decision).Conflicts.IsEmpty.Should().Be(kept);
    }

    [Fact]
    public void Of_two_equal_texts_the_one_in_the_document_decided_upon_keeps_the_decision()
    {
        RunResult twice = Rename(Run, "c3", "z9", r => r);
        string text = Run.Recommendations.Single(r => r.Id == "c3").Text;
        twice = twice with { Recommendations = [.. twice.Recommendations.Select(r => r.Id == "a2" ? r with { Text = text } : r)] };

        Apply(twice, Decide(DecisionField.Comment, "note", "L-c3", "c3")).Run.Lineage.Lines.Where(l => l.Comment is not null).Should()
            .ContainSingle()
            .Which.Cells[2].Items.Should().Equal("z9");
    }

    [Fact]
    public void An_item_that_is_gone_is_a_conflict_and_the_decision_is_not_lost()
    {
        RunResult without = Run with
        {
            Lineage = Run.Lineage with { Lines = Run.Lineage.Lines.RemoveAt(3) },
            Recommendations = [.. Run.Recommendations.Where((_, i) => i != 4)]
        };
        DecisionOutcome outcome = Apply(without, Decide(DecisionField.Comment, "note", "L-a5", "a5"));
        outcome.Kept.Should().BeEmpty();
        outcome.Conflicts.Should().ContainSingle().Which.Reason.Should().Be("No item of line L-a5 is in this run.");
    }

    [Fact]
    public void Items_that_now_stand_in_two_lines_are_a_conflict()
    {
        Decision both = Decide(DecisionField.Comment, "note") with
        {
            Items = [.. Decide(DecisionField.Comment, "").Items, .. Decide(DecisionField.Comment, "", "L-a2", "a2").Items]
        };
        Apply(Run, both).Conflicts.Should().ContainSingle().Which.Reason.Should().Contain("L-a1, L-a2");
    }

    [Fact]
    public void Of_the_lines_that_share_an_item_the_one_meant_keeps_the_decision()
    {
        LineageLine first = Run.Lineage.Lines[0],
            split = first with { Id = "L-a0", Cells = first.Cells.SetItem(2, first.Cells[2] with { Items = ["c9"] }) };
        RunResult shared = Run with
        {
            Lineage = Run.Lineage with { Lines = Run.Lineage.Lines.Insert(0, split) },
            Recommendations =
            [
                .. Run.Recommendations,
                Run.Recommendations.Single(r => r.Id == "c1") with { Id = "c9", Text = "Harbour States must count their buoys." }
            ],
        };
        Decision decision = Decide(DecisionField.Comment, "note") with
        {
            Items = [.. Decide(DecisionField.Comment, "").Items, .. Decide(DecisionField.Comment, "", id: "c1").Items]
        };
        foreach (RunResult run in new[] { shared, Rename(shared, "a1", "z9", r => r) })
        {
            DecisionOutcome outcome = Apply(run, decision);
            outcome.Conflicts.Should().BeEmpty();
            outcome.Run.Lineage.Lines.Select(l => l.Comment).Should().StartWith([null, "note"]).And.HaveCount(run.Lineage.Lines.Length);
        }
    }

    [Fact]
    public void A_theme_that_the_catalogue_lost_is_a_conflict()
    {
        Apply(Run, Decide(DecisionField.Themes, "whales")).Conflicts.Should().ContainSingle().Which.Reason.Should().Contain("whales");
    }

    [Fact]
    public void Every_decision_is_kept_superseded_or_a_conflict()
    {
        Decision[] decisions =
        [
            Decide(DecisionField.Themes, "whales"),
            Decide(DecisionField.Comment, "1"),
            Decide(DecisionField.Comment, "2"),
            Decide(DecisionField.Themes, "")
        ];
        DecisionOutcome outcome = Apply(Run, decisions);
        outcome.Kept.Concat(outcome.Superseded).Concat(outcome.Conflicts.Select(c => c.Decision)).Should().BeEquivalentTo(decisions);
    }

    [Fact]
    public void The_file_gives_back_what_was_added()
    {
        Decision[] decisions =
        [
            Decide(DecisionField.Comment, "примечание \"1\"\n2"), Decide(DecisionField.Status, "new", meeting: InventedRun.First)
        ];
        using var stream = new MemoryStream();
        DecisionFile.Append(stream, decisions[..1]);
        DecisionFile.Append(stream, decisions[1..]);
        stream.Position = 0;
        DecisionFile.Read(stream).Should().BeEquivalentTo(decisions, o => o.WithStrictOrdering().Excluding(d => d.Prev));
        System.Text.Encoding.UTF8.GetString(stream.ToArray()).Should().Contain("примечание").And.Contain("\"field\":\"comment\"");
    }

    [Fact]
    public void Each_line_names_the_one_before_also_after_lines_of_earlier_versions()
    {
        using var stream = new MemoryStream();
        stream.Write("""{"line":"x","items":[],"field":"comment","meeting":null,"value":"old","who":"A","when":"2036-01-01T00:00:00+00:00"}"""u8);
        DecisionFile.Append(stream, [Decide(DecisionField.Comment, new string('ш', 9000)), Decide(DecisionField.Comment, "two")]);
        DecisionFile.Append(stream, [Decide(DecisionField.Comment, "three")]);
        string[] lines = System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        stream.Position = 0;
        DecisionFile.Read(stream).Select(d => d.Prev).Should()
            .Equal(null, DecisionChain.Hash(lines[0]), DecisionChain.Hash(lines[1]), DecisionChain.Hash(lines[2]));
        stream.Position = 0;
        DecisionChain.Faults(stream).Should().BeEmpty();
        DecisionFile.ReadPart(stream, 0).End.Should().Be(stream.Length);
    }

    [Fact]
    public void A_position_goes_to_the_items_of_its_meeting_alone()
    {
        RunResult run = Apply(Run, Decide(DecisionField.Position, "deferred", meeting: InventedRun.First)).Run;
        string[] there = [.. run.Lineage.Lines.Single(l => l.Id == "L-a1").Cells.Single(c => c.Meeting == InventedRun.First).Items];
        run.Recommendations.Where(r => r.Position == "deferred").Select(r => r.Id).Should().BeEquivalentTo(there);
    }

    [Fact]
    public void Sentences_and_answers_that_change_nothing_are_kept()
    {
        Decision ask = DecisionMaker.OfAsk("A/1", "4", "States should read.", "none", "A", DateTimeOffset.UnixEpoch);
        DecisionOutcome outcome = Apply(Run, ask, ask with { Value = "item" }, Decide(DecisionField.Checked, "themes unsure"));
        outcome.Kept.Select(d => d.Value).Should().Equal("item", "themes unsure");
        outcome.Conflicts.Should().BeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("{\"line\":\"x\",\"items\":null,\"field\":\"comment\",\"value\":\"\",\"who\":\"\",\"when\":\"2036-01-01T00:00:00Z\"}")]
    public void A_broken_line_is_named(string line)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("\n" + line));
        Action act = () => DecisionFile.Read(stream);
        act.Should().Throw<InvalidDataException>().WithMessage("Line 2 *");
    }

    [Fact]
    public void The_other_lines_are_read_beside_a_broken_one()
    {
        using var stream = new MemoryStream();
        DecisionFile.Append(stream, [Decide(DecisionField.Comment, "one")]);
        stream.Write("not json\n"u8);
        DecisionFile.Append(stream, [Decide(DecisionField.Comment, "two")]);
        stream.Position = 0;
        var faults = new List<string>();

        DecisionFile.Read(stream, fault => faults.Add(fault.Message)).Select(d => d.Value).Should().Equal("one", "two");

        faults.Should().ContainSingle().Which.Should().StartWith("Line 2 ");
    }

    [Fact]
    public void A_decided_run_exports_and_its_workbook_gives_no_decision_again()
    {
        RunResult decided = Apply(Run, Decide(DecisionField.Themes, "partnerships"), Decide(DecisionField.Comment, "note")).Run;
        MemoryTarget memory = MemoryTarget.Of(decided, "all");
        memory.Text("matrix.csv").Should().Contain("note").And.Contain("\"themes;comment\"");
        memory.Text("recommendations.jsonl").Should().Contain("\"themes_decided\":true");
        MatrixImporter.Read(new MemoryStream(memory.Bytes("matrix.xlsx")), decided, "x", default).Decisions.Should().BeEmpty();
    }

    private static RunResult Rename(RunResult run, string id, string newId, Func<Recommendation, Recommendation> change) => run with
    {
        Recommendations = [.. run.Recommendations.Select(r => r.Id == id ? change(r with { Id = newId }) : r)],
        Lineage = run.Lineage with
        {
            Lines =
            [
                .. run.Lineage.Lines.Select(
                    l =>
                        l with
                        {
                            Id = l.Id + "x",
                            Cells = [.. l.Cells.Select(c => c with { Items = [.. c.Items.Select(i => i == id ? newId : i)] })]
                        })
            ],
        },
    };
}
