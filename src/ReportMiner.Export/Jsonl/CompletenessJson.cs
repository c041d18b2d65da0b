using System.Text.Json;
using ReportMiner.Model.Documents;

namespace ReportMiner.Export.Jsonl;

/// <summary>The proof of a document's completeness as a member of a JSON object: <c>completeness</c> with chains and characters.</summary>
internal static class CompletenessJson
{
    public static void Completeness(this Utf8JsonWriter json, Completeness proof)
    {
        json.WriteStartObject("completeness");
        json.WritePropertyName("chains");
        json.Objects(proof.Chains, c => Chain(json, c));
        json.WriteStartObject("characters");
        json.WriteNumber("read", proof.Characters.Read);
        json.WriteNumber("body", proof.Characters.Body);
        json.WriteNumber("footnote", proof.Characters.Footnote);
        json.WriteNumber("table", proof.Characters.Table);
        json.WriteNumber("furniture", proof.Characters.Furniture);
        json.WriteNumber("unaccounted", proof.Characters.Unaccounted);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Chain(Utf8JsonWriter json, NumberChain chain)
    {
        json.WriteString("scope", chain.Scope);
        json.WriteString("first", chain.First);
        json.WriteString("last", chain.Last);
        json.WriteNumber("count", chain.Count);
        json.Strings("missing", chain.Missing);
        json.Strings("duplicate", chain.Duplicate);
    }
}
