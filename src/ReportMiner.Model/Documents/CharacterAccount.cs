namespace ReportMiner.Model.Documents;

/// <summary>Where every character other than white space went.</summary>
/// <param name="Read">Delivered by the decoder.</param>
/// <param name="Body">In headings, paragraphs and items.</param>
/// <param name="Footnote">In footnotes.</param>
/// <param name="Table">In table rows.</param>
/// <param name="Furniture">In running heads, page numbers, contents, link lists.</param>
public sealed record CharacterAccount(int Read, int Body, int Footnote, int Table, int Furniture)
{
    /// <summary>Characters missing (positive) or counted more than once (negative). 0 in a correct document.</summary>
    public int Unaccounted => Read - Body - Footnote - Table - Furniture;
}
