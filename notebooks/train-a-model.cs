#:project ../src/ReportMiner.Pipeline/ReportMiner.Pipeline.csproj

// Trains a theme model from labelled rows, saves it, and asks it about a sentence:
//   dotnet run notebooks/train-a-model.cs -- corpus/themes/labels.en.csv my-model
using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Model.Themes;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Training;

if (args is not [string labels, string folder])
{
    Console.Error.WriteLine("Name a file of labels (CSV with text and themes) and the folder of the model to write.");
    return 1;
}

ImmutableArray<LabelledText> rows = LabelReader.Read(labels);
TrainedModel trained = ThemeTrainer.Train(new TrainingRequest
{
    Rows = rows,
    Catalogue = CatalogueReader.Read(ShippedModels.Catalogue),
    DataName = Path.GetFileName(labels),
});
trained.Save(folder);
Console.WriteLine($"{trained.Classifier.ModelId} from {rows.Length} rows; its card is {Path.Combine(folder, "card.md")}");

const string Sentence = "Providers should keep access logs for a year and hand them over on request.";
foreach (var theme in trained.Classifier.Classify(Sentence, Language.English))
{
    Console.WriteLine($"{theme.Score:0.00} {theme.Id}");
}

return 0;
