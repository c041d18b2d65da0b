namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>What <see cref="ContentScanner"/> met.</summary>
internal enum TokenKind
{
    End,
    Number,
    Name,
    Text,
    Word,
    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,
}
