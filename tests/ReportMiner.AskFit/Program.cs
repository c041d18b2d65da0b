// Fits the classifier of sentences and measures it beside the nets on documents left out.
// usage: AskFit OUT DOCUMENTS GOLD [DOCUMENTS GOLD …]
using System.Globalization;
using System.IO.Compression;
using ReportMiner.Analysis.Coverage.Classifier;
using ReportMiner.AskFit;

const int Folds = 8;
var sentences = new List<LabelledSentence>();
for (int i = 1; i + 1 < args.Length; i += 2)
{
    sentences.AddRange(SentenceReader.Read(args[i], args[i + 1]));
}

// Formats of one document are one document, and say each sentence once.
sentences = [.. sentences.DistinctBy(s => (s.Document, s.Text))];
string[] documents = [.. sentences.Select(s => s.Document).Distinct().Order(StringComparer.Ordinal)];
Console.WriteLine($"{sentences.Count} sentences of {documents.Length} documents, {sentences.Count(s => s.Asks)} in gold items");
var scored = new List<(LabelledSentence Sentence, double Probability)>();
for (int fold = 0; fold < Folds; fold++)
{
    HashSet<string> left = [.. documents.Where((_, i) => i % Folds == fold)];
    (Dictionary<string, float> weights, float bias) = Fitter.Fit([.. sentences.Where(s => !left.Contains(s.Document))]);
    var model = new SentenceClassifier(weights, bias);
    scored.AddRange(sentences.Where(s => left.Contains(s.Document)).Select(s => (s, model.Probability(s.Text))));
}

Say("nets alone", s => s.Sentence.Net);
foreach (double at in new[] { 0.3, 0.5, 0.7, 0.9 })
{
    Say($"classifier alone at {at}", s => s.Probability >= at);
    Say($"nets or classifier at {at}", s => s.Sentence.Net || s.Probability >= at);
    Say($"nets, or a form with classifier at {at}", s => s.Sentence.Net || (s.Sentence.Form && s.Probability >= at));
}

foreach (double below in new[] { 0.02, 0.05, 0.1, 0.2 })
{
    Say($"nets where the classifier says {below} or more", s => s.Sentence.Net && s.Probability >= below);
}

(Dictionary<string, float> final, float finalBias) = Fitter.Fit(sentences);
Directory.CreateDirectory(args[0]);
using (var text = new StreamWriter(
    new GZipStream(File.Create(Path.Combine(args[0], "asks.txt.gz")), CompressionLevel.SmallestSize)) { NewLine = "\n" })
{
    text.WriteLine(finalBias.ToString("0.####", CultureInfo.InvariantCulture));
    foreach ((string feature, float weight) in final.OrderBy(p => p.Key, StringComparer.Ordinal))
    {
        text.WriteLine(weight.ToString("0.####", CultureInfo.InvariantCulture) + "\t" + feature);
    }
}

Console.WriteLine($"{final.Count} features");

void Say(string name, Func<(LabelledSentence Sentence, double Probability), bool> says)
{
    int said = scored.Count(s => says(s)), right = scored.Count(s => says(s) && s.Sentence.Asks), all = scored.Count(s => s.Sentence.Asks);
    double precision = right / (double)Math.Max(1, said), recall = right / (double)all;
    Console.WriteLine(
        FormattableString.Invariant(
            $"{name}: precision {precision:0.000}, recall {recall:0.000}, F1 {2 * precision * recall / (precision + recall):0.000}"));
}
