#:project ../../src/ReportMiner.Linguistics/ReportMiner.Linguistics.csproj
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
#:property NoWarn=CA1050;CA1515

// Makes the translation table of this folder from bilingual United Nations texts:
//   dotnet run models/translation/make.cs -- DATA models/translation
// DATA holds unpc_devset.en, unpc_devset.ru and sdg_goals_targets_indicators_en-ru.tsv.

using ReportMiner.Linguistics.Translation;

if (args is not [string data, string target])
{
    Console.Error.WriteLine("usage: dotnet run models/translation/make.cs -- DATA models/translation");
    return 1;
}

IEnumerable<SentencePair> corpus = File.ReadLines(Path.Combine(data, "unpc_devset.ru"))
    .Zip(File.ReadLines(Path.Combine(data, "unpc_devset.en")), (russian, english) => new SentencePair(russian, english));
IEnumerable<SentencePair> goals = File.ReadLines(Path.Combine(data, "sdg_goals_targets_indicators_en-ru.tsv")).Skip(1)
    .Select(row => row.Split('\t')).Where(cells => cells.Length >= 4).Select(cells => new SentencePair(cells[3], cells[2]));
TranslationTable table = TranslationTableTrainer.Train([.. corpus, .. goals]);
using FileStream file = File.Create(Path.Combine(target, "ru-en.bin.gz"));
table.Save(file);
Console.WriteLine($"{table.Entries} Russian stems with a translation, from {table.Sentences} pairs");
return 0;
