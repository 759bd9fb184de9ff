using Microsoft.Extensions.Options;

namespace NbaPipeline.Monitoring.Google.Callers;

/// <summary>Keys from nowhere vouch for nobody.</summary>
[OptionsValidator]
public sealed partial class CallerOptionsValidator : IValidateOptions<CallerOptions>;
