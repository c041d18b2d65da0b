namespace ReportMiner.Model.Comparison;

/// <summary>What a change of words changes.</summary>
public enum ChangeClass
{
    /// <summary>The text asks for the opposite: <c>not</c> added or deleted, <c>permit</c> for <c>prohibit</c>.</summary>
    Polarity,

    /// <summary>Numbers, amounts and bounds.</summary>
    Quantity,

    /// <summary>How strongly is asked: <c>must</c>, <c>should</c>, <c>may</c>, <c>consider</c>.</summary>
    Modality,

    /// <summary>All, some, only, including.</summary>
    Scope,

    /// <summary>If, unless, without, within existing resources.</summary>
    Condition,

    /// <summary>And, or, and/or.</summary>
    Conjunction,

    /// <summary>Dates, deadlines, order and frequency.</summary>
    Time,

    /// <summary>Somebody named who is not the one asked.</summary>
    Actor,

    /// <summary>The one who is asked.</summary>
    Addressee,

    /// <summary>Square brackets of a draft.</summary>
    Brackets,

    /// <summary>Treaties, laws, resolutions and their articles.</summary>
    Instrument,

    /// <summary>Other words.</summary>
    Wording,
}
