namespace ReportMiner.Pipeline.Themes;

/// <summary>Where the models that come with the program are: the folder <c>models</c> beside its files.</summary>
public static class ShippedModels
{
    /// <summary>All models.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Theme catalogue.</summary>
    public static string Catalogue => Path.Combine(Folder, "themes", "catalogue.json");

    /// <summary>Theme model trained from the labels in <c>corpus/themes</c>.</summary>
    public static string Themes => Path.Combine(Folder, "themes", "default");

    /// <summary>Model of the act asked for.</summary>
    public static string Action => Path.Combine(Folder, "action");

    /// <summary>Table of Russian and English stems that translate one another.</summary>
    public static string Translation => Path.Combine(Folder, "translation");
}
