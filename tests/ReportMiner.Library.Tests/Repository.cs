namespace ReportMiner.Library.Tests;

/// <summary>Files of the repository, and the pages in it that a test makes.</summary>
internal static class Repository
{
    /// <summary>Its root.</summary>
    public static string Root => CheckoutFolder.Root;

    public static string Sample(string name) => Path.Combine(Root, "corpus", "samples", name);

    /// <summary>Holds a page to what the code says. Where it differs, leaves what it should be beside it for a person to accept.</summary>
    /// <param name="path">The page, below the root.</param>
    /// <param name="made">What it should be.</param>
    /// <param name="why">What a difference means.</param>
    public static void Hold(string path, string made, string why)
    {
        string page = Path.Combine(Root, path), received = Path.ChangeExtension(page, ".received" + Path.GetExtension(page));
        if (File.Exists(page) && File.ReadAllText(page) == made)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, made);
        Assert.Fail($"{path}: {why} If the change is right, put {Path.GetFileName(received)} in its place.");
    }
}
