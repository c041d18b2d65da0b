using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>Reports the progress of a run as that of an evaluation.</summary>
internal sealed class ReadingSteps(string what, IProgress<EvaluationStep>? progress) : IProgress<RunProgress>
{
    public void Report(RunProgress value) =>
        progress?.Report(new EvaluationStep(what, value.FilesTotal == 0 ? 0 : (double)value.FilesDone / value.FilesTotal));
}
