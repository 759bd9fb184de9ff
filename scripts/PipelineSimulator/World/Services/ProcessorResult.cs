using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>One line of the results of a service that runs processors, and the work behind it.</summary>
internal sealed record ProcessorResult(JsonObject Json, IReadOnlyList<Intervention> Works)
{
    public static ProcessorResult Of(ServiceRequest request, PhaseProcessor processor, DateTimeOffset done, IReadOnlyList<DateOnly> dates) =>
        dates.Any(date => RepairFaults.Breaks(request, processor, date))
            ? Error(processor, "Processor failed")
            : new(
                new() { ["processor"] = processor.Name, ["status"] = "success", ["stats"] = new JsonObject { ["dates"] = dates.Count } },
                [.. dates.Select(date => new Intervention(done, processor.Entity, date))]);

    public static ProcessorResult Error(PhaseProcessor processor, string error) =>
        new(new() { ["processor"] = processor.Name, ["status"] = "error", ["error"] = error }, []);
}
