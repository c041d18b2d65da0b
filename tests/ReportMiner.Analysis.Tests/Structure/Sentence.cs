using FsCheck;
using FsCheck.Fluent;

namespace ReportMiner.Analysis.Tests.Structure;

/// <summary>A sentence of a report, in either language.</summary>
public sealed record Sentence(string Text)
{
    private static readonly string[] Sentences =
    [
        "The Panel took note of the report of its secretariat.",
        "Harbour States should keep registers of the lamps on their moles and publish them every year.",
        "Speakers welcomed the well-known practice of long-term loans between neighbouring ports.",
        "A fund was proposed for the widows of keepers who had served for more than twenty years.",
        "Группа приняла к сведению доклад своего секретариата.",
        "Портовым государствам следует вести реестры маяков и публиковать их каждый год.",
        "Ораторы приветствовали общеизвестную практику долгосрочных займов между соседними портами.",
        "Было предложено создать фонд для вдов смотрителей-ветеранов, прослуживших более двадцати лет.",
    ];

    public static Arbitrary<Sentence> Any() => Gen.Elements(Sentences).Select(text => new Sentence(text)).ToArbitrary();
}
