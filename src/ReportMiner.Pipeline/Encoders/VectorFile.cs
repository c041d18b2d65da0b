using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Model.Records;

namespace ReportMiner.Pipeline.Encoders;

/// <summary>
/// Keeps the vectors of texts for the next run: a line that says whose they are, then for each text its hash and its numbers. A file of
/// another encoder, or a damaged one, counts as empty.
/// </summary>
/// <param name="path">The file; it need not exist.</param>
internal sealed class VectorFile(string path)
{
    /// <summary>Name of the file in the folder of kept work.</summary>
    public const string Name = "vectors";

    /// <returns>The vectors of those texts that the file has.</returns>
    public Dictionary<string, float[]> Read(EncoderIdentity encoder, IEnumerable<string> texts)
    {
        var known = new Dictionary<string, float[]>(StringComparer.Ordinal);
        byte[] head = Head(encoder), bytes = Bytes();
        int entry = SHA256.HashSizeInBytes + (encoder.Size * sizeof(float));
        if (!bytes.AsSpan().StartsWith(head) || (bytes.Length - head.Length) % entry != 0)
        {
            return known;
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int at = head.Length; at < bytes.Length; at += entry)
        {
            places[Convert.ToHexString(bytes, at, SHA256.HashSizeInBytes)] = at + SHA256.HashSizeInBytes;
        }

        foreach (string text in texts)
        {
            if (places.TryGetValue(Convert.ToHexString(Hash(text)), out int at))
            {
                known.Add(text, MemoryMarshal.Cast<byte, float>(bytes.AsSpan(at, entry - SHA256.HashSizeInBytes)).ToArray());
            }
        }

        return known;
    }

    /// <summary>Keeps vectors in the place of those that the file had. What cannot be written costs time in the next run only.</summary>
    public void Keep(EncoderIdentity encoder, IReadOnlyDictionary<string, float[]> vectors)
    {
        try
        {
            AsideFile.Write(path, stream =>
            {
                stream.Write(Head(encoder));
                foreach ((string text, float[] vector) in vectors.OrderBy(v => v.Key, StringComparer.Ordinal))
                {
                    stream.Write(Hash(text));
                    stream.Write(MemoryMarshal.AsBytes(vector.AsSpan()));
                }
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run encodes again.
        }
    }

    private byte[] Bytes()
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static byte[] Head(EncoderIdentity encoder) => Encoding.UTF8.GetBytes(encoder + "\n");

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
