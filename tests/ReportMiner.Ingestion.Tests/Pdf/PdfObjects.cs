using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReportMiner.Ingestion.Tests.Pdf;

/// <summary>
/// A PDF file assembled from its objects unchanged, so that a test shows what is wrong with it. One page with one line of text, unless
/// parts are replaced.
/// </summary>
internal sealed class PdfObjects
{
    public const string Words = "The Panel recommended that States should keep registers of all lamps.";
    public const string Show = $"BT /F 12 Tf 72 700 Td ({Words}) Tj ET";

    private readonly SortedDictionary<int, byte[]> _objects = [];

    public PdfObjects()
    {
        Put(1, "<< /Type /Catalog /Pages 2 0 R >>");
        Put(2, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
        Put(
            3,
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> "
                + "/Contents 4 0 R >>");
        Stream(4, Show);
        Put(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    }

    public string Trailer { get; init; } = "";

    public PdfObjects Put(int number, string content)
    {
        _objects[number] = Encoding.Latin1.GetBytes(content);
        return this;
    }

    public PdfObjects Stream(int number, string content, string entries = "", string? length = null) =>
        Stream(number, Encoding.Latin1.GetBytes(content), entries, length);

    public PdfObjects Stream(int number, byte[] content, string entries = "", string? length = null)
    {
        string head = $"<< /Length {length ?? content.Length.ToString(CultureInfo.InvariantCulture)} {entries} >>\nstream\n";
        _objects[number] = [.. Encoding.Latin1.GetBytes(head), .. content, .. "\nendstream"u8];
        return this;
    }

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var places = new Dictionary<int, long>();
        foreach ((int number, byte[] content) in _objects)
        {
            places[number] = file.Position;
            file.Write([.. Encoding.ASCII.GetBytes($"{number} 0 obj\n"), .. content, .. "\nendobj\n"u8]);
        }

        long start = file.Position;
        var end = new StringBuilder(FormattableString.Invariant($"xref\n0 {_objects.Keys.Last() + 1}\n0000000000 65535 f \n"));
        for (int number = 1; number <= _objects.Keys.Last(); number++)
        {
            end.Append(
                CultureInfo.InvariantCulture,
                $"{places.GetValueOrDefault(number):D10} 00000 {(places.ContainsKey(number) ? 'n' : 'f')} \n");
        }

        end.Append(
            CultureInfo.InvariantCulture,
            $"trailer << /Size {_objects.Keys.Last() + 1} /Root 1 0 R {Trailer} >>\nstartxref\n{start}\n%%EOF\n");
        file.Write(Encoding.Latin1.GetBytes(end.ToString()));
        return file.ToArray();
    }

    /// <summary>The same page encrypted by the standard handler, revision 2 (ISO 32000-1, 7.6.3): RC4 with a key of 40 bits.</summary>
    public static byte[] Encrypted(string password)
    {
        byte[] id = [.. Enumerable.Range(1, 16).Select(i => (byte)i)], permissions = [0xFC, 0xFF, 0xFF, 0xFF];
        byte[] owner = Rc4(Hash(Padded("owner"))[..5], Padded(password));
        byte[] key = Hash([.. Padded(password), .. owner, .. permissions, .. id])[..5];
        byte[] user = Rc4(key, Padded(""));
        byte[] ofStream = Hash([.. key, 4, 0, 0, 0, 0])[..10];
        string encrypt =
            $"/ID [<{Convert.ToHexString(id)}> <{Convert.ToHexString(id)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O "
            + $"<{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}> >>";
        return new PdfObjects { Trailer = encrypt }.Stream(4, Rc4(ofStream, Encoding.Latin1.GetBytes(Show))).Bytes();
    }

#pragma warning disable CA5351 // The handler that files use is what it is.
    private static byte[] Hash(byte[] bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351

    private static byte[] Padded(string password)
    {
        byte[] padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
        return [.. Encoding.Latin1.GetBytes(password), .. padding[..(32 - password.Length)]];
    }

    private static byte[] Rc4(byte[] key, byte[] text)
    {
        byte[] state = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        byte[] result = new byte[text.Length];
        for (int n = 0, i = 0, j = 0; n < text.Length; n++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(text[n] ^ state[(state[i] + state[j]) & 255]);
        }

        return result;
    }
}
