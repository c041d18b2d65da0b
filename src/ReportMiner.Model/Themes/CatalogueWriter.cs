using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportMiner.Model.Themes;

/// <summary>Writes a catalogue in the form that <see cref="CatalogueReader"/> reads; the same catalogue gives the same bytes.</summary>
public static class CatalogueWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(ThemeCatalogue catalogue)
    {
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", catalogue.Version);
            json.WriteStartArray("themes");
            foreach (Theme theme in catalogue.Themes)
            {
                Write(json, theme);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Theme theme)
    {
        json.WriteStartObject();
        json.WriteString("id", theme.Id);
        Write(json, "name", theme.Name);
        Write(json, "definition", theme.Definition);
        if (theme.Core)
        {
            json.WriteBoolean("core", true);
        }

        if (theme.Unbis is { } unbis)
        {
            json.WriteString("unbis", unbis);
        }

        json.WriteStartObject("terms");
        foreach ((string language, ThemeTerms terms) in theme.Terms.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(language);
            Write(json, "preferred", terms.Preferred);
            Write(json, "alternative", terms.Alternative);
            Write(json, "negative", terms.Negative);
            Write(json, "examples", terms.Examples);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Bilingual text)
    {
        json.WriteStartObject(name);
        json.WriteString("en", text.En);
        json.WriteString("ru", text.Ru);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
