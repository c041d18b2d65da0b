using System.Reflection;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Model.Tests;

public sealed class DiagnosticCatalogueTests
{
    [Fact]
    public void Every_rule_stands_in_the_list_once()
    {
        DiagnosticRule[] fields =
        [
            .. typeof(DiagnosticCatalogue).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(f => f.FieldType == typeof(DiagnosticRule)).Select(f => (DiagnosticRule)f.GetValue(null)!)
        ];

        DiagnosticCatalogue.All.Should().BeEquivalentTo(fields);
        DiagnosticCatalogue.All.Select(r => r.Code).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_rule_has_a_code_of_the_form_a_title_and_advice() =>
        DiagnosticCatalogue.All.Should()
            .OnlyContain(r => r.Code.Length == 6 && r.Code.StartsWith("RM1") && r.Title.Length > 0 && r.Advice.EndsWith('.'));
}
