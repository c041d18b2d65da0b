using ReportMiner.Release;

namespace ReportMiner.Release.Tests;

/// <summary>A folder as a publication leaves it, small, and the checkout around the tests.</summary>
internal static class Folders
{
    public static readonly Checkout Sources = Checkout.Around(AppContext.BaseDirectory) with
    {
        Version = "1.2.3",
        Time = new DateTimeOffset(2026, 5, 4, 3, 2, 2, TimeSpan.Zero)
    };

    /// <summary>Programs, libraries in two folders, and papers.</summary>
    public static string Programs(string below)
    {
        string folder = Path.Combine(below, "programs");
        byte[] program = [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2];
        Put("reportminer", program);
        Put("reportminer-serve", program);
        Put("reportminer.dll", [1, 2, 3]);
        Put("models/themes/default/model.bin.gz", [4, 5]);
        Put("models/words/card.md", "Words."u8.ToArray());
        Put("src/docs/fields.md", "Fields."u8.ToArray());
        Put("LICENSE", "MIT"u8.ToArray());
        return folder;

        void Put(string path, byte[] bytes)
        {
            string file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }
}
