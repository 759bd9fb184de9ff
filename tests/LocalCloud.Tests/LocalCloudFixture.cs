using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Tests;

/// <summary>A server over a warehouse, and the few calls to it that tests make.</summary>
internal sealed class LocalCloudFixture(LocalCloudServer server, LocalWarehouse warehouse) : IAsyncDisposable
{
    private readonly HttpClient http = new();

    public LocalCloudServer Server { get; } = server;

    public static async Task<LocalCloudFixture> OverAsync(LocalWarehouse warehouse, TimeProvider? time = null) =>
        new(await LocalCloudServer.StartAsync(new LocalCloudOptions { Time = time ?? TimeProvider.System }, warehouse), warehouse);

    public async Task<(int Status, JsonNode Body)> GetAsync(string path) => await ReadAsync(await http.GetAsync(At(path)));

    public Task<(int Status, JsonNode Body)> PostAsync(string path, string json) => SendAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<(int Status, JsonNode Body)> PostGzippedAsync(string path, string json)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(json));
        }

        var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        return SendAsync(path, content);
    }

    /// <summary>jobs.query with the fields that every query has.</summary>
    public Task<(int Status, JsonNode Body)> QueryAsync(string sql, JsonArray? parameters = null, JsonObject? more = null)
    {
        var body = more ?? [];
        body["query"] = sql;
        body["useLegacySql"] = false;
        body["queryParameters"] = parameters;
        return PostAsync("queries", body.ToJsonString());
    }

    public Task<(int Status, JsonNode Body)> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public Task<(int Status, JsonNode Body)> PatchAsync(string path, string json) =>
        SendAsync(HttpMethod.Patch, path, new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<(int Status, JsonNode Body)> SendAsync(string path, HttpContent content) => SendAsync(HttpMethod.Post, path, content);

    /// <summary>Any call; an answer without content is null.</summary>
    public async Task<(int Status, JsonNode Body)> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, At(path)) { Content = content };
        request.Headers.TryAddWithoutValidation("User-Agent", "a-test/1.0");
        return await ReadAsync(await http.SendAsync(request));
    }

    /// <summary>What the local cloud shows people.</summary>
    public Task<string> PageAsync(string path) => http.GetStringAsync(new Uri(Server.BaseAddress, path));

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Server.DisposeAsync();
        warehouse.Dispose();
    }

    private Uri At(string path) => new(Server.BigQueryBaseUri, $"projects/nba-props-platform/{path}");

    private static async Task<(int Status, JsonNode Body)> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(text.Length > 0 ? "application/json" : null));
        return ((int)response.StatusCode, text.Length > 0 ? JsonNode.Parse(text)! : new JsonObject());
    }
}
