namespace ReportMiner.Export.Matrix;

/// <summary>What a column of the matrix holds.</summary>
internal enum MatrixField
{
    Line,
    Anchor,
    Themes,
    Status,
    Comment,
    Proposers,
    Addressees,
    Link,
    Meeting,
    Label,
    Text,
    Strength,
    Position,
    Change,
    Items,
}
