using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Google.Control;

/// <summary>
/// Asks every region that an API knows. "No schedulers in the project" was once said by somebody who had listed three regions and not the
/// fourth, so a region that does not answer is named.
/// </summary>
public sealed class Regions(GoogleApi google)
{
    private const int PageSize = 100;

    /// <param name="api">The API's address.</param>
    /// <param name="locations">Its list of locations.</param>
    /// <param name="list">What to list in one of them, by its full name.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Listing<T>> ListAsync<T>(
        Uri api, string locations, Func<string, CancellationToken, Task<IReadOnlyList<T>>> list, CancellationToken cancellationToken)
    {
        try
        {
            var pages = await google.PagesAsync(api, locations, PageSize, cancellationToken);
            var names = pages.SelectMany(page => page.Items("locations")).Select(NameOf).Distinct(StringComparer.Ordinal).ToList();
            var answers = await Task.WhenAll(names.Select(name => TryAsync(name, list, cancellationToken)));
            return new([.. answers.SelectMany(answer => answer.Items)]) { Unlisted = [.. answers.SelectMany(answer => answer.Unlisted)] };
        }
        catch (ControlPlaneException exception)
        {
            return new([]) { Unlisted = [new(null, exception.Message)] };
        }
    }

    private static async Task<Listing<T>> TryAsync<T>(
        string location, Func<string, CancellationToken, Task<IReadOnlyList<T>>> list, CancellationToken cancellationToken)
    {
        try
        {
            return new(await list(location, cancellationToken));
        }
        catch (ControlPlaneException exception)
        {
            return new([]) { Unlisted = [new(ApiJson.LastPart(location), exception.Message)] };
        }
    }

    private static string NameOf(JsonNode location) =>
        location.Text("name") ?? throw new ControlPlaneException("a location has no name", isPermanent: true);
}
