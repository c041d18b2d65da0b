using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ReportMiner.Analysis.Structure.Labels;

namespace ReportMiner.Analysis.Tests.Structure;

/// <summary>A number of a list in one of the alphabets that documents count in, with the signs around it.</summary>
public sealed record ListNumber(string Alphabet, int Value, string Before, string After)
{
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщэюя";

    private static readonly string[] Roman = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    private static readonly string[] Tens = ["", "x", "xx", "xxx", "xl", "l"];

    internal LabelFamily Family => Enum.Parse<LabelFamily>(Alphabet);

    public string Printed => Before + Key + After;

    private string Key => Family switch
    {
        LabelFamily.Decimal => Value.ToString(CultureInfo.InvariantCulture),
        LabelFamily.LowerLetter => new string((char)('a' + ((Value - 1) % 26)), ((Value - 1) / 26) + 1),
        LabelFamily.LowerCyrillic => new string(Russian[(Value - 1) % Russian.Length], ((Value - 1) / Russian.Length) + 1),
        LabelFamily.UpperRoman => (Tens[Value / 10] + Roman[Value % 10]).ToUpperInvariant(),
        _ => Tens[Value / 10] + Roman[Value % 10],
    };

    public static Arbitrary<ListNumber> Any() => Arb.From(
        from alphabet in Gen.Elements(
            LabelFamily.Decimal, LabelFamily.LowerLetter, LabelFamily.LowerRoman, LabelFamily.UpperRoman, LabelFamily.LowerCyrillic)
        from value in Gen.Choose(
            1, alphabet switch { LabelFamily.Decimal => 998, LabelFamily.LowerLetter => 77, LabelFamily.LowerCyrillic => 55, _ => 58 })
        from frame in Gen.Elements(("(", ")"), ("", ")"), ("", "."))
        select new ListNumber(alphabet.ToString(), value, frame.Item1, frame.Item2),
        number => number.Value > 1 ? [number with { Value = number.Value / 2 }, number with { Value = number.Value - 1 }] : []);
}
