using System.IO.Compression;
using System.Xml;
using ReportMiner.Fuzz;
using ReportMiner.Fuzz.Mutation;

namespace ReportMiner.Fuzz.Tests;

public sealed class MutatorTests
{
    private static readonly List<Sample> Samples = Sample.Load(FuzzOptions.Parse(["--samples", Path.Combine(AppContext.BaseDirectory, "samples")]));

    [Fact]
    public void The_same_seed_makes_the_same_inputs_and_another_makes_others()
    {
        for (int i = 0; i < 40; i++)
        {
            FuzzInput.Make(Samples, 3, i).Bytes.Should().Equal(FuzzInput.Make(Samples, 3, i).Bytes);
        }

        Enumerable.Range(0, 40).Count(i => FuzzInput.Make(Samples, 3, i).Bytes.SequenceEqual(FuzzInput.Make(Samples, 4, i).Bytes)).Should().BeLessThan(3);
    }

    [Fact]
    public void Damage_to_elements_leaves_most_documents_well_formed()
    {
        byte[] sound = MainPart(Samples.First(s => s.Extension == ".docx").Bytes);
        var mutation = new ElementMutation(new Nothing());
        int wellFormed = 0, changed = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            byte[] damaged = mutation.Mutate(sound, sound, new Random(seed));
            wellFormed += IsWellFormed(damaged) ? 1 : 0;
            changed += damaged.SequenceEqual(sound) ? 0 : 1;
        }

        wellFormed.Should().BeGreaterThan(50);
        changed.Should().BeGreaterThan(35, "a quarter is left to the mutation inside, which does nothing here");
    }

    private static byte[] MainPart(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        using Stream part = archive.GetEntry("word/document.xml")!.Open();
        using var bytes = new MemoryStream();
        part.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static bool IsWellFormed(byte[] xml)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml));
            while (reader.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private sealed class Nothing : IMutation
    {
        public byte[] Mutate(byte[] sound, byte[] other, Random random) => sound;
    }
}
