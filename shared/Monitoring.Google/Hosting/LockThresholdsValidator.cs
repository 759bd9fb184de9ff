using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>A function whose thresholds make no sense must not start.</summary>
[OptionsValidator]
public sealed partial class LockThresholdsValidator : IValidateOptions<LockThresholds>;
