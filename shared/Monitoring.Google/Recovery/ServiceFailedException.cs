using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Google.Recovery;

/// <summary>A call that may work if it is made again.</summary>
internal sealed class ServiceFailedException(ServiceAnswer answer) : Exception(answer.Words)
{
    public ServiceAnswer Answer { get; } = answer;
}
