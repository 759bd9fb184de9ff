using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>Asking, with not-knowing kept apart from zero rows.</summary>
public static class WarehouseExtensions
{
    /// <summary>The rows, or the reason why they are not known.</summary>
    public static async Task<Evidence<IReadOnlyList<T>>> LookAsync<T>(
        this IWarehouse warehouse, Query query, CancellationToken cancellationToken)
    {
        try
        {
            return new Evidence<IReadOnlyList<T>>.Known(RowReader.ReadAll<T>(await warehouse.AskAsync(query, cancellationToken)));
        }
        catch (WarehouseException exception)
        {
            return new Evidence<IReadOnlyList<T>>.Unknown(exception.BlindnessOf(query.Name));
        }
    }

    /// <summary>
    /// Asks questions of one shape in one job. If the job fails for good, asks each alone: every part that can be
    /// answered is. A passing failure makes all of them unknown; asking one by one would only fail as often.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, Evidence<IReadOnlyList<T>>>> AskPartsAsync<T>(
        this IWarehouse warehouse, string name, IReadOnlyDictionary<string, Query> parts, CancellationToken cancellationToken)
    {
        try
        {
            var rows = RowReader.ReadAll<T>(await warehouse.AskAsync(Query.Together(name, [.. parts.Values]), cancellationToken));
            return Same(parts.Keys, new Evidence<IReadOnlyList<T>>.Known(rows));
        }
        catch (WarehouseException exception) when (!exception.IsPermanent)
        {
            return Same(parts.Keys, new Evidence<IReadOnlyList<T>>.Unknown(exception.BlindnessOf(name)));
        }
        catch (WarehouseException)
        {
            return await AskAloneAsync<T>(warehouse, parts, cancellationToken);
        }
    }

    /// <summary>Takes the answer of questions that were asked together apart again; what is not known is so for each of them.</summary>
    internal static Evidence<IReadOnlyList<T>> Only<T>(this Evidence<IReadOnlyList<T>> all, Func<T, bool> isMeant) =>
        all is Evidence<IReadOnlyList<T>>.Known known
            ? new Evidence<IReadOnlyList<T>>.Known([.. known.Value.Where(isMeant)])
            : all;

    private static async Task<IReadOnlyDictionary<string, Evidence<IReadOnlyList<T>>>> AskAloneAsync<T>(
        IWarehouse warehouse, IReadOnlyDictionary<string, Query> parts, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<string, Evidence<IReadOnlyList<T>>>();
        foreach (var (key, query) in parts)
        {
            answers[key] = await warehouse.LookAsync<T>(query, cancellationToken);
        }

        return answers;
    }

    private static Dictionary<string, Evidence<IReadOnlyList<T>>> Same<T>(
        IEnumerable<string> keys, Evidence<IReadOnlyList<T>> evidence) => keys.ToDictionary(key => key, _ => evidence);
}
