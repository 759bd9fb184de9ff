using Microsoft.Extensions.Options;

namespace NbaPipeline.Monitoring.Google.Resilience;

[OptionsValidator]
public sealed partial class ResilienceOptionsValidator : IValidateOptions<ResilienceOptions>;
