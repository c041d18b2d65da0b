using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using ReportMiner.Comparison;
using ReportMiner.Ingestion.Programs;
using ReportMiner.Model.Runs;

namespace ReportMiner.Pipeline.Encoders;

/// <summary>
/// The program <c>reportminer-encoder</c>, which gives English sentences their vectors. It is a part of its own, with weights of 90 MB, and
/// run as other people's programs are: in a folder of its own, without a network where that can be, and with a limit of time.
/// </summary>
internal sealed class EncoderProgram
{
    /// <summary>Names the file of the program, where it is neither beside this one nor on PATH.</summary>
    private const string Variable = "REPORTMINER_ENCODER";

    private const string Name = "reportminer-encoder";

    /// <summary>To start, and for each text: a hundred times what a slow machine takes.</summary>
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(60), Text = TimeSpan.FromSeconds(2);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly OutsideProgram _program;

    private EncoderProgram(OutsideProgram program, EncoderIdentity identity)
    {
        _program = program;
        Identity = identity;
    }

    /// <summary>Whose vectors they are.</summary>
    public EncoderIdentity Identity { get; }

    /// <summary>Finds the program: where the variable says, beside this program, or on PATH; and asks it who it is.</summary>
    /// <exception cref="InputException">It is not there, does not work, or has other weights than links were learnt with.</exception>
    public static EncoderProgram Open(CancellationToken cancellation)
    {
        OutsideProgram program = Find();
        (EncoderIdentity identity, _) = Run(program, [], cancellation);
        return identity.Weights == LineageOptions.EncoderWeights
            ? new EncoderProgram(program, identity)
            : throw new InputException(
                $"The encoder '{program.Path}' has other weights ({identity.Weights}) than links were learnt with "
                    + $"({LineageOptions.EncoderWeights}): take the one of the same release.");
    }

    /// <returns>One vector a text, in the same order.</returns>
    /// <exception cref="InputException">The program failed or took too long.</exception>
    public float[][] Encode(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        (EncoderIdentity identity, float[][] vectors) = Run(_program, texts, cancellation);
        return identity == Identity && vectors.Length == texts.Count
            ? vectors
            : throw Failed(_program, "it gave something else than vectors");
    }

    private static OutsideProgram Find()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        string file = OperatingSystem.IsWindows() ? Name + ".exe" : Name;
        return (string.IsNullOrEmpty(named)
            ? OutsideProgram.Find(
                Path.Combine(AppContext.BaseDirectory, file), Path.Combine(AppContext.BaseDirectory, "encoder", file), Name)
            : OutsideProgram.Find(Path.GetFullPath(named)))
            ?? throw new InputException(
                string.IsNullOrEmpty(named)
                    ? $"There is no encoder here: the program {Name} is not beside this program, in the folder 'encoder' beside it, or on "
                        + $"PATH. Unpack the archive {Name} of the release there, or make it there with 'dotnet publish "
                        + $"src/ReportMiner.Encoder -c Release -o FOLDER', or name its file in {Variable}. Without --encoder "
                        + "links are found by words alone."
                    : $"There is no encoder at '{named}', which {Variable} names.");
    }

    private static (EncoderIdentity Identity, float[][] Vectors) Run(
        OutsideProgram program, IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        using var folder = new WorkFolder();
        string input = folder.At("texts.jsonl"), output = folder.At("vectors");
        File.WriteAllLines(input, texts.Select(Line), Utf8);
        string threads = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        try
        {
            int? status = program.Run(
                [input, output, threads], folder.Path, new ProgramLimits(Start + (texts.Count * Text), Memory: 0), cancellation);
            return status is 0
                ? Read(program, output)
                : throw Failed(
                    program, status is null ? "it took too long" : FormattableString.Invariant($"it ended with status {status}"));
        }
        catch (Exception e) when (e is IOException or System.ComponentModel.Win32Exception)
        {
            throw Failed(program, e.Message);
        }
    }

    /// <summary>A JSON string; half a character, which some files hold, becomes the sign for what cannot be read.</summary>
    private static string Line(string text) => $"\"{JsonEncodedText.Encode(Utf8.GetBytes(text))}\"";

    private static (EncoderIdentity Identity, float[][] Vectors) Read(OutsideProgram program, string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        int head = Array.IndexOf(bytes, (byte)'\n');
        if (head < 0 || EncoderIdentity.Parse(Utf8.GetString(bytes, 0, head)) is not { } identity)
        {
            throw Failed(program, "it does not say who it is");
        }

        ReadOnlySpan<float> numbers = MemoryMarshal.Cast<byte, float>(bytes.AsSpan(head + 1));
        var vectors = new float[numbers.Length / identity.Size][];
        for (int i = 0; i < vectors.Length; i++)
        {
            vectors[i] = numbers.Slice(i * identity.Size, identity.Size).ToArray();
        }

        return (identity, vectors);
    }

    private static InputException Failed(OutsideProgram program, string reason) =>
        new($"The encoder '{program.Path}' does not work: {reason}. Without --encoder links are found by words alone.");
}
