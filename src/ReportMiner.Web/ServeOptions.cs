using System.Globalization;

namespace ReportMiner.Web;

/// <summary>What <c>reportminer-serve</c> is started with. The command line of <c>reportminer serve</c> has looked through it before.</summary>
/// <param name="Folder">Folder of a run.</param>
/// <param name="Port">Port on the loopback interface; 0 for a free one.</param>
/// <param name="Language">Language of the interface to begin with: <c>en</c> or <c>ru</c>.</param>
/// <param name="Who">Name that decisions are signed with.</param>
internal sealed record ServeOptions(string Folder, int Port, string Language, string Who)
{
    /// <exception cref="ArgumentException">The arguments are not those that <c>reportminer serve</c> passes.</exception>
    public static ServeOptions Parse(string[] args)
    {
        var options = new ServeOptions("", 0, "en", Environment.UserName);
        for (int i = 0; i < args.Length; i++)
        {
            string next = i + 1 < args.Length ? args[i + 1] : "";
            switch (args[i])
            {
                case "--port":
                    options = options with { Port = int.Parse(next, CultureInfo.InvariantCulture) };
                    i++;
                    break;
                case "--ui":
                    options = options with { Language = next };
                    i++;
                    break;
                case "--who":
                    options = options with { Who = next };
                    i++;
                    break;
                default:
                    options = options with { Folder = args[i] };
                    break;
            }
        }

        return options.Folder.Length > 0 ? options : throw new ArgumentException("Start it by 'reportminer serve DIR'.");
    }
}
