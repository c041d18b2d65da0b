using System.Collections.Immutable;
using ReportMiner.Model.Comparison;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Pipeline.Spool;

/// <summary>Links as bytes.</summary>
internal sealed class LinkFormat : IRecordFormat<ItemLink>
{
    public static readonly LinkFormat Instance = new();

    private const byte NoChange = byte.MaxValue;

    public void Write(ItemLink record, Stream stream)
    {
        using var writer = new BinaryWriter(stream, OutcomeFormat.Encoding, leaveOpen: true);
        Write(record.Earlier, writer);
        Write(record.Later, writer);
        writer.Write((byte)record.Relation);
        writer.Write(record.Score);
        writer.Write(record.StrengthChange is { } change ? (byte)change : NoChange);
        writer.Write(record.Certain);
        writer.Write(record.Evidence);
        writer.Write(record.Decided);
        writer.Write(record.Changes.Length);
        foreach (TextChange each in record.Changes)
        {
            writer.Write((byte)each.Class);
            writer.Write(each.Before);
            writer.Write(each.After);
        }
    }

    public ItemLink Read(byte[] bytes, int start, int end)
    {
        var reader = new ByteReader(bytes, start, end);
        return new ItemLink
        {
            Earlier = Item(reader),
            Later = Item(reader),
            Relation = (LinkRelation)reader.ReadByte(),
            Score = reader.ReadDouble(),
            StrengthChange = reader.ReadByte() is not NoChange and var change ? (StrengthChange)change : null,
            Certain = reader.ReadBoolean(),
            Evidence = reader.ReadString(),
            Decided = reader.ReadBoolean(),
            Changes = Changes(reader),
        };
    }

    private static ImmutableArray<TextChange> Changes(ByteReader reader)
    {
        var changes = new TextChange[reader.ReadInt32()];
        for (int i = 0; i < changes.Length; i++)
        {
            changes[i] = new TextChange((ChangeClass)reader.ReadByte(), reader.ReadString(), reader.ReadString());
        }

        return [.. changes];
    }

    private static void Write(ItemRef item, BinaryWriter writer)
    {
        writer.Write(item.Document);
        writer.Write(item.Label);
        writer.Write(item.Id);
    }

    private static ItemRef Item(ByteReader reader) => new(reader.ReadString(), reader.ReadString(), reader.ReadString());
}
