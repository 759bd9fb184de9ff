using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>From what a caller wrote to what is wished, or a sentence. A look may leave everything out; an order names its dates, a plan and a reason.</summary>
internal static class BackfillWish
{
    private const int FirstPhase = (int)Phase.Raw;
    private const int LastPhase = (int)Phase.Grading;

    /// <exception cref="BadRequestException">It cannot be carried out as it stands.</exception>
    public static BackfillRequest Of(BackfillFields fields, BackfillThresholds thresholds, DateTimeOffset now)
    {
        var outputs = Outputs(fields.Processors ?? []);
        var phases = Phases(fields.Phases ?? [], outputs);
        if (outputs.Find(output => !phases.Contains(output.Phase)) is { Name: { } name } stray)
        {
            throw new BadRequestException($"{name} belongs to phase {(int)stray.Phase}, which is not among the phases.");
        }

        RefuseOrder(fields, thresholds);
        return new(Dates(fields, thresholds, PipelineClock.GameDateAt(now)), phases, ReprocessOf(fields.Reprocess), now)
        {
            Outputs = [.. outputs.Select(output => output.Name)], Reason = fields.Reason?.Trim(), Plan = fields.Plan, Progress = fields.Progress, DryRun = fields.DryRun,
        };
    }

    private static void RefuseOrder(BackfillFields fields, BackfillThresholds thresholds)
    {
        var letters = fields.Reason?.Trim().Length ?? 0;
        var sentence = fields switch
        {
            { Plan: null } or { DryRun: true } => null,
            { From: null, Date: null } => "An order names its dates: 'from' and 'to'.",
            _ when letters == 0 => "An order has a reason: say why in 'reason'.",
            _ when letters < thresholds.ShortestReason => $"The reason has {letters} letters; somebody reads it in a month: at least {thresholds.ShortestReason}.",
            _ => null,
        };
        if (sentence is not null)
        {
            throw new BadRequestException(sentence);
        }
    }

    private static IReadOnlyList<DateOnly> Dates(BackfillFields fields, BackfillThresholds thresholds, DateOnly today)
    {
        var (from, to) = (fields.Date, fields.From, fields.To) switch
        {
            (null, null, null) => (today.AddDays(-1), today.AddDays(-1)),
            ({ } date, null, null) => (CheckParameters.GameDate("date", date), CheckParameters.GameDate("date", date)),
            (null, { } first, { } last) => (CheckParameters.GameDate("from", first), CheckParameters.GameDate("to", last)),
            _ => throw new BadRequestException("Give 'from' and 'to', or one 'date'."),
        };
        return (to.DayNumber - from.DayNumber + 1) switch
        {
            < 1 => throw new BadRequestException($"'from' ({from:yyyy-MM-dd}) lies after 'to' ({to:yyyy-MM-dd})."),
            _ when to > today => throw new BadRequestException($"'to' ({to:yyyy-MM-dd}) lies in the future; it is {today:yyyy-MM-dd} in New York."),
            var count when count > thresholds.MostDates => throw new BadRequestException(
                $"From {from:yyyy-MM-dd} to {to:yyyy-MM-dd} are {count} dates; at most {thresholds.MostDates} are made again at once."),
            var length => [.. Enumerable.Range(0, length).Select(from.AddDays)],
        };
    }

    private static IReadOnlyList<Phase> Phases(IReadOnlyList<int> phases, List<(string Name, Phase Phase)> outputs)
    {
        if (phases.Any(phase => phase is < FirstPhase or > LastPhase))
        {
            throw new BadRequestException($"There is no phase {phases.First(phase => phase is < FirstPhase or > LastPhase)} to make again; there are {FirstPhase} (raw sources) to {LastPhase} (grading).");
        }

        IEnumerable<Phase> asked = phases.Count > 0 ? phases.Select(phase => (Phase)phase)
            : outputs.Count > 0 ? outputs.Select(output => output.Phase)
            : Enumerable.Range(FirstPhase, LastPhase - FirstPhase + 1).Select(phase => (Phase)phase);
        return [.. asked.Distinct().Order()];
    }

    private static List<(string Name, Phase Phase)> Outputs(IReadOnlyList<string> names) => [.. names.Select(name => OutputOf(name.Trim()))];

    private static (string Name, Phase Phase) OutputOf(string name) =>
        ProcessorCatalogue.Find(name) is { } processor ? (processor.Name, processor.Phase)
        : SourceRegistry.Default.All.Any(source => source.Name == name) ? (name, Phase.Raw)
        : throw new BadRequestException(
            $"There is no processor '{name}'; there are {string.Join(", ", ProcessorCatalogue.All.Select(one => one.Abbreviation).Concat(SourceRegistry.Default.All.Select(one => one.Name)))}.");

    private static Reprocess ReprocessOf(string? word) => word switch
    {
        null or "missing" => Reprocess.Missing,
        "missing_and_failed" => Reprocess.MissingAndFailed,
        "all" => Reprocess.All,
        _ => throw new BadRequestException($"'reprocess' is missing, missing_and_failed or all, not '{word}'."),
    };
}
