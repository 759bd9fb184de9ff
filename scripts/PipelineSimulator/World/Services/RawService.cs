using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>The loader of raw files. It has no route for dates, though a function of the pipeline calls one.</summary>
internal static class RawService
{
    public static ServiceReply Answer(ServiceRequest request) => request.Operation switch
    {
        "POST process" => Process(PushEnvelope.Data(request)),
        "POST monitoring/boxscore-completeness" => ServiceReply.Json(200, new() { ["status"] = "success", ["teams"] = new JsonArray() }),
        "GET " or "GET health" => ServiceReply.Json(200, new() { ["status"] = "healthy", ["service"] = "raw-processor" }),
        _ => ServiceReply.NoRoute,
    };

    private static ServiceReply Process(JsonObject? data) => data switch
    {
        null => ServiceReply.Error(400, "No Pub/Sub message received"),
        _ when data.ContainsKey("bucket") && data.ContainsKey("name") => Done,
        _ when data.ContainsKey("processor_name") && data.ContainsKey("phase") => Done,
        _ when data.ContainsKey("scraper_name") => Done,
        _ => ServiceReply.Error(400, "Unrecognized message format"),
    };

    private static ServiceReply Done => ServiceReply.Json(200, new() { ["status"] = "success" });
}
