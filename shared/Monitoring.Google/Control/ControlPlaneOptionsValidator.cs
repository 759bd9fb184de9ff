using Microsoft.Extensions.Options;

namespace NbaPipeline.Monitoring.Google.Control;

/// <summary>Who does not know where to ask would report that nothing is deployed.</summary>
[OptionsValidator]
public sealed partial class ControlPlaneOptionsValidator : IValidateOptions<ControlPlaneOptions>;
