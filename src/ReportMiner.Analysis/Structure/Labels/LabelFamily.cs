namespace ReportMiner.Analysis.Structure.Labels;

/// <summary>The alphabet that a label counts in.</summary>
internal enum LabelFamily
{
    Decimal,

    /// <summary><c>115.1</c>: the number of a paragraph and a number under it.</summary>
    Compound,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
    LowerCyrillic,
    UpperCyrillic,
    Bullet,
}
