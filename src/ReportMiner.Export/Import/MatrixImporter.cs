using System.Collections.Immutable;
using ReportMiner.Decisions;
using ReportMiner.Export.Matrix;
using ReportMiner.Export.Tables;
using ReportMiner.Export.Workbook;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Import;

/// <summary>
/// Reads an edited <c>matrix.xlsx</c> back, also where it was saved as ODS or CSV, and an edited <c>matrix.csv</c>. Columns are found by
/// the hidden row of keys, rows by the hidden anchor, so that sorting, filtering, moved or added columns and another program's way of
/// saving do no harm.
/// </summary>
public sealed class MatrixImporter
{
    /// <summary>Columns that workbooks of all versions have.</summary>
    private static readonly ImmutableArray<string> Expected = [.. WorkbookColumns.EditableKeys.Take(3)];

    /// <summary>Lines without a row that are named each for itself.</summary>
    private const int MostNamed = 5;

    private readonly RunResult _run;
    private readonly ItemsById _items;
    private readonly Lazy<LinkEdits> _links;
    private readonly Dictionary<string, LineageLine> _lines;
    private readonly string _who;
    private readonly DateTimeOffset _when;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<Decision> _decisions = [];
    private readonly List<ImportFinding> _findings = [];

    private MatrixImporter(RunResult run, string who, DateTimeOffset when)
    {
        _run = run;
        _items = new ItemsById(run.Recommendations);
        _links = new Lazy<LinkEdits>(() => new LinkEdits(run, _items));
        _lines = run.Lineage.Lines.ToDictionary(l => l.Id, StringComparer.Ordinal);
        _who = who;
        _when = when;
    }

    /// <summary>Reads the edits of a workbook.</summary>
    /// <param name="workbook">The file, as any spreadsheet program saved it; must be seekable.</param>
    /// <param name="run">The run that it came from, or a later one: names the items and the themes.</param>
    /// <param name="who">The person who edited.</param>
    /// <param name="when">When it was edited.</param>
    /// <exception cref="InvalidDataException">The file is no matrix of this program, or of another run; the message says which.</exception>
    public static MatrixImport Read(Stream workbook, RunResult run, string who, DateTimeOffset when)
    {
        var importer = new MatrixImporter(run, who, when);
        importer.Read(TableFile.Read(workbook));
        return new([.. importer._decisions], [.. importer._findings]);
    }

    private void Read(List<List<(int Number, Dictionary<int, string> Cells)>> sheets)
    {
        bool found = false;
        foreach (List<(int Number, Dictionary<int, string> Cells)> rows in sheets)
        {
            int keys =
                rows.FindIndex(r => r.Cells.ContainsValue(WorkbookColumns.LineKey) && r.Cells.ContainsValue(WorkbookColumns.AnchorKey));
            if (keys >= 0)
            {
                found = true;
                Sheet(rows, keys);
            }
            else if (rows.Count > 0 && MatrixCsvEdits.IsHeader(rows[0].Cells))
            {
                found = true;
                Table(rows);
            }
        }

        if (!found)
        {
            throw new InvalidDataException(
                "no sheet has the hidden row of keys, and it is no matrix.csv; export the matrix again and edit that.");
        }

        TellMissing();
    }

    /// <summary>A sheet of the workbook, from any program and format.</summary>
    private void Sheet(List<(int Number, Dictionary<int, string> Cells)> rows, int keys)
    {
        var columns = Columns(rows[keys].Cells);
        if (Expected.FirstOrDefault(k => !columns.ContainsKey(k)) is { } missing)
        {
            _findings.Add(new(0, $"Column {missing} was deleted: it gave no decisions."));
        }

        foreach ((int number, Dictionary<int, string> cells) in rows.Skip(keys + MatrixSheet.HeadingRows))
        {
            Row(new SheetLine(number, columns, cells));
        }
    }

    /// <summary>The table <c>matrix.csv</c>, edited.</summary>
    private void Table(List<(int Number, Dictionary<int, string> Cells)> rows)
    {
        var columns = Columns(rows[0].Cells.ToDictionary(c => c.Key, c => c.Value.Trim().ToLowerInvariant()));
        var edits = new MatrixCsvEdits(_run);
        foreach ((int number, Dictionary<int, string> cells) in rows.Skip(1))
        {
            var row = new SheetLine(number, columns, cells);
            string line = row[WorkbookColumns.LineKey];
            if (!row.IsEmpty && !_seen.Add(line))
            {
                _findings.Add(new(number, $"Line {line} occurs twice in the table: the second row was ignored."));
            }
            else if (!row.IsEmpty && _lines.TryGetValue(line, out LineageLine? now))
            {
                TableRow(row, now, edits);
            }
        }
    }

    private void TableRow(SheetLine row, LineageLine line, MatrixCsvEdits edits)
    {
        if (!edits.IsOfRun(row, line))
        {
            _findings.Add(new(row.Number, $"Line {line.Id} has other items in this run: the row was not taken over."));
            return;
        }

        MatrixAnchor anchor = edits.Anchor(line);
        foreach (string key in Expected.Where(row.Has))
        {
            DecisionField field = EnumWord.Parse<DecisionField>(key)!.Value;
            string now = DecisionMaker.ValueOf(line, field, field == DecisionField.Status ? anchor.Meeting : null);
            if (Value(field, CellText.FromCsv(row[key].Trim()), row.Number) is { } decided && decided != now)
            {
                _decisions.Add(Decision(row, line.Id, anchor, field, decided));
            }
        }
    }

