using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.ML.OnnxRuntime;
using ReportMiner.Encoder;

// reportminer-encoder IN OUT [THREADS]
// IN holds a JSON string a line. OUT gets a line that says whose vectors follow, then the vectors, numbers of four bytes.
if (args is not [string input, string output, ..])
{
    Console.Error.WriteLine("usage: reportminer-encoder IN OUT [THREADS]   a JSON string a line in IN; their vectors in OUT");
    return 1;
}

int threads = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : Environment.ProcessorCount;
string[] texts = [.. File.ReadLines(input).Select(Text)];
byte[] model = Weights.Read("model.onnx"), vocabulary = Weights.Read("vocab.txt");
using FileStream stream = File.Create(output);
string runtime = $"onnxruntime {OrtEnv.Instance().GetVersionString()}";
string identity = string.Join('\t', Weights.Model, Hash(model), Hash(vocabulary), runtime, SentenceEncoder.Size);
stream.Write(Encoding.UTF8.GetBytes(identity + "\n"));
if (texts.Length > 0)
{
    using var encoder = new SentenceEncoder(model, vocabulary);
    float[][] vectors = new float[texts.Length][];
    var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) };
    Parallel.For(0, texts.Length, parallel, i => vectors[i] = encoder.Encode(texts[i]));
    Array.ForEach(vectors, v => stream.Write(MemoryMarshal.AsBytes(v.AsSpan())));
}

return 0;

static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

static string Text(string line)
{
    var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
    reader.Read();
    return reader.GetString() ?? "";
}
