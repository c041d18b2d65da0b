using Microsoft.ML.Data;

namespace ReportMiner.Themes.Pipelines;

/// <summary>A text as the ML.NET pipeline of a model (<c>model.zip</c>) reads it.</summary>
public sealed class ThemeVector
{
    /// <summary>Values of the features of the model that the text has; as long as the model has features.</summary>
    public VBuffer<float> Features { get; set; }
}
