using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Inputs;

namespace ReportMiner.Pipeline.Tests.Inputs;

/// <summary>What a user says of series.</summary>
public sealed class SeriesReaderTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("document,series,order\nb.pdf,harbours,2\nA/XYZ/1/2,harbours,1\nc*,lights,\n")]
    [InlineData("Document;Series;Order\r\nb.pdf;harbours;2\r\nA/XYZ/1/2;harbours;1\r\n\r\nc*;lights;\r\n")]
    [InlineData("series\torder\tdocument\nharbours\t2\tb.pdf\nharbours\t1\tA/XYZ/1/2\nlights\t\tc*\n")]
    [InlineData("""[{"document": "b.pdf", "series": "harbours", "order": 2}, {"document": "A/XYZ/1/2", "series": "harbours", "order": 1}, {"document": "c*", "series": "lights"}]""")]
    public void Documents_are_in_the_order_given(string content) =>
        Read(content).Series.Select(s => $"{s.Name}: {string.Join(" ", s.Documents)}").Should()
            .Equal("harbours: A/XYZ/1/2 b.pdf", "lights: c*");

    [Fact]
    public void Without_an_order_that_of_the_rows_holds() =>
        Read("document\nb.pdf\na.pdf\n").Series.Should().ContainSingle().Which.Documents.Should().Equal("b.pdf", "a.pdf");

    [Theory]
    [InlineData("", "*it is empty*")]
    [InlineData("file,series\na.pdf,x\n", "*the column document is missing; it has file, series*")]
    [InlineData("document,series,order\na.pdf,x,first\n", "*line 2: 'first' is no number to order by*")]
    [InlineData("document,series,order\na.pdf,x,1\nb.pdf,x,1\n", "*line 3 has the order 1 of line 2*")]
    [InlineData("document,series,order\na.pdf,x,1\nA.pdf,y,1\n", "*line 3 names 'A.pdf' again, after line 2*")]
    [InlineData("document,series\n,x\n", "*line 2 names no document*")]
    [InlineData("{\"a\": 1}", "*it is no list of objects*")]
    [InlineData("[{\"document\": [1]}]", "*entry 1: document is no text*")]
    [InlineData("[", "*it is no JSON*")]
    public void A_fault_is_one_line(string content, string message)
    {
        Action act = () => Read(content);
        act.Should().Throw<InputException>().WithMessage(message).Which.Message.Should().NotContain("\n");
    }

    [Fact]
    public void A_file_that_is_not_there_is_one_line()
    {
        Action act = () => SeriesReader.Read(_folder.At("none.csv"));
        act.Should().Throw<InputException>().Which.Message.Should().NotContain("\n");
    }

    [Fact]
    public void The_file_beside_the_documents_is_read()
    {
        _folder.Add(SeriesReader.Sidecar, "document\nb.pdf\na.pdf\n");
        SeriesReader.Beside([_folder.Path, _folder.At("b.pdf")]).Series.Should().ContainSingle();
        SeriesReader.Beside([_folder.At("b.pdf")]).Series.Should().BeEmpty();
    }

    [Theory]
    [InlineData("A/XYZ/1/2", "A/XYZ/1/2", true)]
    [InlineData("a/xyz/1/2", "A/XYZ/1/2", true)]
    [InlineData("A/XYZ/*", "A/XYZ/1/2", true)]
    [InlineData("2", "A/XYZ/1/2", false)]
    public void A_symbol_is_named_whole_or_by_a_pattern(string name, string symbol, bool means) =>
        new DocumentName(name).Means(symbol).Should().Be(means);

    [Theory]
    [InlineData("report.pdf", "2019/report.pdf", true)]
    [InlineData("report", "2019/report.pdf", true)]
    [InlineData("2019/*", "2019/report.pdf", true)]
    [InlineData("rep?rt*", "2019/report.pdf", true)]
    [InlineData("2021/report.pdf", "2019/report.pdf", false)]
    public void A_file_is_named_by_path_name_or_pattern(string name, string file, bool means) =>
        new DocumentName(name).MeansFile(file).Should().Be(means);

    private SeriesPlan Read(string content) => SeriesReader.Read(_folder.Add("plan.csv", content));
}
