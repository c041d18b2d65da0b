namespace ReportMiner.Model.Manuscripts;

/// <summary>A rectangle on a page, in points (1/72 inch) from the page's top left corner.</summary>
/// <param name="Left">Distance of the left edge from the page's left edge.</param>
/// <param name="Top">Distance of the upper edge from the page's top.</param>
/// <param name="Right">Distance of the right edge from the page's left edge.</param>
/// <param name="Bottom">Distance of the lower edge from the page's top.</param>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>In points.</summary>
    public double Width => Right - Left;

    /// <summary>In points.</summary>
    public double Height => Bottom - Top;

    /// <summary>The smallest rectangle that holds both.</summary>
    public Box Union(Box other) => new(
        Math.Min(Left, other.Left),
        Math.Min(Top, other.Top),
        Math.Max(Right, other.Right),
        Math.Max(Bottom, other.Bottom));
}
