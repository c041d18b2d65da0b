using FluentAssertions;
using ReportMiner.Analysis.Actors;
using ReportMiner.Comparison.Alignments;
using ReportMiner.Tests;

namespace ReportMiner.Comparison.Tests;

/// <summary>Official translations agree: what is reported is a false alarm, apart from a few true slips in them.</summary>
public sealed class RealTranslationTests
{
    private const string File = "unpc_devset";

    /// <summary>One alarm in fifty sentences; some thirty of them are true: misprinted figures and other numbers of paragraphs.</summary>
    private const double MostAlarms = 0.02;

    [SharedFact]
    public void Official_translations_of_sentences_give_few_alarms()
    {
        string[] english = Lines(".en"), russian = Lines(".ru");
        var agreement = new TextAgreement(CorpusGold.Table, text =>
            [
                .. ActorFinder.Find(text).Where(m => m.Actor.Kind == ActorKind.State)
                    .Select(m => new NamedState(m.Start, m.End, m.Actor.Id))
            ]);

        int alarms = english.Zip(russian).Count(pair => agreement.Find(pair.First, pair.Second).Any());

        ((double)alarms / english.Length).Should().BeLessThan(MostAlarms);
    }

    private static string[] Lines(string language) =>
        System.IO.File.ReadAllLines(Path.Combine(SharedDocuments.Folder!, "data", File + language));
}
