using System.Globalization;

namespace ReportMiner.Pipeline.Encoders;

/// <summary>Whose vectors they are: vectors of two encoders have nothing to do with each other.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="Weights">SHA-256 of its weights, in lower-case hexadecimal.</param>
/// <param name="Vocabulary">SHA-256 of its word pieces.</param>
/// <param name="Runtime">Name and version of the library that computes.</param>
/// <param name="Size">Numbers in a vector.</param>
internal sealed record EncoderIdentity(string Model, string Weights, string Vocabulary, string Runtime, int Size)
{
    /// <returns>
    /// The identity in a line of a program or file, fields separated by tabs; <see langword="null"/> where there is none.
    /// </returns>
    public static EncoderIdentity? Parse(string line) =>
        line.Split('\t') is [var model, { Length: 64 } weights, { Length: 64 } vocabulary, var runtime, var size]
            && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int numbers) && numbers > 0
            ? new EncoderIdentity(model, weights, vocabulary, runtime, numbers)
            : null;

    /// <summary>The line that <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Model}\t{Weights}\t{Vocabulary}\t{Runtime}\t{Size}");
}
