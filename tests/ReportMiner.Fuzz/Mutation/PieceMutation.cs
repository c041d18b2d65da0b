using System.Text;

namespace ReportMiner.Fuzz.Mutation;

/// <summary>Takes out, doubles, moves and exchanges pieces of a text, such as lines or words, and puts in pieces of its own.</summary>
/// <param name="encoding">Of the text.</param>
/// <param name="cut">Cuts a text into pieces, which together are the text.</param>
/// <param name="own">Pieces to put in.</param>
internal sealed class PieceMutation(Encoding encoding, Func<string, List<string>> cut, string[] own) : IMutation
{
    private const int MostSteps = 8;
    private const int LongestStretch = 12;

    public byte[] Mutate(byte[] sound, byte[] other, Random random)
    {
        List<string> pieces = cut(encoding.GetString(sound));
        for (int step = random.Next(1, MostSteps); step > 0 && pieces.Count > 1; step--)
        {
            Step(pieces, random);
        }

        return encoding.GetBytes(string.Concat(pieces));
    }

    private void Step(List<string> pieces, Random random)
    {
        int at = random.Next(pieces.Count);
        List<string> stretch = pieces.GetRange(at, random.Next(1, Math.Min(LongestStretch, pieces.Count - at) + 1));
        switch (random.Next(7))
        {
            case 0:
                pieces.RemoveRange(at, stretch.Count);
                break;
            case 1:
                pieces.InsertRange(random.Next(pieces.Count), Enumerable.Repeat(stretch, random.Next(1, 40)).SelectMany(s => s));
                break;
            case 2:
                pieces[at] = pieces[random.Next(pieces.Count)];
                break;
            case 3:
                int with = random.Next(pieces.Count);
                (pieces[at], pieces[with]) = (pieces[with], pieces[at]);
                break;
            case 4:
                pieces.Insert(at, own[random.Next(own.Length)]);
                break;
            default:
                pieces[at] = own[random.Next(own.Length)];
                break;
        }
    }
}
