using System.Collections.Immutable;
using System.Text.Json;

namespace ReportMiner.Export.Matrix;

/// <summary>
/// What a row of the workbook remembers of its export, in a hidden column: the items behind it and a hash of its fixed and of each
/// editable cell, so that an edit can be distinguished from a run that has changed since.
/// </summary>
/// <param name="Items">Ids of the items, one list a block of columns.</param>
/// <param name="Meeting">The meeting that the status is of; empty for none.</param>
/// <param name="Fixed">Hash of the cells that are not for editing, in the order of their keys.</param>
/// <param name="Editable">Hashes of the editable cells: themes, status, comment, link; workbooks of earlier versions have no link.</param>
internal sealed record MatrixAnchor(
    ImmutableArray<ImmutableArray<string>> Items, string Meeting, string Fixed, ImmutableArray<string> Editable)
{
    public string ToJson() => JsonSerializer.Serialize(this, AnchorJson.Default.MatrixAnchor);

    /// <returns>The anchor of a hidden cell; <see langword="null"/> where it is none.</returns>
    public static MatrixAnchor? Parse(string text)
    {
        try
        {
            MatrixAnchor? anchor = JsonSerializer.Deserialize(text, AnchorJson.Default.MatrixAnchor);
            return anchor is { Items.IsDefault: false, Meeting: not null, Fixed: not null, Editable: { IsDefault: false, Length: 3 or 4 } }
                && !anchor.Items.Any(i => i.IsDefault)
                ? anchor
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
