using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReportMiner.Release.Building;

/// <summary>
/// The folder of programs for one platform: <c>reportminer</c> and <c>reportminer-serve</c> on one trimmed runtime, and the models.
/// </summary>
internal static class Programs
{
    /// <summary>Published name of the project that both programs come from; none of its own files is shipped.</summary>
    private const string Bundle = "reportminer-bundle";

    private static readonly string[] Names = ["reportminer", "reportminer-serve"];

    /// <summary>Publishes the programs into a new folder.</summary>
    /// <param name="native">Whether <c>reportminer</c> is to be compiled ahead of time; only for the platform of this machine.</param>
    public static void Publish(Checkout sources, Platform platform, string folder, bool native)
    {
        Dotnet(sources, "src/packaging/Bundle", platform, folder, $"-p:WithNativeProgram={(native ? "true" : "false")}");
        foreach (string name in Names)
        {
            Configure(folder, name);
        }

        foreach (string file in Directory.GetFiles(folder).Where(IsLeftOut))
        {
            File.Delete(file);
        }

        if (native)
        {
            PutNativeInPlace(sources, platform, folder);
        }
    }

    /// <summary>A program of its own starts from two files of settings: those of the bundle, with the name of the program.</summary>
    private static void Configure(string folder, string name)
    {
        File.Copy(Path.Combine(folder, Bundle + ".deps.json"), Path.Combine(folder, name + ".deps.json"), overwrite: true);
        JsonNode settings = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, Bundle + ".runtimeconfig.json")))!;
        settings["runtimeOptions"]!["configProperties"]!["System.CommandLine.ExecutableName"] = name;
        File.WriteAllText(
            Path.Combine(folder, name + ".runtimeconfig.json"),
            settings.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }));
    }

    private static bool IsLeftOut(string file)
    {
        string name = Path.GetFileName(file);
        return name.StartsWith(Bundle, StringComparison.Ordinal) || Path.GetExtension(name) is ".pdb" or ".xml" or ".dbg";
    }

    private static void PutNativeInPlace(Checkout sources, Platform platform, string folder)
    {
        string native = folder + "-native";
        Dotnet(sources, "src/ReportMiner.Cli", platform, native, "-p:AheadOfTime=true");
        string program = "reportminer" + platform.Ending;
        // What needs code made while it runs (training, language models) is handed to the launcher under this name.
        File.Move(Path.Combine(folder, program), Path.Combine(folder, "reportminer-dotnet" + platform.Ending));
        File.Copy(Path.Combine(native, program), Path.Combine(folder, program));
        Directory.Delete(native, recursive: true);
    }

    private static void Dotnet(Checkout sources, string project, Platform platform, string folder, params string[] more) =>
        Command.Run(
            "dotnet",
            ["publish", project, "-c", "Release", "-r", platform.Id, "-o", folder, "-v:quiet", "-nologo", .. more],
            sources.Root);
}
