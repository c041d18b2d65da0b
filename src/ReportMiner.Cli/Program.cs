using ReportMiner.Cli;
using ReportMiner.Pipeline.Workers;

// A worker is started by a run, once for each file that is read at the same time: it skips the command line.
return args switch
{
    [WorkerCommand.Word, .. string[] limits] => WorkerHost.Serve(limits),
    _ => CommandLine.Run(args, Console.Out, Console.Error),
};
