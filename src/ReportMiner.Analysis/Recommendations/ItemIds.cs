using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Model;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Makes ids of items from their citation and their content.</summary>
internal static class ItemIds
{
    /// <summary>
    /// The first 16 hexadecimal digits of the SHA-256 over symbol (or file name without extension), format, language, path, label, place
    /// within the paragraph, and text.
    /// </summary>
    public static string Make(SourceInfo source, Language language, ImmutableArray<string> path, string label, int part, string text)
    {
        string citation = source.Masthead.Symbol?.Text ?? Path.GetFileNameWithoutExtension(source.File);
        string content =
            string.Join(
                '\u001F',
                citation,
                source.Format.ToString(),
                language.Code() ?? "",
                string.Join('/', path),
                label,
                part.ToString(CultureInfo.InvariantCulture),
                text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..16];
    }
}
