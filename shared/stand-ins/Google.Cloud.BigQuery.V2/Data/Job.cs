using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Google.Apis.Bigquery.v2.Data;

/// <summary>The resource behind every query: what was asked, how far it is, what it cost.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Job
{
    public JobReference? JobReference { get; set; }

    public JobConfiguration? Configuration { get; set; }

    public JobStatistics? Statistics { get; set; }

    public JobStatus? Status { get; set; }

    public string? Id { get; set; }

    public string? UserEmail { get; set; }
}

/// <summary>Names a job. Outside the US and EU multi-regions it cannot be found without its location.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class JobReference
{
    public string? ProjectId { get; set; }

    public string? JobId { get; set; }

    public string? Location { get; set; }
}

/// <summary>PENDING, RUNNING or DONE. A job that failed is DONE too, with an error result.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class JobStatus
{
    public string? State { get; set; }

    public ErrorProto? ErrorResult { get; set; }

    public IList<ErrorProto>? Errors { get; set; }
}

/// <summary>One error; its reason, not its text, says whether to try again.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ErrorProto
{
    public string? Reason { get; set; }

    public string? Location { get; set; }

    public string? Message { get; set; }

    public string? DebugInfo { get; set; }
}

/// <summary>What a cancelled job looks like; it may still be running.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class JobCancelResponse
{
    public Job? Job { get; set; }
}
