namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>
/// What it costs to take a label in each of the ways that there are; the cheapest way wins. A way up to <see cref="SoftLimit"/> is taken
/// anywhere; a more expensive one only if layout or format shows that a paragraph begins.
/// </summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>Way</term><description>Example</description></listheader>
/// <item><term><see cref="Next"/></term><description><c>(b)</c> after <c>(a)</c>, <c>1 bis.</c> after <c>1.</c></description></item>
/// <item><term><see cref="FirstOfMany"/></term><description><c>(a)</c> with a <c>(b)</c> soon after</description></item>
/// <item><term><see cref="First"/></term><description><c>(a)</c> alone; a bullet</description></item>
/// <item><term><see cref="StartsLate"/></term><description><c>34.</c> as the first paragraph of a chapter</description></item>
/// <item><term><see cref="RomanBegins"/></term><description>the letter <c>(i)</c> after <c>(h)</c> with <c>(ii)</c> next: rather
/// roman</description></item>
/// <item><term><see cref="Gap"/></term><description><c>(d)</c> after <c>(b)</c></description></item>
/// <item><term><see cref="FirstIsMissing"/></term><description><c>(b)</c>, <c>(c)</c> after a colon: the first was
/// lost</description></item>
/// <item><term><see cref="Again"/></term><description>a second <c>3.</c> after <c>3.</c></description></item>
/// <item><term><see cref="Stray"/></term><description><c>(d)</c> where no list is open</description></item>
/// </list>
/// Each list between the label and the top of the stack adds <see cref="Deeper"/>, and another indent than the list's up to
/// <see cref="Indent"/>.
/// </remarks>
internal static class ListCosts
{
    public const double Next = 0;
    public const double FirstOfMany = 0.9;
    public const double First = 1;
    public const double StartsLate = 1.2;
    public const double SoftLimit = 1.5;
    public const double RomanBegins = 2;
    public const double Gap = 3;
    public const double FirstIsMissing = 3.5;
    public const double Again = 4;
    public const double Stray = 5;

    public const double Deeper = 0.01;
    public const double Indent = 0.1;
    public const double Outdented = 0.5;
}
