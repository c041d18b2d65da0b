using ReportMiner.Pipeline.Workers;

// A worker is started by a run, once for each file that is read at the same time: it skips the command line.
return args is [WorkerCommand.Word, .. string[] limits]
    ? WorkerHost.Serve(limits)
    : ReportMiner.Cli.CommandLine.Run(args, Console.Out, Console.Error);
