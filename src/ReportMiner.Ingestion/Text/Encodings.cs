using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;

namespace ReportMiner.Ingestion.Text;

/// <summary>Encodings by name.</summary>
internal static class Encodings
{
    public static readonly UTF8Encoding StrictUtf8 = new(false, true);

    private static readonly ConcurrentDictionary<string, FrozenDictionary<char, byte>> Tables = new(StringComparer.Ordinal);

    /// <returns>An encoding of one byte a letter; <see langword="null"/> for any other name.</returns>
    public static Encoding? OneByte(string name)
    {
        try
        {
            Encoding? encoding = CodePagesEncodingProvider.Instance.GetEncoding(name);
            return encoding is { IsSingleByte: true } ? encoding : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The bytes of the letters of an encoding of one byte.</summary>
    public static FrozenDictionary<char, byte> Table(string name) => Tables.GetOrAdd(name, static name =>
    {
        var table = new Dictionary<char, byte>();
        Encoding encoding = OneByte(name)!;
        for (int code = 0; code < 256; code++)
        {
            table.TryAdd(encoding.GetString([(byte)code])[0], (byte)code);
        }

        table.Remove('\uFFFD');
        return table.ToFrozenDictionary();
    });
}
