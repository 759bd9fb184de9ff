using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Services;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.Repairs;

/// <summary>Our adapter against the simulated services, over a socket: neither was written for the other.</summary>
public sealed class ServicesOverHttpTests
{
    private static readonly DateOnly Yesterday = new(2026, 1, 19);
    private readonly WorldLine _line = new(Some.Scenario(Some.MissingOnThe19th));
    private readonly SimulatedClock _clock = new(Some.At("2026-01-20T15:00:00Z"));
    private GoogleSqlEngine _engine = null!;
    private LocalWarehouse _warehouse = null!;
    private LocalCloudServer _cloud = null!;
    private ServiceProvider _provider = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _engine = await GoogleSqlEngine.StartAsync();
        _warehouse = new(_engine, _clock);
        _cloud = await LocalCloudServer.StartAsync(
            new LocalCloudOptions { Time = _clock, Map = endpoints => endpoints.MapServices(PipelineHandler.Of(_line, _clock)) }, _warehouse);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(LocalSettings.Of("some-recovery", _cloud, SinkKind.Bot)).Build();
        _provider = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(_clock)
            .AddFunctionEdge(configuration)
            .AddThresholds()
            .AddWarehouse(configuration)
            .AddPipelineServices(configuration)
            .BuildServiceProvider();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _provider.DisposeAsync();
        await _cloud.DisposeAsync();
        _warehouse.Dispose();
        await _engine.DisposeAsync();
    }

    [Test]
    public async Task Each_call_is_taken_on_and_starts_the_work_that_was_meant()
    {
        var services = _provider.GetRequiredService<IPipelineServices>();
        ServiceAnswer[] answers =
        [
            await services.ScrapeAsync("bdl", Yesterday, default),
            await services.AnalyseAsync(Yesterday, ["PGS"], default),
            await services.PrecomputeAsync(Yesterday, ["PDC"], default),
            await services.PredictAsync(Yesterday.AddDays(1), default),
            await services.GradeAsync(Yesterday, default),
            await services.RefreshScheduleAsync(default),
        ];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Select(answer => answer.Kind), Is.All.EqualTo(ServiceAnswerKind.Accepted));
            Assert.That(
                _line.World.Interventions.Select(work => (work.Target, work.GameDate)),
                Is.EqualTo([("bdl", Yesterday), ("PGS", Yesterday), ("PDC", Yesterday), ("predictions", Yesterday.AddDays(1)), ("grading", Yesterday), ("schedule", Yesterday.AddDays(1))]));
        }
    }

    [Test]
    public async Task A_second_start_is_refused_as_busy_and_an_unknown_workflow_for_good()
    {
        var services = _provider.GetRequiredService<IPipelineServices>();
        await services.PredictAsync(Yesterday.AddDays(1), default);

        Assert.That(
            ((await services.PredictAsync(Yesterday.AddDays(1), default)).Kind, (await services.ExecuteWorkflowAsync("teatime", default)).Kind),
            Is.EqualTo((ServiceAnswerKind.Busy, ServiceAnswerKind.Refused)));
    }
}
