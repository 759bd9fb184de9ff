namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>The values used last, up to a number: what is worth keeping is asked for again, and nothing grows for ever.</summary>
internal sealed class Recent<T>(int kept)
    where T : class
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, T Value)>> values = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, T Value)> newestFirst = new();

    public T? Find(string key)
    {
        lock (gate)
        {
            if (!values.TryGetValue(key, out var node))
            {
                return null;
            }

            newestFirst.Remove(node);
            newestFirst.AddFirst(node);
            return node.Value.Value;
        }
    }

    public T Keep(string key, T value)
    {
        lock (gate)
        {
            if (values.Remove(key, out var known))
            {
                newestFirst.Remove(known);
            }

            values[key] = newestFirst.AddFirst((key, value));
            if (values.Count > kept)
            {
                values.Remove(newestFirst.Last!.Value.Key);
                newestFirst.RemoveLast();
            }

            return value;
        }
    }
}
