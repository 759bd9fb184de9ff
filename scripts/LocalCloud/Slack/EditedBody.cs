using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>
/// What chat.update makes of a body: blocks stay only when neither blocks nor a text are sent, attachments unless
/// attachments are sent (https://docs.slack.dev/reference/methods/chat.update).
/// </summary>
internal static class EditedBody
{
    public static JsonObject Of(JsonObject old, JsonObject sent)
    {
        var edited = sent.DeepClone().AsObject();
        if (sent["text"] is null)
        {
            Keep("blocks", old, edited);
        }

        Keep("attachments", old, edited);
        return edited;
    }

    private static void Keep(string name, JsonObject old, JsonObject edited)
    {
        if (!edited.ContainsKey(name) && old[name] is { } kept)
        {
            edited[name] = kept.DeepClone();
        }
    }
}
