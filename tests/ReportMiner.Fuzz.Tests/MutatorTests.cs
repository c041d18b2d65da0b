using System.IO.Compression;
using System.Xml;
using ReportMiner.Fuzz.Mutation;
using ReportMiner.Ingestion;

namespace ReportMiner.Fuzz.Tests;

public sealed class MutatorTests
{
    private static readonly List<Sample> Samples =
        Sample.Load(FuzzOptions.Parse(["--samples", Path.Combine(AppContext.BaseDirectory, "samples")]));

    [Fact]
    public void The_same_seed_makes_the_same_inputs_and_another_makes_others()
    {
        for (int i = 0; i < 40; i++)
        {
            FuzzInput.Make(Samples, 3, i).Bytes.Should().Equal(FuzzInput.Make(Samples, 3, i).Bytes);
        }

        Enumerable.Range(0, 40).Count(i => FuzzInput.Make(Samples, 3, i).Bytes.SequenceEqual(FuzzInput.Make(Samples, 4, i).Bytes)).Should()
            .BeLessThan(3);
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

    [Theory]
    [InlineData("workshop-en.pdf")]
    [InlineData("seminar-ru.pdf")]
    public void A_pdf_that_is_written_anew_undamaged_says_the_same(string name)
    {
        byte[] sound = Samples.Single(s => s.Name == name).Bytes;
        var mutation = new PdfMutation(new Nothing(), new Nothing());
        string expected = Text(sound);
        expected.Should().NotBeEmpty();

        // One table of objects in twenty is broken on purpose.
        Enumerable.Range(0, 30).Should().OnlyContain(seed => Text(mutation.Mutate(sound, sound, new Random(seed))) == expected);
    }

    [Fact]
    public void A_package_that_is_packed_anew_undamaged_says_the_same()
    {
        byte[] sound = Samples.Single(s => s.Name == "workshop-en.docx").Bytes;

        Text(new PackageMutation(new Nothing()).Mutate(sound, sound, new Random(1))).Should().Be(Text(sound)).And.NotBeEmpty();
    }

    [Theory]
    [InlineData("one\ntwo\r\n\nthree")]
    [InlineData("<</Length 3 /Kids [1 0 R]>> BT (a b) Tj")]
    [InlineData("")]
    public void Pieces_together_are_the_text(string text)
    {
        string.Concat(TextPieces.Lines(text)).Should().Be(text);
        string.Concat(TextPieces.PdfWords(text)).Should().Be(text);
        string.Concat(MarkupPieces.Of(text)).Should().Be(text);
    }

    private static string Text(byte[] file) => DocumentReaders.Read(file, CancellationToken.None).Text;

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
