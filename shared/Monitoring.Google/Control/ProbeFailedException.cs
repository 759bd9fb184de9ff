using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Google.Control;

/// <summary>A target that may answer better if it is asked again.</summary>
internal sealed class ProbeFailedException(HealthAnswer answer) : Exception(answer.Words)
{
    public HealthAnswer Answer { get; } = answer;
}
