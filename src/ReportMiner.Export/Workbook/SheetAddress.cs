using System.Globalization;

namespace ReportMiner.Export.Workbook;

/// <summary>Names of columns and cells: A, B, … Z, AA.</summary>
internal static class SheetAddress
{
    /// <param name="number">1-based.</param>
    public static string Column(int number)
    {
        string name = "";
        for (int left = number; left > 0; left = (left - 1) / 26)
        {
            name = (char)('A' + ((left - 1) % 26)) + name;
        }

        return name;
    }

    public static string Cell(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    /// <returns>The 1-based column of a cell's address.</returns>
    public static int ColumnOf(string address) =>
        address.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (number, letter) => (number * 26) + (letter - 'A' + 1));
}
