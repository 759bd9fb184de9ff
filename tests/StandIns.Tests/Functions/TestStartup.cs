using CloudNative.CloudEvents;
using Google.Cloud.Functions.Hosting;
using Google.Events.Protobuf.Cloud.PubSub.V1;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.StandIns.Tests.Functions;
using NbaPipeline.StandIns.Tests.Support;

[assembly: FunctionsStartup(typeof(TestStartup), Order = 5)]

namespace NbaPipeline.StandIns.Tests.Functions;

/// <summary>On the assembly, so that every function here has it.</summary>
public sealed class TestStartup : FunctionsStartup
{
    public override void ConfigureServices(WebHostBuilderContext context, IServiceCollection services) => services
        .AddSingleton(new StartupStep("assembly"))
        .AddSingleton<Received<(CloudEvent Event, MessagePublishedData? Data)>>()
        .AddSingleton<Received<CloudEvent>>()
        .AddScoped<Visit>();
}

/// <summary>Left behind by a startup, to show in which order they ran.</summary>
public sealed record StartupStep(string Name);

/// <summary>One per request, if the scope is the request.</summary>
public sealed class Visit
{
    public Guid Id { get; } = Guid.NewGuid();
}
