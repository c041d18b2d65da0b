using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using ReportMiner.Analysis.Tests.Specs;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Tests.Structure;

/// <summary>Runs of numbers: a gap that was planted is reported, and none is invented.</summary>
[Properties(Arbitrary = [typeof(Sentence)], Replay = "(1963,7)", MaxTest = 150, QuietOnSuccess = true)]
public sealed class ChainProperties
{
    [Property]
    public void A_run_of_paragraphs_without_a_gap_is_complete(Sentence[] sentences, PositiveInt first)
    {
        int start = (first.Get % 90) + 1;
        if (sentences.Length < 2)
        {
            return;
        }

        Document document = Understand(sentences, start, _ => false);

        document.Completeness.Chains.Should().ContainSingle().Which.Should()
            .Match<NumberChain>(c => c.Missing.IsEmpty && c.Duplicate.IsEmpty && c.Count == sentences.Length);
        document.Status.Should().Be(DocumentStatus.Complete);
    }

    [Property]
    public void A_paragraph_that_is_left_out_is_named(Sentence[] sentences, PositiveInt first, PositiveInt at)
    {
        int start = (first.Get % 90) + 1;
        if (sentences.Length < 5)
        {
            return;
        }

        int hole = start + 1 + (at.Get % (sentences.Length - 2));
        Document document = Understand(sentences, start, n => n == hole);

        document.Completeness.Chains.Should().ContainSingle().Which.Missing.Should().Equal(hole.ToString(CultureInfo.InvariantCulture));
        document.Diagnostics.Should().ContainSingle(d => d.Code == "RM1201");
        document.Status.Should().Be(DocumentStatus.Incomplete);
    }

    [Property]
    public void An_item_that_is_left_out_of_a_list_is_named(Sentence[] sentences, PositiveInt at)
    {
        if (sentences.Length is < 4 or > 25)
        {
            return;
        }

        int hole = 1 + (at.Get % (sentences.Length - 2));
        string items = string.Concat(sentences.Select((s, i) => i == hole ? "" : $"   ({(char)('a' + i)}) {s.Text}\n\n"));
        Document document =
            SpecDocuments.Understand($"1. The Panel adopted the following recommendations:\n\n{items}2. The Panel closed its meeting.\n");

        document.Completeness.Chains.Single(c => c.Scope == "items of 1").Missing.Should().Equal(((char)('a' + hole)).ToString());
        document.Completeness.Chains.Single(c => c.Scope == "paragraphs").Missing.Should().BeEmpty();
    }

    private static Document Understand(Sentence[] sentences, int start, Func<int, bool> leftOut) => SpecDocuments.Understand(
        string.Concat(sentences.Select((s, i) => leftOut(start + i) ? "" : $"{start + i}. {s.Text}\n\n")));
}
