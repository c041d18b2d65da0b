using ReportMiner.Model.Runs;

namespace ReportMiner;

/// <summary>
/// What training stands on. The package of the library does without it: a program that trains refers to <c>ReportMiner.Training</c> too.
/// </summary>
internal static class TrainingPackages
{
    private const string Entry = "Microsoft.ML.MLContext, Microsoft.ML.Data";

    /// <exception cref="InputException">They are not there.</exception>
    public static void Need()
    {
        if (Type.GetType(Entry) is null)
        {
            throw new InputException("Training needs the NuGet package ReportMiner.Training beside ReportMiner.");
        }
    }
}
