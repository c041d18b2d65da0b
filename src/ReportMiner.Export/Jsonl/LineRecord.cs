using ReportMiner.Export.Tables;
using ReportMiner.Store.Folders;

namespace ReportMiner.Export.Jsonl;

/// <summary><c>lines.jsonl</c>: the rows of the consolidated matrix, one JSON object a line.</summary>
internal static class LineRecord
{
    public static readonly JsonlTable Table = new()
    {
        Name = "lines-jsonl",
        File = RunFiles.Lines,
        Title = "Lines of lineage, complete",
        Description = "An item through the meetings: the rows of the consolidated matrix, one JSON object a line.",
        PrimaryKey = ["id"],
        Rows = RunFiles.WriteLines,
        Fields =
        [
            new("id", FieldType.String, "Id of the line, made from its first item's id.") { Required = true, Unique = true },
            new("themes", FieldType.Array, "Ids of the themes of its items, in the order of the catalogue."),
            new(
                "cells",
                FieldType.Array,
                "One a meeting, in order of time: meeting, items (ids), status, strength_change, changes, elsewhere (ids in other lines)."),
            new("thread", FieldType.String, "Id of the thread: the group of items that links bind together. Its lines follow one another."),
            new("comment", FieldType.String, "What a person noted."),
            new("decided", FieldType.Array, "Which of themes, status and comment a person decided."),
        ],
    };
}
