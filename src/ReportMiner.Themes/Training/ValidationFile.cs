using System.IO.Compression;
using System.Text;
using ReportMiner.Themes.Labels;

namespace ReportMiner.Themes.Training;

/// <summary>The out-of-fold scores behind a card, kept so that its figures can be recounted without training.</summary>
internal static class ValidationFile
{
    public const string Name = "validation.bin.gz";

    public static byte[] Write(ScoredRows scored)
    {
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(gzip, Encoding.UTF8))
        {
            writer.Write(scored.Rows.Length);
            writer.Write(scored.Scores.Length);
            foreach (int row in scored.Rows)
            {
                writer.Write(row);
            }

            foreach (int part in scored.Part)
            {
                writer.Write((short)part);
            }

            foreach (double[] column in scored.Scores)
            {
                foreach (double score in column)
                {
                    writer.Write((Half)score);
                }
            }
        }

        return stream.ToArray();
    }

    /// <param name="content">As <see cref="Write"/> gave it.</param>
    /// <param name="texts">The rows of the training, in its order.</param>
    /// <param name="ids">The labels of the model.</param>
    /// <exception cref="InvalidDataException">The content is of another training.</exception>
    public static ScoredRows Read(byte[] content, IReadOnlyList<LabelledText> texts, IReadOnlyList<string> ids)
    {
        using var reader = new BinaryReader(new GZipStream(new MemoryStream(content), CompressionMode.Decompress), Encoding.UTF8);
        int rows = reader.ReadInt32(), labels = reader.ReadInt32();
        if (labels != ids.Count || rows < 0 || rows > texts.Count)
        {
            throw new InvalidDataException("the scores are not those of the rows of this model");
        }

        int[] row = [.. Enumerable.Range(0, rows).Select(_ => reader.ReadInt32())];
        int[] part = [.. Enumerable.Range(0, rows).Select(_ => (int)reader.ReadInt16())];
        double[][] scores =
        [
            .. Enumerable.Range(0, labels).Select(_ => Enumerable.Range(0, rows).Select(_ => (double)reader.ReadHalf()).ToArray())
        ];
        return ScoredRows.Of(texts, ids, row, part, scores);
    }

    /// <summary>Scores as the file keeps them: what is reported is counted from these.</summary>
    public static ScoredRows Rounded(ScoredRows scored) =>
        scored with { Scores = [.. scored.Scores.Select(column => Array.ConvertAll(column, score => (double)(Half)score))] };
}
