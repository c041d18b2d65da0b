using ReportMiner.Export.Changes;
using ReportMiner.Model;
using ReportMiner.Pipeline.Watching;

namespace ReportMiner.Cli.Terminal;

/// <summary>A save as one line of a terminal.</summary>
internal static class SaveText
{
    public static string Of(SaveReport save, Language reader)
    {
        bool russian = reader == Language.Russian;
        return save switch
        {
            { Fault: { } fault } => $"{save.File}: {(russian ? "файл не удается прочитать" : "cannot be read")}: {fault}",
            { Changes: { } changes } => $"{save.File} ({save.Version}): {ChangeListFiles.Counts(changes, reader)} {save.Page}",
            _ =>
                FormattableString.Invariant(
                    $"{save.File} ({save.Version}): {(russian ? "первая версия сохранена; следующее сохранение будет сопоставлено с ней" : "first version kept; the next save is compared with it")}"),
        };
    }
}
