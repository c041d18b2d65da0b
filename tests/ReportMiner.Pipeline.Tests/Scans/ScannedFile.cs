using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ReportMiner.Pipeline.Tests.Scans;

/// <summary>Makes a picture of a page of a PDF, as a scanner would, and puts it into a PDF without text.</summary>
internal static class ScannedFile
{
    /// <param name="pdf">A PDF with text.</param>
    /// <param name="page">The page.</param>
    /// <param name="resolution">Pixels to an inch.</param>
    /// <param name="target">File to write.</param>
    /// <param name="noise">How far each pixel may be off, of 255.</param>
    /// <param name="slope">How far lines fall, in parts of their length.</param>
    public static void Write(string pdf, int page, int resolution, string target, int noise = 0, double slope = 0)
    {
        string picture = target + ".picture", number = page.ToString(CultureInfo.InvariantCulture);
        Run(
            "pdftoppm",
            "-r",
            resolution.ToString(CultureInfo.InvariantCulture),
            "-f",
            number,
            "-l",
            number,
            "-gray",
            "-singlefile",
            pdf,
            picture);
        (int width, int height, byte[] pixels) = Read(File.ReadAllBytes(picture + ".pgm"));
        File.WriteAllBytes(target, Pdf(width, height, Degraded(width, height, pixels, noise, slope), resolution));
    }

    public static void Run(string program, params string[] arguments)
    {
        using Process process =
            Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0);
    }

    private static (int Width, int Height, byte[] Pixels) Read(byte[] file)
    {
        string[] head = Encoding.ASCII.GetString(file, 0, 40).Split((char[]?)null, 5, StringSplitOptions.RemoveEmptyEntries);
        int width = int.Parse(head[1], CultureInfo.InvariantCulture), height = int.Parse(head[2], CultureInfo.InvariantCulture);
        return (width, height, file[^(width * height)..]);
    }

    /// <summary>The same on every machine: noise comes from a row of numbers.</summary>
    private static byte[] Degraded(int width, int height, byte[] pixels, int noise, double slope)
    {
        uint state = 2463534242;
        byte[] degraded = new byte[pixels.Length];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                state ^= state << 13;
                state ^= state >> 17;
                state ^= state << 5;
                int from = y - (int)(slope * x);
                int value = from >= 0 && from < height ? pixels[(from * width) + x] : 255;
                degraded[(y * width) + x] =
                    (byte)Math.Clamp(value + (noise == 0 ? 0 : (int)(state % (uint)((2 * noise) + 1)) - noise), 0, 255);
            }
        }

        return degraded;
    }

    private static byte[] Pdf(int width, int height, byte[] pixels, int resolution)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(pixels);
        }

        string Points(int size) => (size * 72.0 / resolution).ToString("0.##", CultureInfo.InvariantCulture);
        string content = $"q {Points(width)} 0 0 {Points(height)} 0 0 cm /I Do Q";
        string image =
            string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter "
                    + $"/FlateDecode /Length {packed.Length} >>\nstream\n");
        byte[][] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>"u8.ToArray(),
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"u8.ToArray(),
            Encoding.ASCII.GetBytes(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Points(width)} {Points(height)}] /Resources << /XObject << /I 5 0 R >> "
                    + $">> /Contents 4 0 R >>"),
            Encoding.ASCII.GetBytes($"<< /Length {content.Length} >>\nstream\n{content}\nendstream"),
            [.. Encoding.ASCII.GetBytes(image), .. packed.ToArray(), .. "\nendstream"u8],
        ];
        using var file = new MemoryStream();
        file.Write("%PDF-1.5\n"u8);
        var table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Write(Encoding.ASCII.GetBytes($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }

        file.Write(Encoding.ASCII.GetBytes($"{table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{file.Length}\n%%EOF\n"));
        return file.ToArray();
    }
}
