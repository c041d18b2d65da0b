using System.Globalization;
using ReportMiner.Comparison.Pairing;
using ReportMiner.Linguistics.Translation;
using ReportMiner.LinkFit;
using ReportMiner.Pipeline.Encoders;

// fit RUN… --gold FILE…   weights from the items of runs and hand-labelled links; models/lineage/card.md says how they are made
// wording TABLE RUN… --gold FILE…   weights across languages, from items that are there in both languages
// together TABLE RUN… --gold FILE… [--unseen FILE…]   weights of the score by kin and of what texts hold of each other, in one language
//   --encoder before --gold: weights of models/lineage/encoder.tsv, with the program reportminer-encoder (models/lineage/encoder-card.md)
// held-out TABLE RUN… [--encoder] --gold FILE…   how good the whole model is on items that its first two scores have not seen
// count DATA DIR                counts of the field, as described in models/rarity/card.md
if (args is ["count", string data, string target])
{
    FieldCount.Write(data, target);
    return 0;
}

int split = Array.IndexOf(args, "--gold");
if (args is ["wording" or "together", string table, ..] && split > 2)
{
    bool across = args[0] == "wording";
    using FileStream stream = File.OpenRead(table);
    var translations = TranslationTable.Load(stream);
    bool encoded = args[split - 1] == "--encoder";
    SentenceVectors? vectors = encoded ? SentenceVectors.Open(null) : null;
    FittedItem[] fitted = [.. args[2..(encoded ? split - 1 : split)].SelectMany(RunItems.Read)];
    int rest = Array.IndexOf(args, "--unseen");
    var fit =
        new WordingFit(
            across, translations, fitted, [.. args[(split + 1)..(rest < 0 ? args.Length : rest)].SelectMany(GoldLinks.Read)], vectors);
    IEnumerable<string> senses = SenseView.Names.Take(encoded ? (across ? SenseView.Names.Length : SenseView.InOneLanguage) : 0);
    PrintWeights(args[0], [.. across ? [] : new[] { "log-odds" }, .. WordingView.Names, .. senses], fit.Weights([]));
    fit.Report(Console.Out);
    if (rest > 0)
    {
        new WordingFit(across, translations, fitted, [.. args[(rest + 1)..].SelectMany(GoldLinks.Read)], vectors).Report(
            Console.Out, fit.Weights([]));
    }

    return 0;
}

if (args is ["held-out", string words, ..] && split > 2)
{
    bool encoded = args[split - 1] == "--encoder";
    using FileStream stream = File.OpenRead(words);
    var held = new HeldOut(TranslationTable.Load(stream), encoded ? SentenceVectors.Open(null) : null);
    FittedItem[] read = [.. args[2..(encoded ? split - 1 : split)].SelectMany(RunItems.Read)];
    foreach (LabelledMeetings labelled in LabelledMeetings.Of(read, [.. args[(split + 1)..].SelectMany(GoldLinks.Read)]))
    {
        Console.WriteLine(labelled.Name);
        held.Report(Console.Out, labelled);
    }

    return 0;
}

if (args is not ["fit", ..] || split < 2)
{
    Console.Error.WriteLine(
        "usage: fit RUN… --gold FILE… | wording|together TABLE RUN… [--encoder] --gold FILE… [--unseen FILE…] | "
            + "held-out TABLE RUN… [--encoder] --gold FILE… | count DATA DIR");
    return 1;
}

FittedItem[] items = [.. args[1..split].SelectMany(RunItems.Read)];
LabelledMeetings[] meetings = [.. LabelledMeetings.Of(items, [.. args[(split + 1)..].SelectMany(GoldLinks.Read)])];
var fitter = new LinkFitter(meetings);
(double[] pairs, double[] kin) = fitter.Fit((_, _) => false);
PrintWeights("pair", PairFeatures.Names, pairs);
PrintWeights("kin", KinView.Names, kin);
double[] thresholds = [0.45, 0.5, 0.55, 0.6, 0.65];
var validation = new CrossValidation(meetings, fitter);
for (int m = 0; m < meetings.Length; m++)
{
    Console.WriteLine(
        $"{meetings[m].Name}: {meetings[m].Labels.Count} items labelled, {meetings[m].Labels.Values.Sum(r => r.Count(l => l == 1))} links");
    Print("training data", CrossValidation.Score(meetings[m], new LinkModel(pairs, kin), meetings[m].Labels.Keys.ToHashSet(), thresholds));
    Print("shipped", CrossValidation.Score(meetings[m], LinkModel.Default, meetings[m].Labels.Keys.ToHashSet(), thresholds));
    Print("halves", validation.Run(m, CrossValidation.Halves(meetings[m]), thresholds));
    Print("topics", validation.Run(m, CrossValidation.Topics(meetings[m]), thresholds));
}

return 0;

static void PrintWeights(string part, IEnumerable<string> names, double[] weights)
{
    foreach ((string name, double weight) in names.Append("constant").Zip(weights))
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part}\t{name}\t{weight:0.00}"));
    }
}

void Print(string name, LinkScore[] scores)
{
    for (int i = 0; i < scores.Length; i++)
    {
        LinkScore s = scores[i];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {name,-12} {thresholds[i]:0.00}  precision {s.Precision:0.000} recall {s.Recall:0.000} F1 {s.F1:0.000}  linked or "
                    + $"new {s.LinkedOrNew:0.000}"));
    }
}
