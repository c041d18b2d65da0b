using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using ReportMiner.CorpusMaker;
using ReportMiner.CorpusMaker.Pdf;
using ReportMiner.CorpusMaker.Sheets;
using ReportMiner.Model.Recommendations;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Tests.Documents;

/// <summary>
/// Invented reports of bodies that nobody has met, in every format, against the gold in their margins. PDF files need their type installed.
/// </summary>
public sealed class SheetTests : IDisposable
{
    private static readonly Renderer Renderer = new(FontSet.Installed ? FontSet.Load() : null);

    private readonly Folder _folder = new();

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Root(), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void The_list_is_exact_in_every_format(string name)
    {
        Sheet sheet = Read(name);
        foreach ((string file, DocumentOutcome outcome) in Outcomes(sheet))
        {
            List<string> found =
            [
                .. outcome.Items.Where(i => i.Kind is RecommendationKind.Recommendation or RecommendationKind.Operative)
                    .Select(i => Line(i.Label, i.Text))
            ];
            string[] may = [.. sheet.Items.Where(i => !i.Must).Select(i => Start(i.Starts))];
            found.RemoveAll(f => may.Any(m => f.EndsWith(m, StringComparison.Ordinal)));
            string[] must = [.. sheet.Items.Where(i => i.Must).Select(i => Line(i.Label, i.Starts))];
            found.Should().Equal(must, file);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Those_who_propose_are_named_and_nobody_else(string name)
    {
        Sheet sheet = Read(name);
        foreach ((string file, DocumentOutcome outcome) in Outcomes(sheet))
        {
            List<Recommendation> rows = [.. outcome.Items.Where(i => i.Kind == RecommendationKind.Proposal)];
            foreach (SheetProposal proposal in sheet.Proposals)
            {
                Recommendation[] own = [.. rows.Where(r => Letters(proposal.Text).Contains(Letters(r.Text), StringComparison.Ordinal))];
                own.Should().NotBeEmpty($"{file}: {proposal.Text}");
                if (!proposal.Proposers.IsEmpty)
                {
                    own.SelectMany(r => r.Proposers).Should().Contain(proposal.Proposers, $"{file}: {proposal.Text}");
                }

                rows.RemoveAll(own.Contains);
            }

            rows.Select(r => r.Text).Should().BeEmpty(file);
        }
    }

    private IEnumerable<(string File, DocumentOutcome Outcome)> Outcomes(Sheet sheet)
    {
        foreach (Rendering rendering in Renderer.Render(sheet.Document))
        {
            string file = $"{sheet.Document.Name}.{rendering.Extension}";
            string path = Path.Combine(_folder.Path, file);
            File.WriteAllBytes(path, rendering.Bytes);
            yield return (file, DocumentProcessor.Process(path, CancellationToken.None));
        }
    }

    private static Sheet Read(string name) => SheetReader.Read(name, File.ReadAllLines(Path.Combine(Root(), name + ".md")));

    private static string Line(string label, string text) =>
        $"{label.Replace("•", "", StringComparison.Ordinal).Trim('(', ')', '.', ' ')} {Start(text)}";

    /// <summary>The first letters of a text.</summary>
    private static string Start(string text) => Letters(text) is var letters && letters.Length > 24 ? letters[..24] : letters;

    private static string Letters(string text) =>
        text.Where(char.IsLetterOrDigit).Aggregate(new StringBuilder(), (all, c) => all.Append(char.ToLowerInvariant(c))).ToString();

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "corpus", "invented"));
}
