namespace ReportMiner.Fuzz.Mutation;

/// <summary>One mutation or the other.</summary>
/// <param name="often">Three times of four.</param>
/// <param name="seldom">Once of four.</param>
internal sealed class EitherMutation(IMutation often, IMutation seldom) : IMutation
{
    public byte[] Mutate(byte[] sound, byte[] other, Random random) => (random.Next(4) == 0 ? seldom : often).Mutate(sound, other, random);
}
