using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Google.Apis.Auth.OAuth2;
using Google.Protobuf;
using Grpc.Core;

namespace Google.Cloud.PubSub.V1;

/// <summary>The publisher over REST, which service and emulator speak as well as gRPC. It does not try again.</summary>
internal sealed class RestPublisher(Uri baseUri, GoogleCredential? credential) : PublisherServiceApiClient
{
    private static readonly HttpClient s_http = new();
    private static readonly JsonFormatter s_formatter = new(JsonFormatter.Settings.Default);
    private static readonly JsonParser s_parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    private readonly ITokenAccess? _tokens = credential?.CreateScoped("https://www.googleapis.com/auth/pubsub");

    public override async Task<PublishResponse> PublishAsync(
        TopicName topic, IEnumerable<PubsubMessage> messages, CancellationToken cancellationToken)
    {
        var body = s_formatter.Format(new PublishRequest { Messages = { messages } });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(baseUri, $"{topic}:publish"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (_tokens is not null)
        {
            var token = await _tokens.GetAccessTokenForRequestAsync(cancellationToken: cancellationToken);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        using var response = await s_http.SendAsync(request, cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode ? s_parser.Parse<PublishResponse>(answer) : throw new RpcException(Refusal(answer));
    }

    private static Status Refusal(string answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            var error = document.RootElement.GetProperty("error");
            return new Status(Code(error.GetProperty("status").GetString()), error.GetProperty("message").GetString() ?? "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new Status(StatusCode.Unknown, answer);
        }
    }

    private static StatusCode Code(string? name) =>
        Enum.TryParse<StatusCode>(name?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var code)
            ? code
            : StatusCode.Unknown;
}
