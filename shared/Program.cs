return await Google.Cloud.Functions.Hosting.EntryPoint.StartAsync(typeof(Program).Assembly, args);
