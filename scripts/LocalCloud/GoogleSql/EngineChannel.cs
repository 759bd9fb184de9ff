using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace NbaPipeline.LocalCloud.GoogleSql;

/// <summary>Unary gRPC calls by hand: one HTTP/2 POST each, the message framed by five bytes, the status in the trailers.</summary>
internal sealed class EngineChannel(int port) : IDisposable
{
    private const int FrameHeader = 5;

    // Its gRPC default; a larger message is refused with status 8.
    public const int MessageLimit = 4 * 1024 * 1024;

    private readonly HttpClient http = new(new SocketsHttpHandler { EnableMultipleHttp2Connections = true })
    {
        BaseAddress = new Uri($"http://127.0.0.1:{port}/zetasql.local_service.ZetaSqlLocalService/"),
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async Task<T> CallAsync<T>(string method, IMessage request, MessageParser<T> parser, CancellationToken cancellationToken)
        where T : IMessage<T>
    {
        var bytes = await CallAsync(method, request, cancellationToken);
        return parser.ParseFrom(bytes.Span);
    }

    public async Task<ReadOnlyMemory<byte>> CallAsync(string method, IMessage request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, method)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(Frame(request)),
        };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        message.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        using var response = await http.SendAsync(message, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        ThrowUnlessOk(response);
        return body.AsMemory(FrameHeader);
    }

    public void Dispose() => http.Dispose();

    private static byte[] Frame(IMessage request)
    {
        var size = request.CalculateSize();
        var frame = new byte[FrameHeader + size];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), size);
        request.WriteTo(frame.AsSpan(FrameHeader));
        return frame;
    }

    private static void ThrowUnlessOk(HttpResponseMessage response)
    {
        // A refused call has no body, and then its status is in the headers.
        var status = Header(response, "grpc-status") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : (int)response.StatusCode;
        if (status != 0)
        {
            throw new EngineException(status, Uri.UnescapeDataString(Header(response, "grpc-message") ?? "The SQL engine gave no reason."));
        }
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.TrailingHeaders.TryGetValues(name, out var values) || response.Headers.TryGetValues(name, out values) ? values.First() : null;
}
