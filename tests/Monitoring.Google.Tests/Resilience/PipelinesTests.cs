using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Queries;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace NbaPipeline.Monitoring.Google.Tests.Resilience;

public sealed class PipelinesTests
{
    private int _calls;

    [Test]
    public void A_passing_failure_is_tried_three_times_in_all()
    {
        Assert.That(() => RunAsync(Pipelines(), () => throw Failure(isPermanent: false)), Throws.TypeOf<WarehouseException>());

        Assert.That(_calls, Is.EqualTo(3));
    }

    [Test]
    public void A_permanent_failure_is_tried_once()
    {
        Assert.That(() => RunAsync(Pipelines(), () => throw Failure(isPermanent: true)), Throws.TypeOf<WarehouseException>());

        Assert.That(_calls, Is.EqualTo(1));
    }

    [Test]
    public async Task An_answer_after_a_passing_failure_is_an_answer()
    {
        await RunAsync(Pipelines(), () => _calls == 1 ? throw Failure(isPermanent: false) : Task.CompletedTask);

        Assert.That(_calls, Is.EqualTo(2));
    }

    [Test]
    public void An_attempt_that_hangs_is_ended_and_tried_again()
    {
        var pipelines = Pipelines(new ResilienceOptions { AttemptTimeout = TimeSpan.FromSeconds(1), Retries = 1, FirstDelay = TimeSpan.FromMilliseconds(1) });

        Assert.That(async () => await pipelines.Warehouse.ExecuteAsync(HangAsync), Throws.TypeOf<TimeoutRejectedException>());

        Assert.That(_calls, Is.EqualTo(2));
    }

    [Test]
    public async Task After_ten_failures_the_breaker_spares_the_warehouse()
    {
        var pipelines = Pipelines();
        for (var run = 0; run < 4; run++)
        {
            await Task.WhenAny(RunAsync(pipelines, () => throw Failure(isPermanent: false)));
        }

        Assert.That(() => RunAsync(pipelines, () => Task.CompletedTask), Throws.TypeOf<BrokenCircuitException>());
        Assert.That(_calls, Is.EqualTo(10));
    }

    private async Task RunAsync(Pipelines pipelines, Func<Task> call) => await pipelines.Warehouse.ExecuteAsync(async _ =>
    {
        _calls++;
        await call();
    });

    private async ValueTask HangAsync(CancellationToken cancellationToken)
    {
        _calls++;
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private static Pipelines Pipelines(ResilienceOptions? options = null) => new(
        Options.Create(options ?? new ResilienceOptions { FirstDelay = TimeSpan.FromMilliseconds(1) }), new ResilienceClock(TimeProvider.System));

    private static WarehouseException Failure(bool isPermanent) => new("backendError", "It failed.", isPermanent);
}
