namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The locks that somebody never gave back, and the flag that says whether the pipeline is halted, which is there from the start and must
/// not be taken for "not halted" when it is gone.
/// </summary>
internal static class StateDocuments
{
    /// <summary>Five minutes; who comes next judges by it, nothing deletes an expired lock.</summary>
    private static readonly TimeSpan LockLength = TimeSpan.FromSeconds(300);

    public static IEnumerable<SimulatedDocument> Of(IReadOnlyList<Fault> faults, DateTimeOffset startsAt) => Halt(faults, startsAt)
        .Concat(faults.Where(fault => LockOf(fault) is not null).SelectMany(fault => Lock(fault, LockOf(fault)!)))
        .OrderBy(document => document.At);

    private static string? LockOf(Fault fault) => fault switch
    {
        { Kind: FaultKinds.LockStuck } => fault.Lock,
        { Kind: FaultKinds.OrchestratorDown, Reason: "lock" } => Outages.ControllerLock,
        _ => null,
    };

    private static IEnumerable<SimulatedDocument> Lock(Fault fault, string name)
    {
        var (from, type, id) = (fault.From!.Value, LockName.TypeOf(name), LockName.IdOf(name, fault.From!.Value));
        yield return new(from, $"{type}_locks", id, new Dictionary<string, object?>
        {
            ["operation_id"] = $"{type}_{fault.Id}",
            ["holder_id"] = "nba-scrapers-00042-abc",
            ["lock_type"] = type,
            ["lock_key"] = id == type ? id : id[(type.Length + 1)..],
            ["acquired_at"] = from,
            ["expires_at"] = from + LockLength,
        });
        if (fault.To is { } to)
        {
            yield return SimulatedDocument.Deleted(to, $"{type}_locks", id);
        }
    }

    private static IEnumerable<SimulatedDocument> Halt(IReadOnlyList<Fault> faults, DateTimeOffset startsAt)
    {
        SimulatedDocument There(DateTimeOffset at) => new(at, "halt", "state", new Dictionary<string, object?>
        {
            ["halted"] = false, ["reason"] = null, ["since"] = null, ["updated_at"] = at,
        });
        return faults.Where(fault => fault.Kind == FaultKinds.HaltStateMissing)
            .SelectMany(fault => new[] { SimulatedDocument.Deleted(fault.From!.Value, "halt", "state") }
                .Concat(fault.To is { } to ? [There(to)] : Array.Empty<SimulatedDocument>()))
            .Prepend(There(startsAt));
    }
}
