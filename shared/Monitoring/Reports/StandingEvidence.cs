using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>Reads what is open and what is held quiet. One document that cannot be read leaves the others known.</summary>
public sealed class StandingEvidence(IncidentLog incidents, SilenceLog silences, OverrideLog overrides, RecoveryBrake brake)
{
    public async Task<Standing> ForAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        if (request.IsAsOf)
        {
            return new([], [], [], null) { Unknowns = ["Incidents, silences, overrides and the halt of then are not kept: none of them is shown"] };
        }

        var unknowns = new List<string>();
        var open = await ReadAsync("Incidents", async () => (await incidents.ReadAsync(cancellationToken)).Open.ToList(), [], unknowns);
        return new(
            open,
            await ReadAsync("Silences", () => silences.ActiveAsync(request.Now, cancellationToken), [], unknowns),
            await ReadAsync("Overrides", () => overrides.ActiveAsync(request.Now, cancellationToken), [], unknowns),
            await ReadAsync("The halt", () => brake.WhyHaltedAsync(cancellationToken), null, unknowns))
        {
            Unknowns = unknowns,
        };
    }

    private static async Task<T> ReadAsync<T>(string what, Func<Task<T>> read, T instead, List<string> unknowns)
    {
        try
        {
            return await read();
        }
        catch (DocumentStoreException exception)
        {
            unknowns.Add($"{what} could not be read: {exception.Message.TrimEnd('.')}");
            return instead;
        }
    }
}