    /// <summary>A workbook of another run is named once; of this one, the lines that it lacks are counted.</summary>
    private void TellMissing()
    {
        int ours = _seen.Count(_lines.ContainsKey);
        if (ours == 0 && _seen.Count > 0 && _lines.Count > 0)
        {
            throw new InvalidDataException(
                FormattableString.Invariant(
                    $"none of its {_seen.Count} rows is of this run; name the folder of the run that it came from with --in."));
        }

        string[] missing = [.. _run.Lineage.Lines.Where(l => !_seen.Contains(l.Id)).Select(l => l.Id)];
        foreach (string line in missing.Take(missing.Length > MostNamed ? 0 : MostNamed))
        {
            _findings.Add(new(0, $"Line {line} is not in the workbook: its row was deleted, or it is new in the run."));
        }

        if (missing.Length > MostNamed)
        {
            _findings.Add(new(
                0,
                FormattableString.Invariant(
                    $"{missing.Length} lines are not in the workbook: their rows were deleted, or they are new in the run.")));
        }
    }

    private Dictionary<string, int> Columns(Dictionary<int, string> keys)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((int column, string key) in keys.Where(k => k.Value.Length > 0).OrderBy(k => k.Key))
        {
            if (!columns.TryAdd(key, column))
            {
                _findings.Add(new(0, $"Column {SheetAddress.Column(column)} is a copy of {key} and was passed over."));
            }
        }

        return columns;
    }

    private void Row(SheetLine row)
    {
        string line = row[WorkbookColumns.LineKey];
        MatrixAnchor? anchor = MatrixAnchor.Parse(row[WorkbookColumns.AnchorKey]);
        if (row.IsEmpty)
        {
            return;
        }

        if (line.Length == 0 || anchor is null)
        {
            _findings.Add(new(row.Number, "The row was added, or lost its hidden cells: it was not taken over."));
        }
        else if (!_seen.Add(line))
        {
            _findings.Add(new(row.Number, $"Line {line} occurs twice in the workbook: the second row was ignored."));
        }
        else
        {
            Edits(row, line, anchor);
        }
    }

    private void Edits(SheetLine row, string line, MatrixAnchor anchor)
    {
        if (TextHash.Of(row.Fixed) != anchor.Fixed)
        {
            _findings.Add(new(row.Number, $"A cell of line {line} that is not for editing was changed: that edit was not taken over."));
        }

        for (int i = 0; i < anchor.Editable.Length; i++)
        {
            string key = WorkbookColumns.EditableKeys[i], value = row[key].Trim();
            if (!row.Has(key) || TextHash.Of(value) == anchor.Editable[i])
            {
                continue;
            }

            DecisionField field = EnumWord.Parse<DecisionField>(key)!.Value;
            if (field == DecisionField.Link)
            {
                Links(row, anchor, value);
            }
            else if (Value(field, value, row.Number) is { } decided)
            {
                _decisions.Add(Decision(row, line, anchor, field, decided));
            }
        }
    }

    private void Links(SheetLine row, MatrixAnchor anchor, string value)
    {
        ImmutableArray<LinkDecision> links = _links.Value.Read(value, [.. anchor.Items.SelectMany(i => i)], out string? problem);
        if (problem is not null)
        {
            _findings.Add(new(row.Number, $"'{value}' is not understood as a link: {problem}"));
        }

        _decisions.AddRange(links.Select(l => DecisionMaker.OfLink(_run, l.Earlier, l.Later, l.Choice, _who, _when)));
    }

    /// <returns>The value in its stored form; <see langword="null"/>, with a finding, where it is not understood.</returns>
    private string? Value(DecisionField field, string value, int row)
    {
        string? decided = field switch
        {
            DecisionField.Themes => Themes(value),
            DecisionField.Status => Status(value),
            _ => value,
        };
        if (decided is null)
        {
            _findings.Add(new(row, $"'{value}' is not understood as {ValueNames.Word(field)}: it was not taken over."));
        }

        return decided;
    }

    private string? Themes(string value)
    {
        string?[] ids = [.. value.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Theme)];
        return ids.Contains(null) ? null : string.Join(';', ids.Distinct(StringComparer.Ordinal));
    }

    private string? Theme(string word) => _run.Catalogue.Themes
        .FirstOrDefault(t => Is(word, t.Id) || Is(word, t.Name.En) || Is(word, t.Name.Ru))?.Id;

    private static string? Status(string value) => Enum.GetValues<LineageStatus>()
        .Where(s =>
            Interface.Of(s) is Bilingual name && (Is(value, name.En) || Is(value, name.Ru) || Interface.Earlier(s).Any(w => Is(value, w))))
        .Select(s => ValueNames.Word(s)).FirstOrDefault();

    private static bool Is(string word, string name) =>
        string.Equals(word.Replace('ё', 'е'), name.Replace('ё', 'е'), StringComparison.OrdinalIgnoreCase);

    private Decision Decision(SheetLine row, string line, MatrixAnchor anchor, DecisionField field, string value) => new()
    {
        Line = line,
        Items = [.. anchor.Items.SelectMany((ids, block) => ids.Select(id => Item(id, row, block)))],
        Field = field,
        Meeting = field == DecisionField.Status ? anchor.Meeting : null,
        Value = value,
        Who = _who,
        When = _when,
        Before = _lines.TryGetValue(line, out LineageLine? now)
            ? DecisionMaker.ValueOf(now, field, field == DecisionField.Status ? anchor.Meeting : null)
            : null,
    };

    /// <summary>The item as the run has it; where the run no longer has it, as the row shows it.</summary>
    private DecisionItem Item(string id, SheetLine row, int block) => _items.Find(id) is { } item
        ? new(id, item.Source.Citation, item.Number, item.WholeText)
        : new(id, "", "", row.Longest(block));
}
