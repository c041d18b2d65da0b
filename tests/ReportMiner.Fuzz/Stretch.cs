using System.Globalization;

namespace ReportMiner.Fuzz;

/// <summary>Numbers of inputs.</summary>
/// <param name="From">The first.</param>
/// <param name="To">Behind the last.</param>
internal readonly record struct Stretch(int From, int To)
{
    public static Stretch Parse(string line)
    {
        string[] parts = line.Split(' ');
        return new Stretch(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public override string ToString() => FormattableString.Invariant($"{From} {To}");
}
