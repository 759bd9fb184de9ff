using Microsoft.Extensions.Options;

namespace NbaPipeline.Monitoring.Google.Documents;

/// <summary>A function that does not know where its state is must not start.</summary>
[OptionsValidator]
public sealed partial class FirestoreOptionsValidator : IValidateOptions<FirestoreOptions>;
