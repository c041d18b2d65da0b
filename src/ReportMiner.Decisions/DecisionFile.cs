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

    private const int Chunk = 4096;

    /// <summary>Adds decisions at the end, each chained to the line before.</summary>
    /// <param name="stream">The file; read, written and sought in. Nobody else may write to it meanwhile.</param>
    /// <param name="decisions">In the order in which they were made.</param>
    public static void Append(Stream stream, IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(stream);
        string last = LastLine(stream, out bool ended);
        var added = new StringBuilder(ended ? "" : "\n");
        foreach (Decision decision in decisions)
        {
            last = JsonSerializer.Serialize(decision with { Prev = DecisionChain.Hash(last) }, Json.Decision);
            added.Append(last).Append('\n');
        }

        // In one call: a kill leaves whole lines, or a partial last one that nobody saw.
        stream.Position = stream.Length;
        stream.Write(Encoding.UTF8.GetBytes(added.ToString()));
    }

    /// <summary>The whole lines from some place on; a last line without its end is left for the next time.</summary>
    /// <param name="stream">The file; sought in.</param>
    /// <param name="from">The place, a former <see cref="LogPart.End"/>; 0 for all.</param>
    public static LogPart ReadPart(Stream stream, long from)
    {
        ArgumentNullException.ThrowIfNull(stream);
        byte[] bytes = new byte[Math.Max(0, stream.Length - from)];
        stream.Position = from;
        stream.ReadExactly(bytes);
        int whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        using var lines = new MemoryStream(bytes, 0, whole);
        return new LogPart(
            [.. Lines(lines).Select(l => (l.Line, Decision: TryParse(l.Line))).Where(l => l.Decision is not null)
                .Select(l => new LogEntry(l.Decision!, DecisionChain.Hash(l.Line), l.Line))],
            from + whole);
    }

    /// <summary>Reads all decisions; empty lines are passed over.</summary>
    /// <exception cref="InvalidDataException">A line is no decision; the message names it.</exception>
    public static ImmutableArray<Decision> Read(Stream stream) => Read(stream, static fault => throw fault);

    /// <summary>Reads the decisions that are understood; empty lines are passed over.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="report">Receives every line that is not a decision; the others are read.</param>
    public static ImmutableArray<Decision> Read(Stream stream, Action<InvalidDataException> report)
    {
        var decisions = ImmutableArray.CreateBuilder<Decision>();
        foreach ((int number, string line) in Lines(stream))
        {
            AddTo(decisions, line, number, report);
        }

        return decisions.ToImmutable();
    }

    /// <summary>The lines that are not empty, each with its number from 1.</summary>
    internal static IEnumerable<(int Number, string Line)> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }

    /// <returns>The decision; <see langword="null"/> where the line is none.</returns>
    public static Decision? TryParse(string line)
    {
        try
        {
            return Parse(line, 0);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The last line that is not empty, found from the end.</summary>
    private static string LastLine(Stream stream, out bool ended)
    {
        var tail = new List<byte>();
        ended = true;
        for (long at = stream.Length; at > 0;)
        {
            byte[] part = new byte[(int)Math.Min(Chunk, at)];
            at -= part.Length;
            stream.Position = at;
            stream.ReadExactly(part);
            tail.InsertRange(0, part);
            ended = tail[^1] == (byte)'\n';
            string[] lines = Encoding.UTF8.GetString([.. tail]).Split('\n');
            if (lines.Skip(at > 0 ? 1 : 0).LastOrDefault(l => !string.IsNullOrWhiteSpace(l)) is { } last)
            {
                return last.TrimEnd('\r');
            }
        }

        return "";
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
            throw new InvalidDataException(
                FormattableString.Invariant($"Line {number} of the decisions is not understood: {e.Message}"), e);
        }
    }
}
