using Google.Api.Gax;
using Google.Apis.Auth.OAuth2;

namespace Google.Cloud.PubSub.V1;

/// <summary>Decides between the service and an emulator, and how to sign.</summary>
public sealed class PublisherServiceApiClientBuilder
{
    private const string EmulatorVariable = "PUBSUB_EMULATOR_HOST";

    /// <summary>None unless set: then PUBSUB_EMULATOR_HOST is not even read.</summary>
    public EmulatorDetection EmulatorDetection { get; set; }

    public string? Endpoint { get; set; }

    /// <summary>Application default credentials unless set. An emulator asks for none.</summary>
    public GoogleCredential? GoogleCredential { get; set; }

    public PublisherServiceApiClient Build() => Emulator() is { } host
        ? new RestPublisher(new Uri($"http://{host}/v1/"), credential: null)
        : new RestPublisher(Service(), GoogleCredential ?? GoogleCredential.GetApplicationDefault());

    public async Task<PublisherServiceApiClient> BuildAsync(CancellationToken cancellationToken = default) => Emulator() is { } host
        ? new RestPublisher(new Uri($"http://{host}/v1/"), credential: null)
        : new RestPublisher(Service(), GoogleCredential ?? await GoogleCredential.GetApplicationDefaultAsync(cancellationToken));

    private Uri Service() => new($"https://{Endpoint ?? "pubsub.googleapis.com"}/v1/");

    private string? Emulator() => (EmulatorDetection, Environment.GetEnvironmentVariable(EmulatorVariable)) switch
    {
        (EmulatorDetection.None, _) => null,
        (EmulatorDetection.ProductionOnly, { Length: > 0 }) => throw new InvalidOperationException(
            $"Environment variable '{EmulatorVariable}' is set, contrary to use of {nameof(EmulatorDetection.ProductionOnly)}"),
        (EmulatorDetection.EmulatorOnly, null or "") => throw new InvalidOperationException(
            $"Environment variable '{EmulatorVariable}' is not set, contrary to use of {nameof(EmulatorDetection.EmulatorOnly)}"),
        (_, { Length: > 0 } host) => host,
        _ => null,
    };
}
