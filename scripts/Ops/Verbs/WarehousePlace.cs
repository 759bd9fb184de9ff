using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Ops.Verbs;

/// <summary>
/// The warehouse that a verb asks, with the functions' own services over it: a project's, a local cloud's that runs, or one of this process
/// with the season's rows.
/// </summary>
internal sealed class WarehousePlace : IAsyncDisposable
{
    private const string Projects = "projects/";
    private const string LocalProject = "nba-props-platform";
    private const string Season = "season";

    private readonly List<IAsyncDisposable> _parts = [];

    private WarehousePlace(ServiceProvider services, TimeProvider time)
    {
        (Services, Now) = (services, time.GetUtcNow());
        _parts.Add(services);
    }

    public static Option<string> Option { get; } = new("--at")
    {
        Description = "Which warehouse: season (the prepared file of healthy data), the address of a local cloud, or projects/PROJECT.",
        DefaultValueFactory = _ => Season,
    };

    /// <summary>For verbs that ask what only a pipeline with faults can answer.</summary>
    public static Option<string> Running { get; } = new("--at")
    {
        Description = "Which warehouse: the address of a local cloud, or projects/PROJECT.", DefaultValueFactory = _ => "http://127.0.0.1:8080",
    };

    public ServiceProvider Services { get; }

    public DateTimeOffset Now { get; }

    /// <summary>One that is there already: a project's, or a local cloud's that runs.</summary>
    public static WarehousePlace Open(string place, string function) => new(ServicesFor(function, AddressOf(place), TimeProvider.System), TimeProvider.System);

    /// <param name="place">As the option has it.</param>
    /// <param name="function">In whose name the queries are labelled.</param>
    /// <param name="query">What is asked: of the season only that is loaded.</param>
    /// <param name="dates">The game dates.</param>
    /// <param name="says">Is told what takes time.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<WarehousePlace> OpenAsync(
        string place, string function, Query query, IReadOnlyList<DateOnly> dates, Action<string> says, CancellationToken cancellationToken)
    {
        if (place != Season)
        {
            return Open(place, function);
        }

        says("Starting the SQL engine and loading the season…");
        var clock = new ShiftedClock(HealthySeason.Scenario.To.AddDays(2).ToDateTime(new TimeOnly(20, 0), DateTimeKind.Utc), TimeProvider.System);
        var preparing = Task.Run(SeasonRows.Prepare, cancellationToken);
        var engine = await GoogleSqlEngine.StartAsync(cancellationToken: cancellationToken);
        await preparing;
        var warehouse = new LocalWarehouse(engine, clock);
        var loading = Task.Run(() => SeasonRows.LoadAsync(warehouse, query, dates, cancellationToken), cancellationToken);
        var opened = new WarehousePlace(ServicesFor(function, [("BigQuery:ProjectId", LocalProject)], clock, warehouse), clock);
        opened._parts.Add(engine);
        await loading;
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in _parts)
        {
            await part.DisposeAsync();
        }
    }

    private static (string Name, string? Value)[] AddressOf(string place) => place switch
    {
        Season => throw new OpsException("Nothing is missing in the season: it is healthy. Say --at an address, or projects/PROJECT."),
        _ when place.StartsWith(Projects, StringComparison.Ordinal) => [("BigQuery:ProjectId", place[Projects.Length..])],
        _ when Uri.TryCreate(place, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp =>
            [("BigQuery:ProjectId", LocalProject), ("BigQuery:BaseUri", $"{new Uri(uri, "bigquery/v2/")}")],
        _ => throw new OpsException($"--at is season, an address such as http://127.0.0.1:8080, or projects/PROJECT, not '{place}'."),
    };

    private static ServiceProvider ServicesFor(string function, (string Name, string? Value)[] settings, TimeProvider time, LocalWarehouse? season = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Append((IdentityOf.NameKey, function)).ToDictionary(setting => setting.Item1, setting => setting.Item2))
            .Build();
        var services = new ServiceCollection();
        if (season is not null)
        {
            services.AddSingleton(season).AddScoped<IWarehouse, SeasonWarehouse>();
        }

        return services
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(time)
            .AddLogging()
            .AddFunctionEdge(configuration).AddThresholds().AddWarehouse(configuration).AddDocuments(configuration).AddChecks(configuration).AddTools().AddDoctor()
            .BuildServiceProvider();
    }
}
