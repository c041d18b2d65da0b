using FsCheck;
using FsCheck.Fluent;

namespace ReportMiner.Linguistics.Tests;

/// <summary>A stretch of text as reports hold it, or as a hostile file does; arrays of them shrink piece by piece.</summary>
public sealed record Piece(string Text)
{
    private static readonly string[] Words =
    [
        "государства", "членам", "ещё", "рекомен", "дации", "Ёлка", "IT", "system", "co", "operation", "State", "O’Hara", "24", "й",
        "COVID", "№"
    ];
    private static readonly string[] Marks = ["\u0301", "\u0306", "\u0308", "\u0323", "\u0302", "\u0315", "\u030A", "\u20D7"];
    private static readonly string[] Composed = ["é", "й", "ё", "ậ", "Å", "\u212B", "\u1E69", "ǖ", "\u0958", "\u2126", "가"];
    private static readonly string[] Unseen =
    [
        "\u00AD", "\u200B", "\u200D", "\u034F", "\u202E", "\u2066", "\uFEFF", "\0", "\u001b", "\uFE0F", "\u0085", "\uD800", "😀"
    ];
    private static readonly string[] Joints = [" ", "\u00A0", "\u2002", "-", "-\n", "\u2011", "'", ", ", ". ", "\n", "\t", "\f", "(", ")"];

    public override string ToString() => $"\"{string.Concat(Text.Select(c => c is > ' ' and <= 'ӿ' ? c.ToString() : $"\\u{(int)c:x4}"))}\"";

    public static Arbitrary<Piece> Any() =>
        Gen.Frequency(
            (4, Gen.Elements(Words)),
            (3, Gen.Elements(Marks)),
            (2, Gen.Elements(Composed)),
            (3, Gen.Elements(Unseen)),
            (4, Gen.Elements(Joints)))
            .Select(text => new Piece(text)).ToArbitrary();
}
