using System.Text.Json.Serialization;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What a backfill answers: its plan with the hash by which it is ordered, what was ordered, or how far it has come.</summary>
public sealed record BackfillReport
{
    public required string Function { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required bool DryRun { get; init; }

    public string Summary { get; init; } = "";

    /// <summary>The hash of the plan; null where only progress is shown.</summary>
    public string? Plan { get; init; }

    /// <summary>By which its progress is asked for; null: nothing was ordered.</summary>
    public string? Backfill { get; init; }

    /// <summary>Who ordered it, as verified.</summary>
    public string? By { get; init; }

    public string? Reason { get; init; }

    public Reprocess? Reprocess { get; init; }

    /// <summary>Requests to the pipeline if each helps at once.</summary>
    public int? Calls { get; init; }

    public IReadOnlyList<BackfillLine>? Lines { get; init; }

    public IReadOnlyList<BackfillProgressLine>? Progress { get; init; }

    /// <summary>Nothing of it is under way any more.</summary>
    public bool? Done { get; init; }

    /// <summary>As they are now, by the success criteria.</summary>
    public IReadOnlyList<SmokeDate>? Lights { get; init; }

    public IReadOnlyList<SmokeDate>? LightsBefore { get; init; }

    /// <summary>What would run.</summary>
    public IReadOnlyList<ServedVersion>? Versions { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<string> Unknowns { get; init; } = [];

    public int Queries { get; init; }

    public long BytesBilled { get; init; }

    /// <summary>The report of the run that ordered, as every function has it.</summary>
    public CheckReport? Report { get; init; }

    [JsonIgnore]
    public BackfillRefusal? Refusal { get; init; }

    /// <summary>What was ordered stands, whatever could not be looked at beside it.</summary>
    [JsonIgnore]
    public bool CouldLook => Unknowns.Count == 0 || Report is not null;

    public static BackfillReport Of(string function, BackfillRequest request) => new() { Function = function, Now = request.Now, DryRun = request.DryRun };

    public static BackfillReport Refused(string function, BackfillRequest request, BackfillRefusal refusal) =>
        Of(function, request) with { Summary = refusal.Sentence, Refusal = refusal };
}
