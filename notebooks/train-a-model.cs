#:project ../src/ReportMiner/ReportMiner.csproj

// Trains a theme model from labelled rows, saves it, and asks it about a sentence:
//   dotnet run notebooks/train-a-model.cs -- corpus/themes/labels.en.csv my-model
using ReportMiner;
using ReportMiner.Model;
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

return 0;
