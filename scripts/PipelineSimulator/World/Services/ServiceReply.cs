using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>What a service answers, and what work it then really does: the two have often had nothing to do with each other.</summary>
public sealed record ServiceReply(int Status, string Body)
{
    public IReadOnlyList<Intervention> Interventions { get; init; } = [];

    /// <summary>The work that the answer speaks of, done or not.</summary>
    public IReadOnlyList<Intervention> Claimed { get; init; } = [];

    /// <summary>The scrapes that failed in this call, by source and date.</summary>
    internal IReadOnlyList<(string Source, DateOnly GameDate)> Failed { get; init; } = [];

    public static ServiceReply Json(int status, JsonObject body) => new(status, body.ToJsonString());

    /// <summary>The framework's own page for a route that does not exist.</summary>
    public static ServiceReply NoRoute { get; } = new(404, "<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n");

    public static ServiceReply Error(int status, string error) => Json(status, new() { ["error"] = error });
}
