using System.IO.Compression;
using System.Text;

namespace ReportMiner.Linguistics.Translation;

/// <summary>
/// Which English stems translate which Russian ones, with what probability, and how rare each stem is: what comparison across languages
/// needs, trained on sentence pairs by <see cref="TranslationTableTrainer"/>.
/// </summary>
public sealed class TranslationTable
{
    private const int Magic = 0x31544D52;

    private readonly StemTranslation[][] _translations;
    private readonly Lazy<StemTranslation[][]> _back;

    internal TranslationTable(StemLexicon russian, StemLexicon english, StemTranslation[][] translations, int sentences)
    {
        Russian = russian;
        English = english;
        _translations = translations;
        Sentences = sentences;
        _back = new Lazy<StemTranslation[][]>(Back);
    }

    /// <summary>Number of sentence pairs in training.</summary>
    public int Sentences { get; }

    /// <summary>Number of Russian stems that have a translation.</summary>
    public int Entries => _translations.Count(t => t.Length > 0);

    internal StemLexicon Russian { get; }

    internal StemLexicon English { get; }

    /// <returns>The stems of the other language that a stem of either stands for, with their likeness.</returns>
    public IEnumerable<(string Stem, double Likeness)> Counterparts(string stem)
    {
        bool russian = stem[0] >= 'Ѐ';
        (StemLexicon from, StemLexicon to) = russian ? (Russian, English) : (English, Russian);
        int id = from.Find(stem);
        if (id < 0)
        {
            yield break;
        }

        foreach (StemTranslation translation in (russian ? _translations : _back.Value)[id])
        {
            yield return (to.Stem(translation.Target), translation.Likeness);
        }
    }

    /// <returns>The number of sentences with the stem in its language; 0 for an unknown stem.</returns>
    public int Sightings(string stem)
    {
        StemLexicon lexicon = stem[0] >= 'Ѐ' ? Russian : English;
        int id = lexicon.Find(stem);
        return id < 0 ? 0 : lexicon.Sentences(id);
    }

    /// <returns>The likeliest English stem of a Russian one; <see langword="null"/> where none is likelier than not.</returns>
    public string? Best(string russian)
    {
        int id = Russian.Find(russian);
        return id >= 0 && _translations[id] is [{ Likeness: >= 0.3f } best, ..] ? English.Stem(best.Target) : null;
    }

    /// <summary>Reads a table that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds no such table.</exception>
    public static TranslationTable Load(Stream stream)
    {
        using var unpacked = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var reader = new BinaryReader(unpacked, Encoding.UTF8);
        try
        {
            if (reader.ReadInt32() != Magic)
            {
                throw new InvalidDataException("This is not a translation table of ReportMiner.");
            }

            int sentences = reader.Read7BitEncodedInt();
            StemLexicon russian = ReadLexicon(reader), english = ReadLexicon(reader);
            var translations = new StemTranslation[russian.Count][];
            for (int i = 0; i < translations.Length; i++)
            {
                translations[i] = new StemTranslation[reader.Read7BitEncodedInt()];
                for (int j = 0; j < translations[i].Length; j++)
                {
                    int target = reader.Read7BitEncodedInt();
                    ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(target, english.Count);
                    translations[i][j] = new StemTranslation(target, reader.ReadByte() / 255f);
                }
            }

            return new TranslationTable(russian, english, translations, sentences);
        }
        catch (Exception fault) when (fault is EndOfStreamException or ArgumentException or FormatException or OverflowException)
        {
            throw new InvalidDataException("The translation table is damaged.", fault);
        }
    }

    /// <summary>Writes the table, packed; likenesses are kept to 1/255.</summary>
    public void Save(Stream stream)
    {
        using var packed = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write7BitEncodedInt(Sentences);
        WriteLexicon(writer, Russian);
        WriteLexicon(writer, English);
        foreach (StemTranslation[] list in _translations)
        {
            writer.Write7BitEncodedInt(list.Length);
            foreach (StemTranslation translation in list)
            {
                writer.Write7BitEncodedInt(translation.Target);
                writer.Write((byte)Math.Round(translation.Likeness * 255, MidpointRounding.AwayFromZero));
            }
        }
    }

    private StemTranslation[][] Back()
    {
        var back = new List<StemTranslation>[English.Count];
        for (int i = 0; i < _translations.Length; i++)
        {
            foreach (StemTranslation translation in _translations[i])
            {
                (back[translation.Target] ??= []).Add(new StemTranslation(i, translation.Likeness));
            }
        }

        return [.. back.Select(list => list?.ToArray() ?? [])];
    }

    private static StemLexicon ReadLexicon(BinaryReader reader)
    {
        var lexicon = new StemLexicon();
        for (int left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            lexicon.Add(reader.ReadString(), reader.Read7BitEncodedInt());
        }

        return lexicon;
    }

    private static void WriteLexicon(BinaryWriter writer, StemLexicon lexicon)
    {
        writer.Write7BitEncodedInt(lexicon.Count);
        for (int i = 0; i < lexicon.Count; i++)
        {
            writer.Write(lexicon.Stem(i));
            writer.Write7BitEncodedInt(lexicon.Sentences(i));
        }
    }
}
