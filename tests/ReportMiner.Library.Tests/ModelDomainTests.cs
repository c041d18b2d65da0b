using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;

namespace ReportMiner.Library.Tests;

/// <summary>The note on documents in whose words the theme model is not at home.</summary>
public sealed class ModelDomainTests : IDisposable
{
    private const string English = """
        Meeting of cooks

        Recommendations

        1. The Meeting recommends that:

        (a) Bakers should knead sourdough until it stretches, fold it thrice, and leave it to prove overnight beneath
        a damp linen cloth;

        (b) Cooks should simmer marrow bones with celery, leeks, thyme and peppercorns, skim the froth, and strain the
        broth through muslin;

        (c) Pastry chefs should whisk egg whites into stiff peaks before sprinkling caster sugar and folding in ground
        almonds;

        (d) Grills should be brushed with lard, and skewers soaked, so that neither lamb nor aubergine sticks or
        chars;

        (e) Brewers should rinse malted barley, mash it with lukewarm water, and scoop out the husks before pitching
        yeast;

        (f) Picklers should scald jars, slice cucumbers thinly, and pour simmering vinegar with dill, mustard and
        cloves over the slices.
        """;

    private const string Russian = """
        Совещание поваров

        Рекомендации

        1. Совещание рекомендует:

        a) пекарям следует вымешивать закваску до эластичности, трижды складывать тесто и оставлять его на ночь под
        влажной льняной салфеткой;

        b) поварам следует томить мозговые косточки с сельдереем, пореем, чабрецом и душистым перцем, снимать пену и
        процеживать бульон через марлю;

        c) кондитерам следует взбивать белки до крепких пиков, затем всыпать сахарную пудру и осторожно вмешивать
        молотый миндаль;

        d) решетки следует смазывать салом, а шампуры замачивать, чтобы ни баранина, ни баклажаны не прилипали и не
        подгорали;

        e) пивоварам следует промывать ячменный солод, затирать его тепловатой водой и вычерпывать шелуху, прежде чем
        засыпать дрожжи;

        f) огурцы следует тонко нарезать, банки ошпарить и залить ломтики кипящим уксусом с укропом, горчицей и
        гвоздикой.
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reportminer-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(English)]
    [InlineData(Russian)]
    public void A_document_about_something_else_has_the_note(string text)
    {
        string file = Path.Combine(_folder.FullName, "kitchen.txt");
        File.WriteAllText(file, text);

        Diagnostic note = Notes(Miner.Open().Read(file).Document).Should().ContainSingle().Subject;

        note.Severity.Should().Be(Severity.Info, "the note says nothing of completeness");
        note.Message.Should().MatchRegex("^The theme model does not know [0-9]+ of the [0-9]+ words of the items\\.$");
        using MinedRun run = Miner.Open().Run([_folder.FullName]);
        Notes(run.Documents.Single().Document).Should().Equal(note);
    }

    [Fact]
    public void The_sample_reports_have_none()
    {
        using MinedRun run = Miner.Open().Run([Path.Combine(AppContext.BaseDirectory, "samples")]);

        run.Documents.SelectMany(document => Notes(document.Document)).Should().BeEmpty();
    }

    [Fact]
    public void A_few_words_are_too_few_for_the_note()
    {
        string file = Path.Combine(_folder.FullName, "short.txt");
        File.WriteAllLines(file, English.Split('\n').Take(8));

        Notes(Miner.Open().Read(file).Document).Should().BeEmpty();
    }

    private static IEnumerable<Diagnostic> Notes(Document document) =>
        document.Diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCatalogue.OutsideModel.Code);
}
