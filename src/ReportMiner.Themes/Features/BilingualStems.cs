using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Themes.Features;

/// <summary>English stems that a stem of either language stands for.</summary>
internal sealed class BilingualStems
{
    private readonly TranslationTable _table;

    /// <param name="content">A translation table in its file form.</param>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public BilingualStems(byte[] content)
    {
        Content = content;
        _table = TranslationTable.Load(new MemoryStream(content));
    }

    /// <summary>The file form of the table.</summary>
    public byte[] Content { get; }

    /// <returns>An English stem itself; the likeliest one of a Russian stem; <see langword="null"/> where none is likely, and for
    /// figures.</returns>
    public string? Shared(string stem) => stem[0] switch
    {
        >= 'Ѐ' => _table.Best(stem),
        >= 'a' and <= 'z' => stem,
        _ => null,
    };
}
