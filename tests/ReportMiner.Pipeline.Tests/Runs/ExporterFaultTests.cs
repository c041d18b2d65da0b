using ReportMiner.Export;
using ReportMiner.Export.Tests;
using ReportMiner.Model.Runs;
using ReportMiner.Store.Folders;

namespace ReportMiner.Pipeline.Tests.Runs;

/// <summary>
/// A disk that fills up while an exporter writes: the results before stay as they were, the error says why, and nothing is left behind.
/// </summary>
public sealed class ExporterFaultTests
{
    private static readonly RunResult Invented = InventedRun.Build(), Coded = CodedRun.Build();

    public static TheoryData<string> Names => [.. Exporters.All.Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_disk_that_fills_up_at_any_byte_leaves_the_results_as_they_were(string name)
    {
        IExporter exporter = Exporters.All.Single(e => e.Name == name);
        RunResult run = exporter.NeedsText ? Coded : Invented;
        long whole = Size(exporter, run);
        using var folder = new Folder();
        foreach (string file in exporter.Files)
        {
            folder.Add(file, "before");
        }

        foreach (long room in (long[])[0, 1, 3, 100, whole / 4, whole / 2, whole - 100, whole - 1])
        {
            long left = room;
            Action write = () => Write(exporter, run, folder.Path, path => new FullDisk(File.Create(path), count => (left -= count) >= 0));

            write.Should().Throw<IOException>($"{room} of {whole} bytes").WithMessage("No space left*");
            folder.ShouldHold(exporter.Files);
        }

        Write(exporter, run, folder.Path, File.Create);
        exporter.Files.Sum(f => new FileInfo(folder.At(f)).Length).Should().Be(whole);
    }

    [FullDeviceTheory]
    [MemberData(nameof(Names))]
    public void A_device_that_is_full_is_noticed_though_the_system_holds_bytes_back(string name)
    {
        IExporter exporter = Exporters.All.Single(e => e.Name == name);
        using var folder = new Folder();
        foreach (string file in exporter.Files)
        {
            folder.Add(file, "before");
        }

        Action write = () =>
            Write(
                exporter,
                exporter.NeedsText ? Coded : Invented,
                folder.Path,
                _ => new FileStream(FullDeviceTheoryAttribute.Device, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1 << 16));

        write.Should().Throw<IOException>();
        folder.ShouldHold(exporter.Files);
    }

    [Fact]
    public void A_fault_of_one_exporter_takes_back_those_before_it()
    {
        using var folder = new Folder();
        int opened = 0;
        Action write = () =>
        {
            using OutputFolder output =
                OutputFolder.Open(folder.Path, path => ++opened < 8 ? File.Create(path) : throw new IOException("Too many open files"));
            Exporters.Export(Invented, Exporters.Select([], ExportOptions.Default), new ExportTarget(output.Create));
            output.Commit();
        };

        write.Should().Throw<IOException>().WithMessage("Too many open files");
        folder.ShouldHold([]);
    }

    private static long Size(IExporter exporter, RunResult run)
    {
        var target = new ExportTarget(_ => new MemoryStream());
        exporter.Export(new RunView(run), target);
        return target.Written.Sum(w => w.Bytes);
    }

    private static void Write(IExporter exporter, RunResult run, string folder, Func<string, Stream> open)
    {
        using OutputFolder output = OutputFolder.Open(folder, open);
        exporter.Export(new RunView(run), new ExportTarget(output.Create));
        output.Commit();
    }
}
