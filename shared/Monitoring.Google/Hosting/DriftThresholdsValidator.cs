using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>Checked when the function starts.</summary>
[OptionsValidator]
public sealed partial class DriftThresholdsValidator : IValidateOptions<DriftThresholds>;
