using System.Text.Encodings.Web;
using System.Text.Json;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Runs;

/// <summary>
/// Writes what a run does as JSON Lines, an object an event, at once: <c>stage</c> when one begins, <c>document</c> when one is done, in
/// the order in which they are done. Without <paramref name="withText"/> it holds no text of a document: messages may quote it, and are
/// left out.
/// </summary>
/// <param name="stream">Takes the lines; the log closes it.</param>
/// <param name="withText">Whether messages are written too.</param>
/// <param name="clock">Gives the time of an event.</param>
public sealed class RunLog(Stream stream, bool withText, TimeProvider clock) : IProgress<RunProgress>, IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();
    private string _stage = "";

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        lock (_gate)
        {
            if (value.Stage != _stage)
            {
                _stage = value.Stage;
                Line(json =>
                {
                    json.WriteString("event", "stage");
                    json.WriteString("stage", value.Stage);
                    json.WriteNumber("files", value.FilesTotal);
                });
            }

            if (value.Finished is { } report)
            {
                Line(json => Document(json, report));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private void Document(Utf8JsonWriter json, DocumentReport report)
    {
        json.WriteString("event", "document");
        json.WriteString("file", report.Document.Source.File);
        json.WriteString("sha256", report.Document.Source.Sha256);
        json.WriteString("status", EnumWord.Of(report.Document.Status));
        json.WriteNumber("pages", report.Document.Source.PageCount);
        json.WriteNumber("items", report.Items);
        json.WriteNumber("milliseconds", Math.Round(report.Milliseconds, 1));
        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in report.Document.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", EnumWord.Of(diagnostic.Severity));
            if (diagnostic.Page is { } page)
            {
                json.WriteNumber("page", page);
            }

            if (withText)
            {
                json.WriteString("message", diagnostic.Message);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Line(Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("time", clock.GetUtcNow());
            write(json);
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
        stream.Flush();
    }
}
