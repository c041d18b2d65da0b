using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Reads attribute values leniently: a value that the schema does not allow counts as absent, as it does in Word.</summary>
internal static class AttributeValues
{
    public static bool? IsOn(this OnOffType? element) => element is null ? null : IsOn(element.Val) ?? true;

    public static bool? IsOn(this OnOffValue? value) => value?.InnerText switch
    {
        "0" or "false" or "off" => false,
        "1" or "true" or "on" => true,
        _ => null,
    };

    public static int? Whole(this OpenXmlSimpleType? value) =>
        int.TryParse(
            value?.InnerText,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var number)
            ? number
            : null;

    public static double? Fraction(this OpenXmlSimpleType? value) =>
        double.TryParse(value?.InnerText, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
}
