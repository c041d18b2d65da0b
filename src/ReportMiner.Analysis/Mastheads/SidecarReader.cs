using System.Globalization;
using System.Text.Json;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Reads the side-car file <c>NAME.meta.json</c>, which gives the masthead of a file that lacks one.</summary>
public static class SidecarReader
{
    /// <param name="read">The masthead that the document itself has.</param>
    /// <param name="json"> A JSON object. Known keys, all strings: <c>symbol</c>, <c>title</c>, <c>body</c>, <c>session</c>, <c>date</c>
    /// (<c>2020-07-29</c>), <c>place</c>, <c>agenda</c>, <c>language</c>, <c>meeting</c>, <c>speaker</c>. Others are left alone;
    /// <c>null</c> and empty strings say nothing.
    /// </param>
    /// <param name="fault">RM1007 with what is wrong; <see langword="null"/> where all was understood.</param>
    /// <returns>The masthead with the side-car's values before the document's own. What is faulty is left out, the rest still
    /// holds.</returns>
    public static Masthead Merge(Masthead read, string json, out Diagnostic? fault)
    {
        fault = null;
        try
        {
            using JsonDocument document =
                JsonDocument.Parse(
                    json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                fault = DiagnosticCatalogue.SidecarFaulty.At("The side-car file holds no JSON object.");
                return read;
            }

            return Merge(read, document.RootElement, ref fault);
        }
        catch (InvalidOperationException)
        {
            fault = DiagnosticCatalogue.SidecarFaulty.At("The side-car file holds an unpaired surrogate.");
            return read;
        }
        catch (JsonException e)
        {
            fault =
                DiagnosticCatalogue.SidecarFaulty.At(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The side-car file is not JSON: fault at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}."));
            return read;
        }
    }

    private static Masthead Merge(Masthead read, JsonElement sidecar, ref Diagnostic? fault)
    {
        Masthead merged = read;
        foreach (JsonProperty property in sidecar.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.String && property.Value.GetString() is { } value
                && !string.IsNullOrWhiteSpace(value))
            {
                merged = Set(merged, property.Name, value.Trim(), ref fault);
            }
            else if (property.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.String) && Knows(property.Name))
            {
                fault ??= DiagnosticCatalogue.SidecarFaulty.At($"In the side-car file \"{property.Name}\" is not a string.");
            }
        }

        return merged;
    }

    private static bool Knows(string key) =>
        key is "symbol" or "title" or "body" or "session" or "date" or "place" or "agenda" or "language" or "meeting" or "speaker";

    private static Masthead Set(Masthead masthead, string key, string value, ref Diagnostic? fault) => key switch
    {
        "symbol" => masthead with { Symbol = SymbolParser.Parse(value) },
        "title" => masthead with { Title = value },
        "body" => masthead with { Body = value },
        "session" => masthead with { Session = value },
        "date" => Date(masthead, value, ref fault),
        "place" => masthead with { Place = value },
        "agenda" => masthead with { AgendaItem = value },
        "language" => masthead with { Version = value },
        "meeting" => masthead with { Meeting = value },
        "speaker" => masthead with { Speaker = value },
        _ => masthead,
    };

    private static Masthead Date(Masthead masthead, string value, ref Diagnostic? fault)
    {
        DateOnly? date = DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly exact)
            ? exact
            : DateWords.Find(value);
        if (date is null)
        {
            fault ??= DiagnosticCatalogue.SidecarFaulty.At($"In the side-car file the date \"{value}\" is not of the form 2020-07-29.");
            return masthead;
        }

        return masthead with { Date = date };
    }
}
