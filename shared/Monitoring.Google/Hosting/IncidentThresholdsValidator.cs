using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>Numbers that contradict each other stop the function from starting.</summary>
[OptionsValidator]
public sealed partial class IncidentThresholdsValidator : IValidateOptions<IncidentThresholds>;
