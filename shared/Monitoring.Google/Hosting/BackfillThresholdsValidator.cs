using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>A backfill whose limits make no sense must not start.</summary>
[OptionsValidator]
public sealed partial class BackfillThresholdsValidator : IValidateOptions<BackfillThresholds>;
