using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;

namespace ReportMiner.Encoder;

/// <summary>
/// One vector a text: the mean of the vectors of its pieces, brought to norm 1. Each text is computed alone and by one thread, so that its
/// vector hangs neither on the other texts nor on the number of threads. Safe to call from several threads.
/// </summary>
internal sealed class SentenceEncoder : IDisposable
{
    /// <summary>Pieces of a text that are read; the rest is left out. The weights were learnt on 256.</summary>
    private const int MostPieces = 256;

    /// <summary>Numbers in a vector.</summary>
    public const int Size = 384;

    private readonly InferenceSession _session;
    private readonly BertTokenizer _tokenizer;

    public SentenceEncoder(byte[] model, byte[] vocabulary)
    {
        // The library reports its use to Windows by itself otherwise.
        OrtEnv.Instance().DisableTelemetryEvents();
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(model, options);
        _tokenizer = BertTokenizer.Create(new MemoryStream(vocabulary));
    }

    public void Dispose() => _session.Dispose();

    /// <returns>The numbers; their squares sum to 1.</returns>
    public float[] Encode(string text)
    {
        long[] ids = [.. _tokenizer.EncodeToIds(text, MostPieces, out _, out _).Select(i => (long)i)];
        long[] shape = [1, ids.Length], mask = [.. ids.Select(_ => 1L)], kinds = new long[ids.Length];
        using var idValue = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using var maskValue = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var kindValue = OrtValue.CreateTensorValueFromMemory(kinds, shape);
        using var run = new RunOptions();
        using IDisposableReadOnlyCollection<OrtValue> outputs = _session.Run(
            run,
            ["input_ids", "attention_mask", "token_type_ids"],
            [idValue, maskValue, kindValue],
            [_session.OutputNames[0]]);
        return Mean(outputs[0].GetTensorDataAsSpan<float>());
    }

    private static float[] Mean(ReadOnlySpan<float> pieces)
    {
        double[] sum = new double[Size];
        for (int i = 0; i < pieces.Length; i++)
        {
            sum[i % Size] += pieces[i];
        }

        double length = Math.Sqrt(sum.Sum(s => s * s));
        return [.. sum.Select(s => length == 0 ? 0f : (float)(s / length))];
    }
}
