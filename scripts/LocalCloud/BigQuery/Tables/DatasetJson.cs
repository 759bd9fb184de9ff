using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A dataset as BigQuery's REST gives it.</summary>
internal static class DatasetJson
{
    public static JsonObject Listed(string project, Dataset dataset)
    {
        var json = new JsonObject
        {
            ["kind"] = "bigquery#dataset",
            ["id"] = $"{project}:{dataset.Name}",
            ["datasetReference"] = new JsonObject { ["projectId"] = project, ["datasetId"] = dataset.Name },
            ["location"] = dataset.Location,
        };
        dataset.Notes.AddTo(json);
        return json;
    }

    public static JsonObject Of(string project, Dataset dataset)
    {
        var json = Listed(project, dataset);
        json["etag"] = Etag.Of(dataset.Name, dataset.ModifiedAt);
        json["type"] = "DEFAULT";
        json["creationTime"] = JobJson.Number(dataset.CreatedAt.ToUnixTimeMilliseconds());
        json["lastModifiedTime"] = JobJson.Number(dataset.ModifiedAt.ToUnixTimeMilliseconds());
        return json;
    }
}
