using System.Text.Json;
using ReportMiner.Export.Jsonl;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.DataPackage;

/// <summary>Writes the schema of a table (Frictionless Table Schema, version 1).</summary>
internal static class TableSchema
{
    public static void Write(Utf8JsonWriter json, ITable table, RunView run)
    {
        json.WriteStartObject("schema");
        json.WritePropertyName("fields");
        json.Objects(table.FieldsOf(run), f => Field(json, f));
        json.Strings("missingValues", [""]);
        if (!table.PrimaryKey.IsEmpty)
        {
            json.Strings("primaryKey", table.PrimaryKey);
        }

        if (!table.ForeignKeys.IsEmpty)
        {
            json.WritePropertyName("foreignKeys");
            json.Objects(table.ForeignKeys, k => Key(json, k));
        }

        json.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter json, Field field)
    {
        // As in the header, where the name of a meeting may have been cleaned.
        json.WriteString("name", CellText.ForCsv(field.Name));
        json.WriteString("type", ValueNames.Word(field.Type));
        json.WriteString("description", field.Description);
        if (field.Required || field.Unique || field.Minimum is not null || field.Maximum is not null || field.Pattern is not null
            || !field.Values.IsEmpty)
        {
            json.WriteStartObject("constraints");
            Constraints(json, field);
            json.WriteEndObject();
        }
    }

    private static void Constraints(Utf8JsonWriter json, Field field)
    {
        if (field.Required)
        {
            json.WriteBoolean("required", true);
        }

        if (field.Unique)
        {
            json.WriteBoolean("unique", true);
        }

        if (field.Minimum is { } minimum)
        {
            json.WriteNumber("minimum", minimum);
        }

        if (field.Maximum is { } maximum)
        {
            json.WriteNumber("maximum", maximum);
        }

        if (field.Pattern is { } pattern)
        {
            json.WriteString("pattern", pattern);
        }

        if (!field.Values.IsEmpty)
        {
            json.Strings("enum", field.Values);
        }
    }

    private static void Key(Utf8JsonWriter json, ForeignKey key)
    {
        json.Strings("fields", key.Fields);
        json.WriteStartObject("reference");
        json.WriteString("resource", key.Table);
        json.Strings("fields", key.TargetFields);
        json.WriteEndObject();
    }
}
