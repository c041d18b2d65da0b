using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportMiner.Decisions;

/// <summary><c>decisions.jsonl</c>: one decision a line, in the order in which they were made; lines are only ever added.</summary>
public static class DecisionFile
{
    private static readonly DecisionJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<DecisionField>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
    });

    /// <summary>Adds decisions at the stream's position.</summary>
    public static void Append(Stream stream, IEnumerable<Decision> decisions)
    {
        foreach (Decision decision in decisions)
        {
            stream.Write(JsonSerializer.SerializeToUtf8Bytes(decision, Json.Decision));
            stream.Write("\n"u8);
        }
    }

    /// <summary>Reads all decisions; empty lines are passed over.</summary>
    /// <exception cref="InvalidDataException">A line is no decision; the message names it.</exception>
    public static ImmutableArray<Decision> Read(Stream stream) => Read(stream, static fault => throw fault);

    /// <summary>Reads the decisions that are understood; empty lines are passed over.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="report">Told of every line that is no decision; the others are read.</param>
    public static ImmutableArray<Decision> Read(Stream stream, Action<InvalidDataException> report)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var decisions = ImmutableArray.CreateBuilder<Decision>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                AddTo(decisions, line, number, report);
            }
        }

        return decisions.ToImmutable();
    }

    private static void AddTo(ImmutableArray<Decision>.Builder decisions, string line, int number, Action<InvalidDataException> report)
    {
        try
        {
            decisions.Add(Parse(line, number));
        }
        catch (InvalidDataException fault)
        {
            report(fault);
        }
    }

    private static Decision Parse(string line, int number)
    {
        try
        {
            Decision decision = JsonSerializer.Deserialize(line, Json.Decision)!;
            return decision.Items.IsDefault ? throw new JsonException("items are missing") : decision;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(FormattableString.Invariant($"Line {number} of the decisions is not understood: {e.Message}"), e);
        }
    }
}
