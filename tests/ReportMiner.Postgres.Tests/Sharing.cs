using System.Diagnostics;
using ReportMiner.Pipeline.Runs;

namespace ReportMiner.Postgres.Tests;

/// <summary>What several tests do with a collection: fill it, work on it by processes of their own, take its results.</summary>
internal static class Sharing
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "reportminer.dll");

    public static readonly string Samples = Path.Combine(CheckoutFolder.Root, "corpus", "samples");

    public static Database Open(string address) => Database.Open(StoreAddress.Parse(address));

    public static int Submit(string address, params string[] inputs)
    {
        using Database database = Open(address);
        return new Submission(database).Add(new RunOptions { Inputs = inputs, Output = "" }).Changed;
    }

    /// <summary>A worker as a process of its own, which ends when nothing is left.</summary>
    public static Process Worker(string address) => Start("work", "--store", address, "--once", "--jobs", "1");

    /// <summary>Starts the program; its streams are the caller's to read.</summary>
    public static Process Start(params string[] arguments) => Start(arguments, []);

    /// <summary>Starts the program with variables of its environment.</summary>
    public static Process Start(string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(
            "dotnet", [Program, .. arguments]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs the program.</summary>
    public static (int Status, string Out, string Error) Run(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Result, error);
    }

    /// <summary>Does all the work that is left.</summary>
    /// <returns>What the worker said.</returns>
    public static string Work(string address)
    {
        (int status, _, string error) = Run("work", "--store", address, "--once");
        status.Should().Be(0);
        return error;
    }

    /// <summary>Exports of a collection and those of one run over the same files are the same bytes.</summary>
    /// <param name="address">The collection.</param>
    /// <param name="inputs">What was submitted.</param>
    /// <param name="folder">For the results.</param>
    /// <param name="asked">Further inputs and options of the run.</param>
    public static void ShouldBeTheRunOver(string address, string inputs, string folder, params string[] asked)
    {
        string one = Path.Combine(folder, "one"), many = Path.Combine(folder, "many"), exported = Path.Combine(folder, "exported");
        Run(["run", inputs, "--out", one, .. asked]);
        Run("export", "--in", one, "--formats", "all", "--out", exported).Status.Should().Be(0);
        Run("export", "--in", address, "--formats", "all", "--out", many).Status.Should().Be(0);
        string[] names = Names(exported);
        names.Should().HaveCountGreaterThan(10);
        Names(many).Should().Equal(names);
        names.Should()
            .OnlyContain(n => File.ReadAllBytes(Path.Combine(many, n)).SequenceEqual(File.ReadAllBytes(Path.Combine(exported, n))));
        File.ReadLines(Path.Combine(exported, "recommendations.jsonl")).Should().NotBeEmpty();
    }

    private static string[] Names(string folder) =>
        [.. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
