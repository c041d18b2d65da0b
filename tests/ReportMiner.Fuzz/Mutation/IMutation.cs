namespace ReportMiner.Fuzz.Mutation;

/// <summary>Makes a damaged file of a sound one.</summary>
internal interface IMutation
{
    /// <param name="sound">The file; not changed.</param>
    /// <param name="other">Another file, to take pieces from.</param>
    /// <param name="random">Decides everything.</param>
    byte[] Mutate(byte[] sound, byte[] other, Random random);
}
