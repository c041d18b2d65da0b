using System.Text;

namespace ReportMiner.Fuzz.Mutation;

/// <summary>
/// Moves, doubles and cuts whole tags of XML and HTML, so that much of what comes out is still well formed enough to get far.
/// </summary>
/// <param name="rest">Does the damage in one input of three.</param>
internal sealed class MarkupMutation(IMutation rest) : IMutation
{
    public byte[] Mutate(byte[] sound, byte[] other, Random random)
    {
        if (random.Next(3) == 0)
        {
            return rest.Mutate(sound, other, random);
        }

        List<string> pieces = MarkupPieces.Of(Encoding.UTF8.GetString(sound));
        for (int step = random.Next(1, 10); step > 0 && pieces.Count > 2; step--)
        {
            int at = random.Next(pieces.Count);
            int length = random.Next(1, Math.Min(30, pieces.Count - at) + 1);
            List<string> stretch = pieces.GetRange(at, length);
            switch (random.Next(4))
            {
                case 0:
                    pieces.RemoveRange(at, length);
                    break;
                case 1:
                    pieces.InsertRange(random.Next(pieces.Count), Enumerable.Repeat(stretch, random.Next(1, 40)).SelectMany(s => s));
                    break;
                case 2:
                    pieces[at] = pieces[random.Next(pieces.Count)];
                    break;
                default:
                    pieces[at] =
                        pieces[at].Replace('1', (char)random.Next('0', ':'))
                            .Replace("\"", random.Next(2) == 0 ? "\"-" : "\"99999999999", StringComparison.Ordinal);
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(string.Concat(pieces));
    }
}
