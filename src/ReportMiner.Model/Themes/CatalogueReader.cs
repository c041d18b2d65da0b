using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportMiner.Model.Themes;

/// <summary>
/// Reads a theme catalogue: JSON <c>{"version", "themes": [{"id", "name": {"en","ru"}, "definition": {"en","ru"}, "core", "unbis",
/// "terms": {"en": {"preferred", "alternative", "negative", "examples"}, "ru": {…}}}]}</c>. <c>core</c>, <c>unbis</c>, and the lists of
/// terms may be left out, and so may one of the two languages of a text; unknown fields are refused, for they are misspelt ones.
/// </summary>
public static partial class CatalogueReader
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow
    };

    /// <exception cref="CatalogueException">The file is not such a catalogue; the message names the place: line, or JSON path.</exception>
    public static ThemeCatalogue Read(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path), Path.GetFileName(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CatalogueException($"{Path.GetFileName(path)}: cannot be read ({fault.Message})");
        }
    }

    /// <inheritdoc cref="Read"/>
    public static ThemeCatalogue Parse(ReadOnlyMemory<byte> json, string name)
    {
        if (json.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            json = json[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Options);
            return Catalogue(new Place(name, "$", document.RootElement));
        }
        catch (JsonException fault)
        {
            throw new CatalogueException($"{name}, line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}: not JSON");
        }
    }

    private static ThemeCatalogue Catalogue(Place root)
    {
        root.Only("version", "themes");
        string version = root.Child("version").Text();
        ImmutableArray<Theme> themes = [.. root.Child("themes").Items().Select(Theme)];
        if (themes.IsEmpty)
        {
            throw root.Child("themes").Fault("holds no theme");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < themes.Length; i++)
        {
            if (!seen.Add(themes[i].Id))
            {
                throw new CatalogueException($"{root.File}, $.themes[{i}].id: '{themes[i].Id}' occurs twice");
            }
        }

        return new ThemeCatalogue(version, themes);
    }

    private static Theme Theme(Place place)
    {
        place.Only("id", "name", "definition", "core", "unbis", "terms");
        string id = place.Child("id").Text();
        if (!KebabCase().IsMatch(id))
        {
            throw place.Child("id").Fault($"'{id}' is not in kebab-case");
        }

        return new Theme
        {
            Id = id,
            Name = Both(place.Child("name")),
            Definition = Both(place.Child("definition")),
            Core = place.Optional("core")?.Flag() ?? false,
            Unbis = place.Optional("unbis")?.Text(),
            Terms = Terms(place),
        };
    }

    // A text given in one language stands for both.
    private static Bilingual Both(Place place)
    {
        place.Only("en", "ru");
        string? english = place.Optional("en")?.Text();
        string? russian = place.Optional("ru")?.Text();
        return (english ?? russian) is { } either
            ? new Bilingual(english ?? either, russian ?? either)
            : throw place.Fault("needs 'en' or 'ru'");
    }

    private static ImmutableDictionary<string, ThemeTerms> Terms(Place theme)
    {
        if (theme.Optional("terms") is not { } place)
        {
            return ImmutableDictionary<string, ThemeTerms>.Empty;
        }

        place.Only("en", "ru");
        return place.Fields().ToImmutableDictionary(field => field.Name, field => TermsOf(field.Value), StringComparer.Ordinal);
    }

    private static ThemeTerms TermsOf(Place place)
    {
        place.Only("preferred", "alternative", "negative", "examples");
        return new ThemeTerms(Texts(place, "preferred"), Texts(place, "alternative"), Texts(place, "negative"), Texts(place, "examples"));
    }

    private static ImmutableArray<string> Texts(Place place, string field) =>
        place.Optional(field) is { } list ? [.. list.Items().Select(item => item.Text())] : [];

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex KebabCase();

    /// <summary>A JSON value and its place.</summary>
    private readonly record struct Place(string File, string Path, JsonElement Value)
    {
        public CatalogueException Fault(string what) => new($"{File}, {Path}: {what}");

        public Place Child(string field) => Optional(field) ?? throw Fault($"lacks '{field}'");

        public Place? Optional(string field) =>
            Object().Value.TryGetProperty(field, out JsonElement value) && value.ValueKind != JsonValueKind.Null
            ? new Place(File, $"{Path}.{field}", value)
            : null;

        public void Only(params ReadOnlySpan<string> fields)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (JsonProperty property in Object().Value.EnumerateObject())
            {
                if (!fields.Contains(property.Name))
                {
                    throw Fault($"unknown field '{property.Name}'; known are {string.Join(", ", fields.ToArray())}");
                }

                if (!seen.Add(property.Name))
                {
                    throw Fault($"field '{property.Name}' occurs twice");
                }
            }
        }

        public IEnumerable<Place> Items()
        {
            Place self = Value.ValueKind == JsonValueKind.Array ? this : throw Fault("must be a list");
            return self.Value.EnumerateArray().Select((item, i) => new Place(self.File, $"{self.Path}[{i}]", item));
        }

        public IEnumerable<(string Name, Place Value)> Fields()
        {
            Place self = Object();
            return self.Value.EnumerateObject()
                .Select(property => (property.Name, new Place(self.File, $"{self.Path}.{property.Name}", property.Value)));
        }

        public string Text() => Value.ValueKind == JsonValueKind.String && Value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : throw Fault("must be a text that is not empty");

        public bool Flag() =>
            Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Value.GetBoolean() : throw Fault("must be true or false");

        private Place Object() => Value.ValueKind == JsonValueKind.Object ? this : throw Fault("must be an object");
    }
}
