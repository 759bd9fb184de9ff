using Microsoft.Extensions.Options;

namespace NbaPipeline.Monitoring.Google.Warehouse;

/// <summary>A function that does not know which warehouse it asks must not start.</summary>
[OptionsValidator]
public sealed partial class WarehouseOptionsValidator : IValidateOptions<WarehouseOptions>;
