namespace ReportMiner.Export.Tables;

/// <summary>Types of Table Schema (Frictionless, version 1) that the tables use.</summary>
internal enum FieldType
{
    String,
    Integer,
    Number,
    Boolean,
    Date,
    Array,
    Object,
}
