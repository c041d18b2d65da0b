using System.Text;
using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Workers;

/// <summary>
/// An outcome as bytes, between processes and in the cache. A format of its own, since a general
/// serialiser compiled some 1,400 methods before its first object.
/// </summary>
internal static class OutcomeFormat
{
    /// <summary>Half surrogate pairs and damaged bytes are faults, not question marks.</summary>
    internal static readonly UTF8Encoding Encoding = new(false, throwOnInvalidBytes: true);

    public static byte[] Write(DocumentOutcome outcome)
    {
        using var stream = new MemoryStream();
        using (var writer = new OutcomeWriter(stream))
        {
            writer.Write(outcome);
        }

        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes hold no outcome.</exception>
    public static DocumentOutcome Read(byte[] bytes, int start = 0)
    {
        try
        {
            var reader = new OutcomeReader(bytes, start, bytes.Length);
            DocumentOutcome outcome = reader.ReadOutcome();
            return reader.Left == 0 ? outcome : throw new InvalidDataException("Bytes follow the outcome.");
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("The bytes hold no outcome.", e);
        }
    }
}
