using System.Globalization;
using System.Xml;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Qda;

/// <summary>The themes as codes of REFI-QDA.</summary>
internal static class QdaCodes
{
    public const string Origin = "ReportMiner";

    public static string Guid(string theme) => NameGuid.Of("code", theme);

    public static void Write(XmlWriter xml, ThemeCatalogue catalogue)
    {
        xml.WriteStartElement("Codes");
        for (int i = 0; i < catalogue.Themes.Length; i++)
        {
            Write(xml, catalogue.Themes[i], Colour(i, catalogue.Themes.Length));
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Theme theme, string colour)
    {
        xml.WriteStartElement("Code");
        xml.WriteAttributeString("guid", Guid(theme.Id));
        xml.WriteAttributeString("name", CellText.Clean(theme.Name.En));
        xml.WriteAttributeString("isCodable", "true");
        xml.WriteAttributeString("color", colour);
        xml.WriteElementString(
            "Description", CellText.Clean($"{theme.Id} · {theme.Name.Ru}\n{theme.Definition.En}\n{theme.Definition.Ru}"));
        xml.WriteEndElement();
    }

    /// <summary>Hues at equal distances, of one lightness.</summary>
    private static string Colour(int index, int count)
    {
        double hue = 6.0 * index / count;
        int rising = 64 + (int)(128 * (1 - Math.Abs((hue % 2) - 1)));
        (int r, int g, int b) = (int)hue switch
        {
            0 => (192, rising, 64),
            1 => (rising, 192, 64),
            2 => (64, 192, rising),
            3 => (64, rising, 192),
            4 => (rising, 64, 192),
            _ => (192, 64, rising),
        };
        return string.Create(CultureInfo.InvariantCulture, $"#{r:X2}{g:X2}{b:X2}");
    }
}
