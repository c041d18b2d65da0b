using System.Buffers.Binary;
using System.Text;

namespace ReportMiner.Release.Packages;

/// <summary>
/// The summary of an installer: the builder writes a code by chance and the time of the machine, which would make each file another one.
/// Both are put right in place, where the property set that Windows defines has them ([MS-OLEPS]).
/// </summary>
internal static class InstallerSummary
{
    private const int Revision = 9, Created = 12, LastSaved = 13, TextType = 0x1E, TimeType = 0x40;

    /// <summary>Id of the format of summaries, as its 16 bytes stand in a file.</summary>
    private static readonly byte[] Format = new Guid("F29F85E0-4FF9-1068-AB91-08002B27B3D9").ToByteArray();

    /// <summary>Gives an installer its code and time.</summary>
    /// <param name="file">Bytes of the installer, changed in place.</param>
    /// <param name="code">Code of the package: another one for each package whose content differs.</param>
    /// <exception cref="ReleaseException">The summary is not where it should be.</exception>
    public static void Stamp(Span<byte> file, Guid code, DateTimeOffset time)
    {
        int format = file.IndexOf(Format);
        if (format < 0 || file[(format + Format.Length)..].IndexOf(Format) >= 0)
        {
            throw new ReleaseException("The installer has not one summary.");
        }

        // After the id comes the place of the section, counted from the beginning of the set, 28 bytes before the id.
        Span<byte> section = file[(format - 28 + Number(file, format + Format.Length))..];
        byte[] text = Encoding.ASCII.GetBytes(code.ToString("B").ToUpperInvariant());
        Span<byte> revision = Value(section, Revision, TextType);
        if (Number(revision, 0) != text.Length + 1)
        {
            throw new ReleaseException("The installer has a code of another length.");
        }

        text.CopyTo(revision[4..]);
        BinaryPrimitives.WriteInt64LittleEndian(Value(section, Created, TimeType), time.ToFileTime());
        BinaryPrimitives.WriteInt64LittleEndian(Value(section, LastSaved, TimeType), time.ToFileTime());
    }

    /// <summary>What stands after the type of a property.</summary>
    private static Span<byte> Value(Span<byte> section, int property, int type)
    {
        for (int i = 0; i < Number(section, 4); i++)
        {
            int entry = 8 + (8 * i), place = Number(section, entry + 4);
            if (Number(section, entry) == property && Number(section, place) == type)
            {
                return section[(place + 4)..];
            }
        }

        throw new ReleaseException($"The installer's summary has no property {property}.");
    }

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
}
