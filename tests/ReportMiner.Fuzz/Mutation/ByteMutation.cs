namespace ReportMiner.Fuzz.Mutation;

/// <summary>
/// Damages bytes: bits turned, stretches cut, doubled, moved, overwritten with words of the format, spliced from another file.
/// </summary>
/// <param name="words">Words of the format.</param>
internal sealed class ByteMutation(byte[][] words) : IMutation
{
    private const int MostSteps = 12;
    private const int LongestStretch = 4_096;

    public byte[] Mutate(byte[] sound, byte[] other, Random random)
    {
        byte[] bytes = sound;
        for (int step = random.Next(1, MostSteps); step > 0 && bytes.Length > 0; step--)
        {
            bytes = Step(bytes, other, random);
        }

        return bytes;
    }

    private byte[] Step(byte[] bytes, byte[] other, Random random)
    {
        int at = random.Next(bytes.Length);
        int length = random.Next(1, Math.Min(LongestStretch, bytes.Length - at) + 1);
        switch (random.Next(8))
        {
            case 0:
                byte[] turned = [.. bytes];
                turned[at] ^= (byte)(1 << random.Next(8));
                return turned;
            case 1:
                byte[] changed = [.. bytes];
                random.NextBytes(changed.AsSpan(at, Math.Min(length, 8)));
                return changed;
            case 2:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 3:
                return [.. bytes[..(at + length)], .. bytes[at..]];
            case 4:
                return random.Next(10) == 0 ? bytes[..at] : bytes;
            case 5:
                int from = random.Next(other.Length);
                return [.. bytes[..at], .. other[from..Math.Min(other.Length, from + length)], .. bytes[at..]];
            default:
                byte[] word = words[random.Next(words.Length)];
                return random.Next(2) == 0
                    ? [.. bytes[..at], .. word, .. bytes[at..]]
                    : [.. bytes[..at], .. word, .. bytes[Math.Min(bytes.Length, at + word.Length)..]];
        }
    }
}
