return ReportMiner.Cli.CommandLine.Run(args, Console.Out, Console.Error);
