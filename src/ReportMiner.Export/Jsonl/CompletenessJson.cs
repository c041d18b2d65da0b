using System.Text.Json;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Documents;

namespace ReportMiner.Export.Jsonl;

/// <summary>
/// The proof of a document's completeness as a member of a JSON object: <c>completeness</c> with chains, characters and asks.
/// </summary>
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
        Asks(json, proof.Asks);
        json.WriteEndObject();
    }

    private static void Asks(Utf8JsonWriter json, AskAccount asks)
    {
        json.WriteStartObject("asks");
        json.WriteNumber("count", asks.Count);
        json.WritePropertyName("accounted");
        json.Objects(asks.Accounted, a => Count(json, a));
        json.WritePropertyName("unaccounted");
        json.Objects(asks.Unaccounted, a => Ask(json, a));
        json.WriteEndObject();
    }

    private static void Count(Utf8JsonWriter json, AskCount count)
    {
        json.WriteString("reason", ValueNames.Word(count.Reason));
        json.WriteNumber("count", count.Count);
    }

    private static void Ask(Utf8JsonWriter json, OpenAsk ask)
    {
        json.WriteString("sign", ValueNames.Word(ask.Sign));
        json.WriteString("label", ask.Label);
        json.WriteString("text", ask.Text);
        if (ask.Page is { } page)
        {
            json.WriteNumber("page", page);
        }

        json.WriteNumber("start", ask.Start);
        json.WriteNumber("end", ask.End);
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
