using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>
/// A file's way in: a place is asked for, the bytes are brought there, and all of it is declared to be there
/// (https://docs.slack.dev/reference/methods/files.getUploadURLExternal).
/// </summary>
internal sealed class SlackFileApi(SlackSink sink)
{
    private const string Scope = "files:write";

    /// <summary>Where bytes are brought, as a path from the server's address.</summary>
    public const string UploadPath = "slack/upload/v1/";

    public JsonObject Announce(JsonObject body, HttpRequest request) => (body.Text("filename"), LengthOf(body)) switch
    {
        _ when !sink.MayWriteFiles => MissingScope(),
        ({ Length: > 0 } name, > 0 and var length) when sink.Announce(name, length) is var file => new()
        {
            ["ok"] = true,
            ["upload_url"] = $"{request.Scheme}://{request.Host}/{UploadPath}{file.Id}",
            ["file_id"] = file.Id,
        },
        _ => Refusal(SlackError.InvalidArguments),
    };

    /// <summary>Whoever knows the address may bring the bytes: as they are, or as the one file of a form.</summary>
    public async Task<IResult> BringAsync(string id, HttpRequest request)
    {
        var bytes = await BytesOfAsync(request);
        if (FaultAnswer.Of(sink) is { } answer)
        {
            return answer;
        }

        if (sink.Bring(id, bytes))
        {
            return Results.Text(string.Create(CultureInfo.InvariantCulture, $"OK - {bytes.Length}"));
        }

        sink.Refuse();
        return Results.Text("", statusCode: StatusCodes.Status400BadRequest);
    }

    public JsonObject Complete(JsonObject body)
    {
        if (!sink.MayWriteFiles)
        {
            return MissingScope();
        }

        var named = body.Items("files").Select(file => (Id: file.Text("id") ?? "", Title: file.Text("title"))).ToList();
        var done = named.Select(file => sink.Complete(file.Id, file.Title)).ToList();
        return (named.Count, done.Contains(null)) switch
        {
            (0, _) => Refusal(SlackError.InvalidArguments),
            (_, true) => Refusal(SlackError.FileNotFound),
            _ => new()
            {
                ["ok"] = true,
                ["files"] = new JsonArray([.. done.Select(JsonNode (file) => new JsonObject { ["id"] = file!.Id, ["title"] = file.Title })]),
            },
        };
    }

    private static async Task<byte[]> BytesOfAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        if (!request.HasFormContentType)
        {
            await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        }
        else if (await request.ReadFormAsync(request.HttpContext.RequestAborted) is { Files: [var file, ..] })
        {
            await file.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        }

        return bytes.ToArray();
    }

    private static int LengthOf(JsonObject body) => body["length"] switch
    {
        JsonValue value when value.TryGetValue(out int length) => length,
        var text => int.TryParse(text.AsText(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0,
    };

    private static JsonObject MissingScope()
    {
        var refusal = Refusal(SlackError.MissingScope);
        (refusal["needed"], refusal["provided"]) = (Scope, "chat:write");
        return refusal;
    }

    private static JsonObject Refusal(string error) => new() { ["ok"] = false, ["error"] = error };
}
