using System.Text.Json;
using System.Text.RegularExpressions;
using ReportMiner.Release.Packages;
using ReportMiner.Release.Papers;

namespace ReportMiner.Release.Tests;

public sealed partial class PapersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-papers-").FullName;

    [GeneratedRegex(@"\]\((?<target>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex Link();

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Every_link_of_a_shipped_page_leads_to_a_shipped_file()
    {
        Pages.Copy(Folders.Sources, _folder);
        string[] pages = Directory.GetFiles(_folder, "*.md", SearchOption.AllDirectories);
        pages.Should().HaveCountGreaterThan(10);
        var broken = pages
            .SelectMany(p => Link().Matches(File.ReadAllText(p)).Select(m => (Page: p, Target: m.Groups["target"].Value)))
            .Where(l =>
                !l.Target.Contains("://", StringComparison.Ordinal)
                    && !Path.Exists(Path.Combine(Path.GetDirectoryName(l.Page)!, l.Target)));
        broken.Should().BeEmpty();
    }

    [Fact]
    public void Every_command_has_a_manual_page()
    {
        string commands = File.ReadAllText(Path.Combine(Folders.Sources.Root, "src/docs/commands.md"));
        string[] names = [.. Regex.Matches(commands, "^## (.+)$", RegexOptions.Multiline)
            .Select(m => m.Groups[1].Value.Replace(' ', '-'))];
        var pages = ManualPages.Of(commands, Folders.Sources);
        pages.Keys.Should().BeEquivalentTo(["reportminer.1", .. names.Select(n => $"reportminer-{n}.1")]);
        pages["reportminer.1"].Should()
            .ContainAll(names.Select(n => $"reportminer\\-{n.Replace("-", "\\-", StringComparison.Ordinal)} (1)"));
        names.Should().Contain("evaluate-all", "man finds no page with a blank in its name");
        pages["reportminer-evaluate-all.1"].Should().Contain(".B reportminer evaluate all\n");
        pages["reportminer-run.1"].Should().StartWith(".TH REPORTMINER\\-RUN 1 2026-05-04 \"ReportMiner 1.2.3\"")
            .And.Contain("\\fB\\-\\-out DIR, \\-o DIR (required)\\fR").And
            .Contain(".SH EXAMPLES\n.nf\nreportminer run reports \\-\\-out result");
    }

    [ProgramFact("groff")]
    public void Manual_pages_are_read_without_a_warning()
    {
        foreach ((
            string name,
            string page) in ManualPages.Of(File.ReadAllText(Path.Combine(Folders.Sources.Root, "src/docs/commands.md")), Folders.Sources))
        {
            string file = Path.Combine(_folder, name);
            File.WriteAllText(file, page);
            (int status, string output) = Command.Try("groff", ["-k", "-man", "-Tutf8", "-ww", "-z", file], _folder);
            (status, output).Should().Be((0, ""), name);
        }
    }

    [Fact]
    public void A_line_that_begins_like_a_request_is_text()
    {
        ManualPages.Of("# All\n\n## try\n\nDoes it.\n\n`.SH` is no heading. A\\B too.\n", Folders.Sources)["reportminer-try.1"]
            .Should().Contain(".PP\n\\&.SH is no heading. A\\(rsB too.\n");
    }

    [Fact]
    public void A_licence_that_nobody_has_accepted_stops_the_release()
    {
        Action unknown = () => Licences.Page([Named("Good", "MIT"), Named("Other", "GPL-3.0-only")]);
        unknown.Should().Throw<ReleaseException>().WithMessage("The licence of Other 1.0 is 'GPL-3.0-only'*");
        Action silent = () => Licences.Page([Named("Silent", null)]);
        silent.Should().Throw<ReleaseException>().WithMessage("*'not known'*");
    }

    [Fact]
    public void The_page_of_licences_names_each_part_and_holds_each_text_once()
    {
        string page = Licences.Page([Named("First", "MIT"), Named("Second", "MIT"), Named("Third", "MS-PL OR Apache-2.0")]);
        page.Should().Contain("First 1.0\nLicence: MIT\nCopyright: The authors of First").And
            .Contain("Third 1.0\nLicence: MS-PL OR Apache-2.0");
        page.Split("Text of the licence MIT").Should().HaveCount(2);
        page.Should().Contain("Text of the licence Apache-2.0").And.Contain("Permission is hereby granted");
    }

    [Fact]
    public void The_list_of_parts_says_where_each_comes_from()
    {
        using JsonDocument list =
            JsonDocument.Parse(Sbom.Of(Folders.Sources, [Named("First", "MIT"), Named("Third", "MS-PL OR Apache-2.0")]));
        JsonElement root = list.RootElement;
        (root.GetProperty("bomFormat").GetString(), root.GetProperty("specVersion").GetString()).Should().Be(("CycloneDX", "1.6"));
        root.GetProperty("metadata").GetProperty("timestamp").GetString().Should().Be("2026-05-04T03:02:02Z");
        JsonElement[] parts = [.. root.GetProperty("components").EnumerateArray()];
        parts.Select(p => p.GetProperty("purl").GetString()).Should().Equal("pkg:nuget/First@1.0", "pkg:nuget/Third@1.0");
        parts[0].GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString().Should().Be("MIT");
        parts[1].GetProperty("licenses")[0].GetProperty("expression").GetString().Should().Be("MS-PL OR Apache-2.0");
        parts[0].GetProperty("hashes")[0].GetProperty("content").GetString().Should().Be("010203");
    }

    [Fact]
    public void Every_licence_that_stands_in_the_sources_is_in_the_page_and_every_part_in_the_list()
    {
        string root = Folders.Sources.Root;
        Part[] parts = [.. VendoredParts.OfPrograms(root)];
        string page = Licences.Page(parts);
        string[] texts = [.. Command.Run("git", ["ls-files", "src"], root).Split('\n').Where(f => IsLicence(Path.GetFileName(f)))];
        texts.Should().HaveCountGreaterThan(7).And
            .OnlyContain(f => page.Contains(File.ReadAllText(Path.Combine(root, f)).ReplaceLineEndings("\n").Trim('\n')));
        parts[0].Should()
            .Match<Part>(p =>
                p.Name == "pdf.js"
                    && File.ReadAllText(Path.Combine(root, "src/ReportMiner.Web/wwwroot/lib/pdfjs/HASHES"))
                        .Contains($"pdfjs-dist {p.Version},"));
        page.Should().Contain("Text of the licence Unicode-DFS-2016").And.Contain("Text of the licence OFL-1.1");
        using JsonDocument list = JsonDocument.Parse(Sbom.Of(Folders.Sources, parts));
        JsonElement[] listed = [.. list.RootElement.GetProperty("components").EnumerateArray()];
        listed.Select(c => c.GetProperty("name").GetString()).Should().Equal(parts.Select(p => p.Name));
        listed.Select(c => c.GetProperty("bom-ref").GetString()).Should().OnlyHaveUniqueItems().And
            .Contain($"pkg:npm/pdfjs-dist@{parts[0].Version}");
        listed.Count(c => c.TryGetProperty("version", out _)).Should().Be(2);

        static bool IsLicence(string name) =>
            name.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase) || name.Contains("NOTICE", StringComparison.OrdinalIgnoreCase);
    }

    private static Part Named(string name, string? licence) => new(name, "1.0", licence, $"The authors of {name}", "AQID", []);
}
