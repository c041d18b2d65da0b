using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using ReportMiner.Analysis.Mastheads;
using ReportMiner.Export.Csv;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Sources;
using ReportMiner.Pipeline.Inputs;

namespace ReportMiner.Pipeline.Runs;

/// <summary>Reads the documents of a run back: what they are from <c>documents.csv</c>, how they were read from <c>run.json</c>.</summary>
internal static class RunDocuments
{
    private const string Table = "documents.csv";
    private const string Report = "run.json";

    /// <returns>One a file, in the order of the run; <see langword="null"/> where the folder lacks one of the two files.</returns>
    /// <exception cref="InputException">A file is broken.</exception>
    public static ImmutableArray<DocumentReport>? Read(string folder, IEnumerable<Recommendation> items)
    {
        string table = Path.Combine(folder, Table), report = Path.Combine(folder, Report);
        if (!File.Exists(table) || !File.Exists(report))
        {
            return null;
        }

        try
        {
            Dictionary<(string, string), Masthead> mastheads = Mastheads(table);
            foreach (Recommendation item in items)
            {
                mastheads[(item.Source.File, item.Source.Sha256)] = item.Source.Masthead;
            }

            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(report));
            return [.. json.RootElement.GetProperty("documents").EnumerateArray().Select(d => Document(d, mastheads))];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or CsvHelperException)
        {
            throw new InputException($"{Table} or {Report} in '{folder}' is not that of a run: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static Dictionary<(string, string), Masthead> Mastheads(string file)
    {
        using var text = new StreamReader(file);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture));
        var mastheads = new Dictionary<(string, string), Masthead>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            mastheads[(Cell(csv, "file")!, Cell(csv, "sha256")!)] = new Masthead
            {
                Symbol = Cell(csv, "symbol") is { } symbol ? SymbolParser.Parse(symbol) : null,
                Title = Cell(csv, "title"),
                Body = Cell(csv, "body"),
                Session = Cell(csv, "session"),
                Date = Cell(csv, "date") is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            };
        }

        return mastheads;
    }

    private static string? Cell(CsvReader csv, string column) => csv.GetField(column) is { Length: > 0 } value ? CsvCell.Restore(value) : null;

    private static DocumentReport Document(JsonElement row, Dictionary<(string, string), Masthead> mastheads)
    {
        string file = row.Word("file"), hash = row.Word("sha256");
        var document = new Document
        {
            Source = new SourceInfo
            {
                File = file,
                Sha256 = hash,
                Size = row.GetProperty("bytes").GetInt64(),
                Format = Enum.Parse<SourceFormat>(row.Word("format"), ignoreCase: true),
                PageCount = row.GetProperty("pages").GetInt32(),
                Meeting = row.Word("meeting"),
                Masthead = mastheads.GetValueOrDefault((file, hash), Masthead.Empty),
            },
            Status = Enum.Parse<DocumentStatus>(row.Word("status"), ignoreCase: true),
            Languages = [.. Strings(row, "languages").Select(l => LanguageCodes.Parse(l))],
            Completeness = Completeness(row.GetProperty("completeness")),
            Diagnostics = [.. row.GetProperty("diagnostics").EnumerateArray().Select(Diagnostic)],
        };
        return new DocumentReport(document, row.GetProperty("items").GetInt32(), 0);
    }

    private static Completeness Completeness(JsonElement proof)
    {
        JsonElement characters = proof.GetProperty("characters");
        int Count(string name) => characters.GetProperty(name).GetInt32();
        return new Completeness(
            [.. proof.GetProperty("chains").EnumerateArray().Select(Chain)],
            new CharacterAccount(Count("read"), Count("body"), Count("footnote"), Count("table"), Count("furniture")))
        {
            Asks = proof.TryGetProperty("asks", out JsonElement asks) ? Asks(asks) : AskAccount.None,
        };
    }

    private static AskAccount Asks(JsonElement asks) => new(
        [.. asks.GetProperty("accounted").EnumerateObject().Select(r => new AskCount(Enum.Parse<AskReason>(r.Name, ignoreCase: true), r.Value.GetInt32()))],
        [.. asks.GetProperty("unaccounted").EnumerateArray().Select(Ask)]);

    private static OpenAsk Ask(JsonElement row) => new(
        Enum.Parse<AskSign>(row.Word("sign"), ignoreCase: true),
        row.Word("label"),
        row.Word("text"),
        Number(row, "page"),
        row.GetProperty("start").GetInt32(),
        row.GetProperty("end").GetInt32());

    private static NumberChain Chain(JsonElement chain) => new(
        chain.Word("scope"),
        chain.Word("first"),
        chain.Word("last"),
        chain.GetProperty("count").GetInt32(),
        Strings(chain, "missing"),
        Strings(chain, "duplicate"));

    private static Diagnostic Diagnostic(JsonElement row) => new(
        row.Word("code"),
        Enum.Parse<Severity>(row.Word("severity"), ignoreCase: true),
        row.Word("message"),
        Number(row, "page"),
        Number(row, "start"),
        Number(row, "end"));

    private static int? Number(JsonElement row, string name) => row.TryGetProperty(name, out JsonElement value) ? value.GetInt32() : null;

    private static ImmutableArray<string> Strings(JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(v => v.Word())];
}
