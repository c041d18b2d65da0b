namespace ReportMiner.Pipeline.Watching;

/// <summary>A file that appears under its name when it is whole: it is written aside and renamed when the stream is closed.</summary>
internal sealed class ReplacedFile(string path) : FileStream(path + ".writing", FileMode.Create, FileAccess.Write)
{
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && File.Exists(path + ".writing"))
        {
            File.Move(path + ".writing", path, overwrite: true);
        }
    }
}
