using ReportMiner.Fuzz;
using ReportMiner.Pipeline.Workers;

// Most inputs are read in a batch process; one that ended it is read again in a worker like that of a real run.
return args switch
{
    [WorkerCommand.Word, .. string[] limits] => WorkerHost.Serve(limits),
    [BatchHost.Word, .. string[] options] => BatchHost.Serve(FuzzOptions.Parse(options), Console.In, Console.Out),
    _ => FuzzCommand.Run(args, WorkerCommand.Self(), Console.Out),
};
