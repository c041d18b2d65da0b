using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Pipeline.Runs;

namespace ReportMiner.Cli;

/// <summary>
/// A fault of the program: a code that is the same for the same fault, and a file with the details for those who mend it.
/// </summary>
internal sealed class FaultReport
{
    private const int CodeLength = 8;

    private FaultReport(string code, string? file) => (Code, File) = (code, file);

    /// <summary>Made from where it happened: the same fault has the same code on every machine.</summary>
    public string Code { get; }

    /// <summary>Path of the file; <see langword="null"/> where it could not be written.</summary>
    public string? File { get; }

    public static FaultReport Write(Exception fault)
    {
        string place = $"{fault.GetType().FullName} {FirstFrame(fault)}";
        string code = "F-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(place)))[..CodeLength];
        try
        {
            string path = Path.Combine(Path.GetTempPath(), $"reportminer-{code}.txt");
            System.IO.File.WriteAllText(path, Details(code, fault));
            return new(code, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(code, null);
        }
    }

    // The method alone: the program compiled ahead of time knows no other parts of a frame.
    private static string FirstFrame(Exception fault) => fault.StackTrace?.Split('\n')[0].Trim().Split(" in ")[0].Split(" + 0x")[0] ?? "";

    private static string Details(string code, Exception fault) => string.Create(
        CultureInfo.InvariantCulture,
        $"reportminer {ReportRun.Version}, fault {code}\n{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}\n\n{fault}\n");
}
