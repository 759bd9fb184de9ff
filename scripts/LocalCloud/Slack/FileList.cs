using System.Globalization;
using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>Files on their way and files that are there, in the order in which they were announced. Not safe for concurrent use.</summary>
internal sealed class FileList
{
    private readonly Dictionary<string, SlackFile> all = [];

    public IReadOnlyList<SlackFile> All => [.. all.Values];

    public SlackFile Announce(string name, int length)
    {
        var file = new SlackFile(string.Create(CultureInfo.InvariantCulture, $"F0LOCAL{all.Count + 1:D4}"), name, length);
        all.Add(file.Id, file);
        return file;
    }

    /// <summary>Whether anybody waited for them: the announced number of bytes of a file that is not complete yet.</summary>
    public bool Bring(string id, byte[] bytes)
    {
        if (!all.TryGetValue(id, out var file) || file.IsComplete || bytes.Length != file.Length)
        {
            return false;
        }

        all[id] = file with { Bytes = bytes };
        return true;
    }

    /// <summary>Null: its bytes have not come, or nobody announced it.</summary>
    public SlackFile? Complete(string id, string? title, int unreadLooks) =>
        all.TryGetValue(id, out var file) && file is { Bytes: not null, IsComplete: false }
            ? all[id] = file with { Title = title ?? file.Name, IsComplete = true, UnreadLooks = unreadLooks }
            : null;

    /// <summary>Whether a message may name it. A file that Slack has not read yet is refused as often as was said.</summary>
    public bool Show(string id)
    {
        if (!all.TryGetValue(id, out var file) || !file.IsComplete || !file.IsPicture)
        {
            return false;
        }

        all[id] = file with { UnreadLooks = Math.Max(0, file.UnreadLooks - 1) };
        return file.UnreadLooks == 0;
    }

    /// <summary>The body with the pictures themselves where it names files, so that it can be shown by whoever has no Slack.</summary>
    public JsonObject Pictured(JsonObject body)
    {
        var shown = body.DeepClone().AsObject();
        foreach (var block in shown.Items("attachments").Prepend(shown).SelectMany(holder => holder.Items("blocks")).OfType<JsonObject>())
        {
            if (block["slack_file"].Text("id") is { } id && all.TryGetValue(id, out var file) && file.Bytes is { } bytes)
            {
                block["image_url"] = $"data:image/png;base64,{Convert.ToBase64String(bytes)}";
            }
        }

        return shown;
    }
}
