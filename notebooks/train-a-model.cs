#:project ../src/ReportMiner/ReportMiner.csproj

// Trains a theme model from labelled rows, saves it, and asks it about a sentence:
//   dotnet run notebooks/train-a-model.cs -- corpus/themes/labels.en.csv my-model
using Microsoft.ML;
using ReportMiner;
using ReportMiner.Model;
using ReportMiner.Themes.Pipelines;
using ReportMiner.Themes.Training;

if (args is not [string labels, string folder])
{
    Console.Error.WriteLine("Name a file of labels (CSV with text and themes) and the folder of the model to write.");
    return 1;
}

var rows = new LabelledFiles([labels]);
TrainedModel trained = ThemeModels.Train(new TrainingFiles(rows));
trained.Save(folder);
Console.WriteLine($"{trained.Classifier.ModelId} from {rows.Read().Length} rows; its card is {Path.Combine(folder, "card.md")}");

const string Sentence = "Providers should keep access logs for a year and hand them over on request.";
foreach (var theme in trained.Classifier.Classify(Sentence, Language.English))
{
    Console.WriteLine($"{theme.Score:0.00} {theme.Id}");
}

// The same model as an ML.NET pipeline:
var context = new MLContext();
ITransformer pipeline = context.Model.Load(Path.Combine(folder, "model.zip"), out DataViewSchema schema);
using PredictionEngine<ThemeVector, ThemeScores> engine = context.Model.CreatePredictionEngine<ThemeVector, ThemeScores>(pipeline, schema);
ThemeScores scores = engine.Predict(ThemeVectors.Of(trained.Classifier, Sentence));
foreach ((string label, float probability) in trained.Classifier.Labels.Zip(scores.Probability).Where(pair => pair.Second >= 0.5f))
{
    Console.WriteLine($"{probability:0.00} {label}, by the pipeline");
}

return 0;
