using Microsoft.Extensions.Options;

namespace NbaPipeline.Monitoring.Google.Gates;

/// <summary>A bus without an address would lose every trigger.</summary>
[OptionsValidator]
public sealed partial class PubSubOptionsValidator : IValidateOptions<PubSubOptions>;
