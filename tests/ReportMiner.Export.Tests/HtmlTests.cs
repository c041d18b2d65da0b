using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportMiner.Export.Tests;

public partial class HtmlTests
{
    private static readonly string Page = MemoryTarget.Of(InventedRun.Build(), "html").Text("report.html");

    [Fact]
    public void Nothing_is_fetched_and_only_the_own_script_and_style_may_run()
    {
        Page.Replace(Between("id=\"data\">", "</script>"), "", StringComparison.Ordinal).Should()
            .NotContainAny("<link", " src=", "@import", "url(", "fetch(", "XMLHttpRequest", "innerHTML", "eval(");
        Addresses().Matches(Page).Select(m => m.Value).Should().OnlyContain(a => a == "http://www.w3.org/2000/svg");
        Page.Should().Contain($"style-src '{Hash("<style>", "</style>")}'").And.Contain($"script-src '{Hash("<script>", "</script>")}'").And
            .Contain("default-src 'none'");
    }

    [Fact]
    public void Hostile_text_stays_data()
    {
        string data = Between("id=\"data\">", "</script>");
        data.Should().NotContainAny("<", ">", "&");
        using var parsed = JsonDocument.Parse(data);
        parsed.RootElement.GetProperty("rows")[4].GetProperty("cells")[0].GetProperty("items")[0].GetProperty("text").GetString()
            .Should().StartWith("=cmd|' /C calc'!A0 </script><img src=x").And.NotContain("\u001b");
    }

    [Fact]
    public void Differences_follow_the_later_text()
    {
        using var parsed = JsonDocument.Parse(Between("id=\"data\">", "</script>"));
        JsonElement item = parsed.RootElement.GetProperty("rows")[0].GetProperty("cells")[2].GetProperty("items")[0];
        int length =
            item.GetProperty("diff").EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Number).Sum(p => Math.Abs(p.GetInt32()));
        length.Should().Be(item.GetProperty("text").GetString()!.Length);
        item.GetProperty("prev").GetString().Should().Be("b1");
    }

    [Fact]
    public void Items_outside_of_the_lineage_are_there()
    {
        using var parsed = JsonDocument.Parse(Between("id=\"data\">", "</script>"));
        parsed.RootElement.GetProperty("rows").GetArrayLength().Should().Be(7);
    }

    [Fact]
    public void Every_text_of_the_page_is_there_in_both_languages()
    {
        string script = Between("<script>", "</script>");
        string[] en = Keys(script, "en: {", "ru: {"), ru = Keys(script, "ru: {", "const statuses");
        ru.Should().Equal(en);
        Marked().Matches(Page).Select(m => m.Groups[1].Value).Should().BeSubsetOf(en);
    }

    [ProgramFact("chromium")]
    public void A_browser_shows_the_list_filters_it_and_runs_nothing_hostile()
    {
        string folder = Directory.CreateTempSubdirectory("export-tests-").FullName;
        try
        {
            string file = Path.Combine(folder, "report.html");
            File.WriteAllText(file, Page);
            string shown = Dump(folder, $"file://{file}#ui=ru&status=new");
            shown.Should().Contain("Показано рекомендаций: 2 из 7").And.Contain("&lt;img src=x onerror=alert(1)&gt;").And
                .NotContain("<img");
            shown.Should().Contain("lang=\"ru\"");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The browser leaves a folder in the temporary one.</summary>
    private static string Dump(string folder, string address) => ProgramRun.Output(
        "env", $"TMPDIR={folder}", "chromium", "--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={folder}/profile",
        "--dump-dom", address);

    private static string[] Keys(string script, string from, string to)
    {
        string part = script[(script.IndexOf(from, StringComparison.Ordinal) + from.Length)..];
        return [.. Key().Matches(part[..part.IndexOf(to, StringComparison.Ordinal)]).Select(m => m.Groups[1].Value)];
    }

    private static string Hash(string from, string to) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Between(from, to))));

    private static string Between(string from, string to)
    {
        int start = Page.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return Page[start..Page.IndexOf(to, start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"(?:^|[,{])\s*(\w+): (?:'|\()", RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex("https?://[^\"' )]*")]
    private static partial Regex Addresses();

    [GeneratedRegex("data-(?:t|label)=\"(\\w+)\"")]
    private static partial Regex Marked();
}
