namespace ReportMiner.Model.Documents;

/// <summary>Why a sentence that asks needs no further look; written in exports as the lower-case name.</summary>
public enum AskReason
{
    /// <summary>A recommendation, conclusion or operative paragraph holds it.</summary>
    Item,

    /// <summary>A proposal holds it.</summary>
    Proposal,

    /// <summary>A cited request holds it.</summary>
    Cited,

    /// <summary>It announces a list whose items are rows.</summary>
    Announcement,

    /// <summary>It is a preambular paragraph.</summary>
    Preambular,

    /// <summary>It says what another text, or the same body at another time, asked.</summary>
    Citation,

    /// <summary>It reports a speaker, a delegation or another body.</summary>
    Narrative,

    /// <summary>It says what a State or body did with recommendations.</summary>
    Position,

    /// <summary>It asks for something in the document's own making: to circulate a letter, to answer a question.</summary>
    Procedure,

    /// <summary>It is in a letter or note of a State, which speaks for that State.</summary>
    Letter,

    /// <summary>It says what should be in the reasoning of a report, outside its recommendations.</summary>
    Discussion,

    /// <summary>It is in a table on earlier recommendations.</summary>
    Table,

    /// <summary>It is in a footnote.</summary>
    Footnote,
}
