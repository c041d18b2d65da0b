using ReportMiner.Fuzz;
using ReportMiner.Pipeline.Workers;

// The driver runs its inputs in a worker like that of a real run: one that hangs or overflows the stack is found like one that throws.
return args is [WorkerCommand.Word, .. string[] limits] ? WorkerHost.Serve(limits) : FuzzCommand.Run(args, WorkerCommand.Self(), Console.Out);
