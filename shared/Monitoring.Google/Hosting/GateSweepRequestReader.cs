using Google.Cloud.Functions.Framework;
using Microsoft.AspNetCore.Http;
using NbaPipeline.Monitoring.Gates;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>
/// As <see cref="CheckRequestReader"/>, with <c>gate</c> and <c>mode</c>. Without a gate the sweep looks at what is open, so a date or a mode
/// without one is a mistake.
/// </summary>
public sealed class GateSweepRequestReader(TimeProvider time) : IHttpRequestReader<GateSweepRequest>
{
    private const string GateName = "gate";
    private const string ModeName = "mode";

    public Task<GateSweepRequest> ReadRequestAsync(HttpRequest httpRequest)
    {
        try
        {
            var request = Read(httpRequest.Query);
            httpRequest.HttpContext.Items[ProblemMiddleware.MayWrite] = !request.Asked.TellsNothing;
            return Task.FromResult(request);
        }
        catch (BadRequestException exception)
        {
            httpRequest.HttpContext.Items[ProblemMiddleware.Sentence] = exception.Message;
            throw;
        }
    }

    private GateSweepRequest Read(IQueryCollection query)
    {
        var (gate, mode) = ((string?)query[GateName], (string?)query[ModeName]);
        var asked = CheckParameters.Read(
            new QueryCollection(query.Where(one => one.Key is not (GateName or ModeName)).ToDictionary(one => one.Key, one => one.Value)), time.GetUtcNow());
        return gate is null && (mode is not null || asked.Dates.Count > 0 || asked.IsAsOf)
            ? throw new BadRequestException("'mode', 'as_of' and dates belong to one gate: name it, as in gate=phase3-to-phase4.")
            : new(asked) { Gate = GateOf(gate), Mode = ModeOf(mode) };
    }

    private static Gate? GateOf(string? name) => name is null ? null : GateCatalogue.Find(name)
        ?? throw new BadRequestException($"There is no gate '{name}'; there are {string.Join(", ", GateCatalogue.All.Select(gate => gate.Name))}.");

    private static PhaseMode? ModeOf(string? name) => name is null ? null : PhaseModes.Find(name)
        ?? throw new BadRequestException($"There is no mode '{name}'; there are {string.Join(", ", PhaseModes.Names)}.");
}
