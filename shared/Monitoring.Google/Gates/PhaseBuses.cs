using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Gates;

namespace NbaPipeline.Monitoring.Google.Gates;

/// <summary>Google's own client in the cloud and against an emulator; REST where this machine's local cloud is named, which speaks nothing else.</summary>
internal static class PhaseBuses
{
    public static IPhaseBus Choose(IServiceProvider services) => services.GetRequiredService<IOptions<PubSubOptions>>().Value.BaseUri.IsLoopback
        ? ActivatorUtilities.CreateInstance<PubSubPhaseBus>(services)
        : ActivatorUtilities.CreateInstance<GooglePhaseBus>(services);
}
