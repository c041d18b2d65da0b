using System.CommandLine;
using ReportMiner.Release;

Option<string> outFolder = new(
    "--out", "-o") { Description = "Folder for the release; must be empty or missing.", Required = true, HelpName = "DIR" };
Option<string[]> platforms = new("--platforms")
{
    Description = $"Platforms to make, in this order; all by default: {string.Join(", ", Platform.All.Select(p => p.Id))}.",
    HelpName = "ID", AllowMultipleArgumentsPerToken = true,
};
Option<string?> folder = new(
    "--folder")
    {
        Description = "Only the unpacked folder of this machine's platform, into this folder; nothing is packed.",
        HelpName = "DIR"
    };
Option<bool> encoder = new("--encoder") { Description = "Only the archives of the sentence encoder." };
outFolder.Required = false;

var root = new RootCommand(
    "Makes a release of ReportMiner: archives for each platform, packages, checksums. The same commit gives the same bytes.")
    {
        outFolder,
        platforms,
        folder,
        encoder
    };
root.SetAction(parsed =>
{
    try
    {
        Checkout sources = Checkout.Around(Environment.CurrentDirectory);
        if (parsed.GetValue(folder) is { } only)
        {
            new Release(sources, only, Console.Error.WriteLine).Publish(Platform.All.First(p => p.IsThisMachine), Path.GetFullPath(only));
            return 0;
        }

        string into = Path.GetFullPath(parsed.GetValue(outFolder) ?? throw new ReleaseException("--out DIR says where the release goes."));
        if (Directory.Exists(into) && Directory.EnumerateFileSystemEntries(into).Any())
        {
            throw new ReleaseException($"'{into}' is not empty.");
        }

        Directory.CreateDirectory(into);
        string[] chosen = parsed.GetValue(platforms) ?? [];
        IReadOnlyList<Platform> made = chosen.Length == 0 ? Platform.All : [.. chosen.Select(Platform.Of)];
        var release = new Release(sources, into, Console.Error.WriteLine);
        if (parsed.GetValue(encoder))
        {
            release.MakeEncoder(made);
        }
        else
        {
            release.Make(made);
        }

        return 0;
    }
    catch (ReleaseException e)
    {
        Console.Error.WriteLine($"release: {e.Message}");
        return 1;
    }
});
return root.Parse(args).Invoke();
