using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ReportMiner.Store.Records;

/// <summary>
/// Rows of a run as lines of JSON: items, links and lines of lineage. The same types are written and read, so that what one part of the
/// program writes every other one can read.
/// </summary>
public static class RunRecord
{
    private static readonly JsonWriterOptions Line = new() { Encoder = RecordOptions.Rows.Encoder };

    /// <summary>Writes one row as a line, ended by a line feed.</summary>
    public static void WriteLines<T>(Stream stream, IEnumerable<T> rows)
    {
        JsonTypeInfo<T> type = TypeOf<T>();
        var line = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(line, Line);
        foreach (T row in rows)
        {
            JsonSerializer.Serialize(json, row, type);
            line.Write("\n"u8);
            stream.Write(line.WrittenSpan);
            line.ResetWrittenCount();
            json.Reset();
        }
    }

    /// <summary>Writes one row as a value.</summary>
    public static void Write<T>(Utf8JsonWriter json, T row) => JsonSerializer.Serialize(json, row, TypeOf<T>());

    /// <returns>One row as text.</returns>
    public static string Text<T>(T row) => JsonSerializer.Serialize(row, TypeOf<T>());

    /// <summary>Reads one row.</summary>
    /// <exception cref="JsonException">The line is no such row.</exception>
    public static T Parse<T>(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, TypeOf<T>()) ?? throw new JsonException("The row is null.");
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>Reads one row from UTF-8.</summary>
    /// <exception cref="JsonException">The bytes are no such row.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, TypeOf<T>()) ?? throw new JsonException("The row is null.");
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>Reads the rows of a stream; empty lines are passed over.</summary>
    /// <exception cref="JsonException">A line is no such row; the message names it.</exception>
    public static IEnumerable<T> ReadLines<T>(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
            {
                yield return Numbered<T>(line, number);
            }
        }
    }

    /// <summary>The names of a row's members, in their order; those that some rows leave out among them.</summary>
    public static IEnumerable<string> MembersOf<T>() => TypeOf<T>().Properties.Where(p => p.Get is not null).Select(p => p.Name);

    /// <summary>The names of the members that every row has.</summary>
    public static IEnumerable<string> AlwaysOf<T>() =>
        TypeOf<T>().Properties.Where(p => p.Get is not null && p.ShouldSerialize is null).Select(p => p.Name);

    private static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)RecordOptions.Rows.GetTypeInfo(typeof(T));

    private static T Numbered<T>(string line, int number)
    {
        try
        {
            return Parse<T>(line);
        }
        catch (JsonException e)
        {
            throw new JsonException(FormattableString.Invariant($"line {number} is not a row of a run: {e.Message}"), e);
        }
    }
}
