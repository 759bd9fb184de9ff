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

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Server.DisposeAsync();
        warehouse.Dispose();
    }

    private async Task<(int Status, JsonNode Body)> SendAsync(string path, HttpContent content) => await ReadAsync(await http.PostAsync(At(path), content));

    private Uri At(string path) => new(Server.BigQueryBaseUri, $"projects/nba-props-platform/{path}");

    private static async Task<(int Status, JsonNode Body)> ReadAsync(HttpResponseMessage response) =>
        ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
}
