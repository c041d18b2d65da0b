namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>What a page shows, or was meant to show, that is not among its letters. A reader that knows of it says so.</summary>
internal sealed class PageLosses
{
    /// <summary>Letters (bytes of strings) shown in fonts that cannot be built.</summary>
    public int WithoutFont { get; set; }

    /// <summary>Letters that their font calls spaces, though it has a space already: the table of its letters is broken.</summary>
    public int CalledSpaces { get; set; }

    /// <summary>Letters in layers that are switched off.</summary>
    public int SwitchedOff { get; set; }

    /// <summary>Whether parts of the page draw each other in a ring. What they hold is drawn once.</summary>
    public bool Ring { get; set; }

    /// <summary>Whether parts of the page draw others without end, so that the reading was broken off.</summary>
    public bool Endless { get; set; }

    /// <summary>Whether the page has letters of layers that are switched off among those of the others.</summary>
    public bool LayersMixed { get; set; }

    /// <summary>Form fields and notes whose text is not known.</summary>
    public int UnreadNotes { get; set; }
}
