using FsCheck.Xunit;
using ReportMiner.Analysis.Structure.Labels;

namespace ReportMiner.Analysis.Tests.Structure;

/// <summary>Properties of labels, for any alphabet and any signs around them.</summary>
[Properties(Arbitrary = [typeof(ListNumber)], Replay = "(1963,7)", MaxTest = 500, QuietOnSuccess = true)]
public sealed class LabelProperties
{
    [Property]
    public void A_label_is_read_as_the_number_that_it_was_printed_for(ListNumber number)
    {
        ParsedLabel? label = LabelParser.Parse(number.Printed + " States should keep registers.");

        label.Should().NotBeNull();
        label!.Raw.Should().Be(number.Printed);
        label.Length.Should().Be(number.Printed.Length + 1);
        label.Readings.Should().ContainSingle(r => r.Family == number.Family).Which.Value.Should().Be(number.Value);
    }

    [Property]
    public void The_next_label_is_the_next_number_of_the_same_list(ListNumber number)
    {
        LabelReading here = Reading(number), next = Reading(number with { Value = number.Value + 1 });

        next.Value.Should().Be(here.Value + 1);
        next.SameList(here).Should().BeTrue();
    }

    [Property]
    public void Two_numbers_never_share_a_key(ListNumber one, ListNumber other)
    {
        if (one.Family == other.Family && one.Value != other.Value)
        {
            Reading(one).Key.Should().NotBe(Reading(other).Key);
        }
    }

    [Property]
    public void A_label_typed_with_letters_of_the_other_script_is_the_same_label(ListNumber number)
    {
        string typed =
            number.Printed.Replace('a', 'а').Replace('e', 'е').Replace('o', 'о').Replace('c', 'с').Replace('p', 'р').Replace('x', 'х');

        LabelParser.Parse(typed + " States")!.Readings.Should().Contain(Reading(number));
    }

    private static LabelReading Reading(ListNumber number) =>
        LabelParser.Parse(number.Printed + " States")!.Readings.Single(r => r.Family == number.Family);
}
