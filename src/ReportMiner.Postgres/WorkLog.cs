using System.Text.Json;

namespace ReportMiner.Postgres;

/// <summary>
/// A log of work as JSON lines: time, kind, unit, outcome, seconds, reason. It tells names of documents and never their text.
/// </summary>
/// <param name="stream">Takes the lines; closed with the log.</param>
/// <param name="time">The clock.</param>
public sealed class WorkLog(Stream stream, TimeProvider time) : IDisposable
{
    private readonly Lock _gate = new();

    /// <summary>Writes a line.</summary>
    public void Write(WorkEvent told)
    {
        ArgumentNullException.ThrowIfNull(told);
        lock (_gate)
        {
            using (var json = new Utf8JsonWriter(stream))
            {
                json.WriteStartObject();
                json.WriteString("time", time.GetUtcNow());
                json.WriteString("kind", told.Kind);
                json.WriteString("unit", told.Unit);
                json.WriteString("outcome", told.Outcome);
                json.WriteNumber("seconds", Math.Round(told.Seconds, 3));
                if (told.Reason is not null)
                {
                    json.WriteString("reason", told.Reason);
                }

                json.WriteEndObject();
            }

            stream.WriteByte((byte)'\n');
            stream.Flush();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();
}
