using System.Globalization;

namespace ReportMiner.Export.Import;

/// <summary>A row of the matrix as it was read, its cells by the key of their column.</summary>
internal sealed class SheetLine(int number, Dictionary<string, int> columns, Dictionary<int, string> cells)
{
    public int Number => number;

    /// <summary>Keys of the columns.</summary>
    public IEnumerable<string> Keys => columns.Keys;

    public string this[string key] => columns.TryGetValue(key, out int column) ? cells.GetValueOrDefault(column, "") : "";

    public bool IsEmpty => cells.Values.All(string.IsNullOrWhiteSpace);

    /// <summary>The cells that are not for editing, in the order of their export.</summary>
    public IEnumerable<string> Fixed => columns.Keys.Select(Place).OfType<(int Block, int Column, string Key)>()
        .OrderBy(p => p.Block).ThenBy(p => p.Column).Select(p => this[p.Key]);

    public bool Has(string key) => columns.ContainsKey(key);

    /// <summary>The longest cell of a block: its text.</summary>
    public string Longest(int block) => columns.Keys.Select(Place).OfType<(int Block, int Column, string Key)>()
        .Where(p => p.Block == block).Select(p => this[p.Key]).MaxBy(t => t.Length) ?? "";

    /// <summary>Block and place in it of a key such as <c>m2.0</c>.</summary>
    private static (int Block, int Column, string Key)? Place(string key)
    {
        string[] parts = key.Split('.');
        return key.StartsWith('m') && parts.Length == 2
            && int.TryParse(parts[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int block)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int column)
            ? (block, column, key)
            : null;
    }
}
