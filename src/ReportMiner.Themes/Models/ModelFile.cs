using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Model.Themes;
using ReportMiner.Themes.Features;

namespace ReportMiner.Themes.Models;

/// <summary>
/// The binary form of a model, little-endian under gzip: settings, labels, keys of the vocabulary, inverse frequencies as 16-bit floats,
/// weights, biases, calibration, thresholds, trees. The id of a model is made from the bytes before compression and from its catalogue.
/// </summary>
internal static class ModelFile
{
    public const string Name = "model.bin.gz";
    public const string CatalogueName = "catalogue.json";
    public const string BilingualName = "translation.bin.gz";

    // "RMM3" is written. "RMM1" and, where the languages share stems, "RMM2" hold weights as 16-bit floats.
    private const uint Magic = 0x334D4D52, HalfMagic = 0x314D4D52, SharingHalfMagic = 0x324D4D52;

    public static byte[] Content(ThemeModel model)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write((byte)model.Kind);
            Write(writer, model.Settings);
            writer.Write(model.Labels.Length);
            foreach (string label in model.Labels)
            {
                writer.Write(label);
            }

            WriteVocabulary(writer, model);
            WriteLabels(writer, model);
            WriteTrees(writer, model);
        }

        return stream.ToArray();
    }

    public static byte[] Compress(byte[] content)
    {
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }

    public static string IdOf(byte[] content, byte[]? catalogue, byte[]? bilingual)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(content);
        hash.AppendData(catalogue ?? []);
        hash.AppendData(bilingual ?? []);
        return "themes-" + Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <exception cref="ModelFormatException">The folder holds no model, or a broken one.</exception>
    public static ThemeModel Read(string folder)
    {
        string path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            throw new ModelFormatException($"no model in '{folder}': it lacks {Name}");
        }

        try
        {
            using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            return Parse(Unpacked(gzip), Beside(folder, CatalogueName), Beside(folder, BilingualName));
        }
        catch (Exception fault) when (fault
            is IOException or InvalidDataException or ArgumentException or OverflowException or CatalogueException)
        {
            throw new ModelFormatException($"the model in '{folder}' is broken: {fault.Message}");
        }
    }

    private static byte[]? Beside(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <summary>A model is no larger than this; a file that unpacks to more is none.</summary>
    private const int MostBytes = 1 << 29;

    private static byte[] Unpacked(Stream packed)
    {
        var content = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            if (content.Length + read > MostBytes)
            {
                throw new InvalidDataException($"it unpacks to more than {MostBytes >> 20} MiB");
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    public static ThemeModel Parse(byte[] content, byte[]? catalogue, byte[]? bilingual)
    {
        using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
        uint magic = reader.ReadUInt32();
        if (magic is not (Magic or HalfMagic or SharingHalfMagic))
        {
            throw new InvalidDataException("not a model of this version");
        }

        var kind = (ModelKind)reader.ReadByte();
        FeatureSettings settings = ReadSettings(reader);
        settings = settings with { SharedWeight = magic == HalfMagic ? 0 : reader.ReadSingle() };
        if (settings.SharedWeight > 0 && bilingual is null)
        {
            throw new InvalidDataException($"it lacks {BilingualName}");
        }
        string[] labels = Many(reader, r => r.ReadString());
        ulong[] keys = ReadKeys(reader);
        float[] inverse = ReadHalves(reader, keys.Length);
        int count = checked(keys.Length * labels.Length);
        float[] weights = magic == Magic ? ReadSingles(reader, count) : ReadHalves(reader, count);
        float[] biases = [.. labels.Select(_ => reader.ReadSingle())];
        PlattScale[] scales = [.. labels.Select(_ => new PlattScale(reader.ReadDouble(), reader.ReadDouble()))];
        double[] thresholds = [.. labels.Select(_ => reader.ReadDouble())];
        float treeWeight = reader.ReadSingle();
        Tree[][] trees = Many(reader, r => Many(r, ReadTree));
        ThemeCatalogue? themes = catalogue is null ? null : CatalogueReader.Parse(catalogue, CatalogueName);
        return new ThemeModel
        {
            Kind = kind,
            Labels = labels,
            Settings = settings,
            FeatureVocabulary = new FeatureVocabulary(settings, keys, inverse),
            Weights = weights,
            Biases = biases,
            Scales = scales,
            Thresholds = thresholds,
            TreeWeight = treeWeight,
            Trees = trees,
            Catalogue = themes,
            Bilingual = settings.SharedWeight > 0 ? new BilingualStems(bilingual!) : null,
            Id = IdOf(content, catalogue, settings.SharedWeight > 0 ? bilingual : null),
        };
    }

    private static void Write(BinaryWriter writer, FeatureSettings settings)
    {
        writer.Write(settings.WordGrams);
        writer.Write(settings.CharactersFrom);
        writer.Write(settings.CharactersTo);
        writer.Write(settings.LeastTexts);
        writer.Write(settings.WordWeight);
        writer.Write(settings.CharacterWeight);
        writer.Write(settings.TermWeight);
        writer.Write(settings.CueWeight);
        writer.Write(settings.SharedWeight);
    }

    private static FeatureSettings ReadSettings(BinaryReader reader) => new()
    {
        WordGrams = reader.ReadInt32(),
        CharactersFrom = reader.ReadInt32(),
        CharactersTo = reader.ReadInt32(),
        LeastTexts = reader.ReadInt32(),
        WordWeight = reader.ReadSingle(),
        CharacterWeight = reader.ReadSingle(),
        TermWeight = reader.ReadSingle(),
        CueWeight = reader.ReadSingle(),
    };

    private static void WriteVocabulary(BinaryWriter writer, ThemeModel model)
    {
        writer.Write(model.FeatureVocabulary.Count);
        foreach (ulong key in model.FeatureVocabulary.Keys)
        {
            writer.Write(key);
        }

        WriteHalves(writer, model.FeatureVocabulary.Inverse);
        foreach (float weight in model.Weights)
        {
            writer.Write(weight);
        }
    }

    private static void WriteLabels(BinaryWriter writer, ThemeModel model)
    {
        foreach (float bias in model.Biases)
        {
            writer.Write(bias);
        }

        foreach (PlattScale scale in model.Scales)
        {
            writer.Write(scale.Slope);
            writer.Write(scale.Shift);
        }

        foreach (double threshold in model.Thresholds)
        {
            writer.Write(threshold);
        }
    }

    private static void WriteTrees(BinaryWriter writer, ThemeModel model)
    {
        writer.Write(model.TreeWeight);
        writer.Write(model.Trees.Length);
        foreach (Tree[] trees in model.Trees)
        {
            writer.Write(trees.Length);
            foreach (Tree tree in trees)
            {
                writer.Write(tree.Features.Length);
                for (int i = 0; i < tree.Features.Length; i++)
                {
                    writer.Write(tree.Features[i]);
                    writer.Write(tree.Thresholds[i]);
                    writer.Write((short)tree.Left[i]);
                    writer.Write((short)tree.Right[i]);
                }

                foreach (float leaf in tree.Leaves)
                {
                    writer.Write(leaf);
                }
            }
        }
    }

    private static Tree ReadTree(BinaryReader reader)
    {
        int nodes = reader.ReadInt32();
        int[] features = new int[nodes], left = new int[nodes], right = new int[nodes];
        float[] thresholds = new float[nodes];
        for (int i = 0; i < nodes; i++)
        {
            features[i] = reader.ReadInt32();
            thresholds[i] = reader.ReadSingle();
            left[i] = reader.ReadInt16();
            right[i] = reader.ReadInt16();
        }

        float[] leaves = new float[nodes + 1];
        for (int i = 0; i < leaves.Length; i++)
        {
            leaves[i] = reader.ReadSingle();
        }

        return new Tree(features, thresholds, left, right, leaves);
    }

    private static T[] Many<T>(BinaryReader reader, Func<BinaryReader, T> one)
    {
        int count = reader.ReadInt32();
        var list = new List<T>();
        for (int i = 0; i < count; i++)
        {
            list.Add(one(reader));
        }

        return [.. list];
    }

    private static ulong[] ReadKeys(BinaryReader reader)
    {
        ReadOnlySpan<byte> bytes = ReadBytes(reader, checked(reader.ReadInt32() * sizeof(ulong)));
        ulong[] keys = new ulong[bytes.Length / sizeof(ulong)];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * sizeof(ulong))..]);
        }

        return keys;
    }

    private static void WriteHalves(BinaryWriter writer, float[] values)
    {
        foreach (float value in values)
        {
            writer.Write((Half)value);
        }
    }

    private static float[] ReadHalves(BinaryReader reader, int count)
    {
        ReadOnlySpan<byte> bytes = ReadBytes(reader, checked(count * 2));
        float[] values = new float[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(i * 2)..]);
        }

        return values;
    }

    private static float[] ReadSingles(BinaryReader reader, int count)
    {
        ReadOnlySpan<byte> bytes = ReadBytes(reader, checked(count * sizeof(float)));
        float[] values = new float[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(i * sizeof(float))..]);
        }

        return values;
    }

    private static byte[] ReadBytes(BinaryReader reader, int count)
    {
        bool whole = count <= reader.BaseStream.Length - reader.BaseStream.Position;
        return whole ? reader.ReadBytes(count) : throw new InvalidDataException("it ends too early");
    }
}
