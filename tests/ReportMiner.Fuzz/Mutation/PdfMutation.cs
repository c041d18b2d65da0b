using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace ReportMiner.Fuzz.Mutation;

/// <summary>
/// Damages objects and unpacked streams of a PDF file and writes the file again with true lengths and a true table of objects, so that the
/// damage reaches those who read pages, fonts and text.
/// </summary>
/// <param name="words">Damages dictionaries and page contents.</param>
/// <param name="bytes">Damages other streams.</param>
internal sealed class PdfMutation(IMutation words, IMutation bytes) : IMutation
{
    private readonly ConcurrentDictionary<byte[], List<PdfObject>> _objects = new();

    public byte[] Mutate(byte[] sound, byte[] other, Random random)
    {
        List<PdfObject> objects = [.. _objects.GetOrAdd(sound, PdfObject.Of)];
        if (objects.Count == 0)
        {
            return bytes.Mutate(sound, other, random);
        }

        for (int step = random.Next(1, 5); step > 0; step--)
        {
            int at = random.Next(objects.Count);
            objects[at] = Damaged(objects[at], other, random);
        }

        return Write(objects, random);
    }

    private PdfObject Damaged(PdfObject target, byte[] other, Random random)
    {
        if (target.Stream is not { Length: > 0 } stream || random.Next(3) == 0)
        {
            byte[] text = Encoding.Latin1.GetBytes(target.Text);
            return target with { Text = Encoding.Latin1.GetString(words.Mutate(text, other, random)) };
        }

        bool isText = !stream.AsSpan(0, Math.Min(stream.Length, 200)).ContainsAnyInRange((byte)0, (byte)8);
        return target with { Stream = (isText && random.Next(4) > 0 ? words : bytes).Mutate(stream, other, random) };
    }

    private static byte[] Write(List<PdfObject> objects, Random random)
    {
        using var file = new MemoryStream();
        var places = new SortedDictionary<int, long>();
        Put(file, "%PDF-1.7\n");
        foreach (PdfObject each in objects)
        {
            places[each.Number] = file.Position;
            Put(file, FormattableString.Invariant($"{each.Number} 0 obj"));
            if (each.Stream is { } stream)
            {
                int end = each.Text.LastIndexOf(">>", StringComparison.Ordinal);
                Put(file, end < 0 ? each.Text : each.Text[..end] + FormattableString.Invariant($" /Length {stream.Length} >>"));
                Put(file, "\nstream\n");
                file.Write(stream);
                Put(file, "\nendstream\n");
            }
            else
            {
                Put(file, each.Text);
            }

            Put(file, "endobj\n");
        }

        WriteTable(file, places, Catalogue(objects), random);
        return file.ToArray();
    }

    private static void WriteTable(MemoryStream file, SortedDictionary<int, long> places, int catalogue, Random random)
    {
        long start = file.Position;
        int size = places.Keys.Max() + 1;
        Put(file, FormattableString.Invariant($"xref\n0 {size}\n"));
        for (int i = 0; i < size; i++)
        {
            Put(
                file,
                places.TryGetValue(i, out long place)
                    ? FormattableString.Invariant($"{place:0000000000} 00000 n \n")
                    : "0000000000 65535 f \n");
        }

        // One table of twenty points nowhere: the objects must be looked for.
        long told = random.Next(20) == 0 ? random.Next(1, 1_000_000) : start;
        Put(
            file,
            FormattableString.Invariant(
                $"trailer\n<</Size {size} /Root {catalogue} 0 R>>\nstartxref\n{told.ToString(CultureInfo.InvariantCulture)}\n%%EOF"));
    }

    private static int Catalogue(List<PdfObject> objects) =>
        (objects.Find(o => o.Text.Contains("/Catalog", StringComparison.Ordinal)) ?? objects[^1]).Number;

    private static void Put(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
