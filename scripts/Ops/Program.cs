using NbaPipeline.Ops;

return await CommandLine.RunAsync(args, cancellationToken: CancellationToken.None);
