using Microsoft.ML.Data;

namespace ReportMiner.Themes.Training;

/// <summary>A row as ML.NET reads it.</summary>
internal sealed class TrainingPoint
{
    public VBuffer<float> Features { get; set; }

    public bool Label { get; set; }

    public float Weight { get; set; } = 1f;
}
