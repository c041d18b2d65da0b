using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ReportMiner.Store.Records;

/// <summary>The run report as bytes, its documents read one at a time.</summary>
internal sealed class ReportParts
{
    private readonly byte[] _json;
    private readonly List<(int Start, int Length)> _documents = [];

    /// <param name="json">The report.</param>
    /// <exception cref="JsonException">It is no run report.</exception>
    public ReportParts(byte[] json)
    {
        _json = json;
        var reader = new Utf8JsonReader(json);
        (int from, int to) = (0, 0);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool documents = reader.ValueTextEquals("documents"u8);
            reader.Read();
            if (!documents || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }

            from = (int)reader.TokenStartIndex;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                _documents.Add((start, (int)reader.BytesConsumed - start));
            }

            to = (int)reader.BytesConsumed;
        }

        using var rest = new MemoryStream([.. json.AsSpan(0, from), .. to > from ? "[]"u8 : [], .. json.AsSpan(to)]);
        Rest = RunReport.Read(rest);
    }

    /// <summary>The report without its documents.</summary>
    public RunReport Rest { get; }

    /// <summary>The documents, each read when it is reached.</summary>
    /// <exception cref="JsonException">One of them is none.</exception>
    public IEnumerable<DocumentRecord> Documents() => _documents.Select(d => Document(_json.AsSpan(d.Start, d.Length)));

    private static DocumentRecord Document(ReadOnlySpan<byte> json)
    {
        var type = (JsonTypeInfo<DocumentRecord>)RecordOptions.Report.GetTypeInfo(typeof(DocumentRecord));
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new JsonException("A document is null.");
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or ArgumentException)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
