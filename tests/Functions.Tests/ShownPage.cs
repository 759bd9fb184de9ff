using System.Net;

namespace NbaPipeline.Functions.Tests;

/// <summary>A page as a browser gets it.</summary>
public sealed record ShownPage(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Header(string name) => Headers[name];

    public static async Task<ShownPage> OfAsync(FunctionBench bench, string pathAndQuery = "/")
    {
        using var response = await bench.GetAsync(pathAndQuery);
        return new(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value)));
    }
}
