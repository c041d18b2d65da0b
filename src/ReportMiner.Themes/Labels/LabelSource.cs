using System.Security.Cryptography;

namespace ReportMiner.Themes.Labels;

/// <summary>A training file of a model, for its card.</summary>
/// <param name="Name">Name of the file, without folders.</param>
/// <param name="Sha256">Of its bytes, 64 hexadecimal digits in lower case.</param>
public sealed record LabelSource(string Name, string Sha256)
{
    public static LabelSource Of(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return new LabelSource(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
