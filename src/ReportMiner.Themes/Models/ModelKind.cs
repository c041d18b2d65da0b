namespace ReportMiner.Themes.Models;

/// <summary>How many labels a text is given.</summary>
internal enum ModelKind : byte
{
    /// <summary>None, one or several: one yes-or-no question a label.</summary>
    Multi,

    /// <summary>Exactly one: the likeliest.</summary>
    Single,

    /// <summary>
    /// One or several: as <see cref="Multi"/>, but where no label is likely enough the likeliest is given, unless it is quite unlikely.
    /// </summary>
    AtLeastOne,
}
