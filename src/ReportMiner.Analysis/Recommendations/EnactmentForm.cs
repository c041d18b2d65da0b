namespace ReportMiner.Analysis.Recommendations;

/// <summary>How a body opens its resolution or decision.</summary>
internal enum EnactmentForm
{
    /// <summary>Its name, with or without a comma, perhaps with a preamble behind it: paragraphs with an operative verb follow.</summary>
    Name,

    /// <summary>Its name and a colon (<c>The Council:</c>): items with an operative verb follow.</summary>
    List,

    /// <summary>A verb that decides and a colon (<c>The Meeting decides:</c>, «решил:»): what follows is decided, in any words.</summary>
    Decides,

    /// <summary>One sentence with name and verb (<c>The Council decides to …</c>).</summary>
    Sentence,
}
