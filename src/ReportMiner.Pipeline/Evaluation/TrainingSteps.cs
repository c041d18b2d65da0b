using ReportMiner.Themes.Training;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>Reports the progress of training as that of an evaluation.</summary>
internal sealed class TrainingSteps(IProgress<EvaluationStep>? progress) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value) => progress?.Report(new EvaluationStep($"themes: {value.Step}", value.Done));
}
