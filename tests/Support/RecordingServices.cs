using System.Collections.Concurrent;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Tests.Support;

/// <summary>The pipeline's services as a note of what they were asked; they answer, or fail, as a test says.</summary>
public sealed class RecordingServices : IPipelineServices
{
    private readonly ConcurrentQueue<(string Action, IReadOnlyList<string> Outputs, DateOnly? Date)> _calls = new();

    /// <summary>"precompute player_daily_cache,ml_feature_store 2026-01-15".</summary>
    public IReadOnlyList<string> Calls => [.. _calls.Select(call => $"{call.Action} {string.Join(',', call.Outputs)} {call.Date:yyyy-MM-dd}".Trim())];

    /// <summary>What was asked for, each output of a call by itself.</summary>
    public IReadOnlyList<string> Outputs => [.. _calls.SelectMany(call => call.Outputs, (call, output) => $"{output} {call.Date:yyyy-MM-dd}")];

    public void Forget() => _calls.Clear();

    public Func<ServiceAnswer> Answering { get; set; } = () => new ServiceAnswer(ServiceAnswerKind.Accepted, "completed") { Status = 200 };

    public ServiceAnswer Answer
    {
        set => Answering = () => value;
    }

    public Task<ServiceAnswer> ScrapeAsync(string source, DateOnly gameDate, CancellationToken cancellationToken) => NoteAsync("scrape", [source], gameDate);

    public Task<ServiceAnswer> CatchUpAsync(string source, int lookBackDays, CancellationToken cancellationToken) => NoteAsync("catch-up", [source], null);

    public Task<ServiceAnswer> AnalyseAsync(DateOnly gameDate, IReadOnlyList<string> processors, CancellationToken cancellationToken) =>
        NoteAsync("analyse", processors, gameDate);

    public Task<ServiceAnswer> PrecomputeAsync(DateOnly gameDate, IReadOnlyList<string> processors, CancellationToken cancellationToken) =>
        NoteAsync("precompute", processors, gameDate);

    public Task<ServiceAnswer> PredictAsync(DateOnly gameDate, CancellationToken cancellationToken) => NoteAsync("predict", ["predictions"], gameDate);

    public Task<ServiceAnswer> GradeAsync(DateOnly gameDate, CancellationToken cancellationToken) => NoteAsync("grade", ["grading"], gameDate);

    public Task<ServiceAnswer> RefreshScheduleAsync(CancellationToken cancellationToken) => NoteAsync("refresh", [], null);

    public Task<ServiceAnswer> EvaluateAsync(CancellationToken cancellationToken) => NoteAsync("evaluate", [], null);

    public Task<ServiceAnswer> ExecuteWorkflowAsync(string workflow, CancellationToken cancellationToken) => NoteAsync("execute", [workflow], null);

    private Task<ServiceAnswer> NoteAsync(string action, IReadOnlyList<string> outputs, DateOnly? date)
    {
        _calls.Enqueue((action, outputs, date));
        return Task.FromResult(Answering());
    }
}
