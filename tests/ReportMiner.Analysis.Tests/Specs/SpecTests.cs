using ReportMiner.Analysis.Mastheads;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Roles;
using ReportMiner.Model;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Tests.Specs;

/// <summary>Runs every row of the tables beside it; an editor adds a case by adding a row.</summary>
public sealed class SpecTests
{
    [Theory]
    [InlineData("strength.md", 44)]
    [InlineData("addressees.md", 35)]
    [InlineData("proposers.md", 23)]
    [InlineData("symbols.md", 22)]
    [InlineData("references.md", 12)]
    [InlineData("reporting.md", 125)]
    public void Every_row_holds(string table, int atLeast)
    {
        var rows = SpecTable.Rows(table).ToList();
        rows.Count.Should().BeGreaterThanOrEqualTo(atLeast);
        var failures =
            rows.Select(r => (Row: r, Got: Run(table, r))).Where(r => r.Got != Expected(table, r.Row))
                .Select(r => $"{string.Join(" | ", r.Row)} → {r.Got}");
        failures.Should().BeEmpty();
    }

    private static string Expected(string table, string[] row) => table == "symbols.md" ? string.Join('|', row[1..]) : row[^1];

    private static string Run(string table, string[] row)
    {
        Language language = LanguageCodes.Parse(row[0]);
        return table switch
        {
            "strength.md" => StrengthReader.Read(row[2], language, row[1].Length > 0),
            "addressees.md" => string.Join(", ", AddresseeReader.Read(row[2], language, row[1])),
            "proposers.md" => string.Join(", ", ProposerReader.Read(row[1], language).Proposers),
            "symbols.md" => Symbol(SymbolParser.Parse(row[0])),
            "references.md" => string.Join(", ", ReferenceReader.Read(row[0])),
            "reporting.md" => string.Join("; ", ReportingReader.Read(row[1], language).Select(Request)),
            _ => throw new ArgumentOutOfRangeException(nameof(table)),
        };
    }

    private static string Symbol(DocumentSymbol symbol) =>
        string.Join(
            '|', string.Join(' ', symbol.Bodies), symbol.Nature, symbol.Session, symbol.Number, string.Join(' ', symbol.Modifications));

    private static string Request(ReportedRequest request) =>
        request.Kind.ToString().ToLowerInvariant() + (request.Proposers.IsEmpty ? "" : ": " + string.Join(", ", request.Proposers));
}
