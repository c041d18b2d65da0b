namespace ReportMiner.Cli.Tests;

/// <summary>A test with the sentence encoder, a part of its own; skipped where the variable does not name it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EncoderFactAttribute : FactAttribute
{
    /// <summary>Names the program.</summary>
    public const string Variable = "REPORTMINER_ENCODER";

    public EncoderFactAttribute()
    {
        if (!File.Exists(Environment.GetEnvironmentVariable(Variable)))
        {
            Skip = $"{Variable} does not name the encoder (dotnet publish src/ReportMiner.Encoder -c Release -o FOLDER).";
        }
    }
}
