using ReportMiner.CorpusMaker;
using ReportMiner.CorpusMaker.Pdf;
using ReportMiner.CorpusMaker.Sheets;
using ReportMiner.CorpusMaker.Sources;

if (args is ["--sheets", var sheets, var target])
{
    Console.WriteLine($"{SheetFolder.Write(SheetReader.ReadAll(sheets), target)} files written to {target}");
    return 0;
}

if (args.Length > 1 || (args.Length == 1 && !Directory.Exists(Path.Combine(args[0], "sources"))))
{
    Console.Error.WriteLine(
        "usage: ReportMiner.CorpusMaker [CORPUS]   CORPUS is a folder that holds sources/ (corpus unless given); samples/ and gold/ are "
            + "written beside it.\n       ReportMiner.CorpusMaker --sheets FOLDER OUT   writes invented reports to OUT/samples and "
            + "their gold to OUT/gold.");
    return 1;
}

if (!FontSet.Installed)
{
    Console.Error.WriteLine($"The type of the PDF samples is not in {FontSet.Folder} (Debian: fonts-dejavu).");
    return 1;
}

string corpus = args.Length > 0 ? args[0] : "corpus";
int files = 0;
foreach (CorpusFile file in new Corpus(SourceReader.ReadAll(Path.Combine(corpus, "sources")), FontSet.Load()).Make())
{
    string path = Path.Combine(corpus, file.Path);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, file.Bytes);
    files++;
}

Console.WriteLine($"{files} files written to {corpus}");
return 0;
