using System.Text.RegularExpressions;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>
/// Asks every phase about any number of dates in one query. Where that job fails for good, each of its parts is asked alone, so that a
/// column that is gone makes one output unknown and not all.
/// </summary>
public sealed partial class SmokeQueries(IWarehouse warehouse)
{
    private const string Between = "\nUNION ALL\n";

    private static readonly QueryFile Facts = new(
        "SmokeFacts", typeof(SmokeFact),
        [
            ("first_date", QueryType.Date), ("last_date", QueryType.Date), ("as_of", QueryType.Timestamp),
            ("schedule_from", QueryType.Date), ("schedule_to", QueryType.Date), ("season_from", QueryType.Date),
        ]);

    public static IReadOnlyList<QueryFile> Files { get; } = [Facts];

    /// <summary>By output: the table it is read from.</summary>
    public static IReadOnlyDictionary<string, string> Tables { get; } =
        Facts.Sql.Split(Between).ToDictionary(part => OutputName().Match(part).Groups[1].Value, part => TableName().Match(part).Groups[1].Value);

    /// <summary>Per output: what it holds, or why it could not be asked.</summary>
    public async Task<IReadOnlyDictionary<string, Evidence<IReadOnlyList<SmokeFact>>>> ForAsync(
        SmokeRequest request, CancellationToken cancellationToken)
    {
        var query = Bound(request);
        var parts = PartsOf(query);
        try
        {
            var rows = RowReader.ReadAll<SmokeFact>(await warehouse.AskAsync(query, cancellationToken)).ToLookup(row => row.Output);
            return parts.Keys.ToDictionary(
                output => output, Evidence<IReadOnlyList<SmokeFact>> (output) => new Evidence<IReadOnlyList<SmokeFact>>.Known([.. rows[output]]));
        }
        catch (WarehouseException exception) when (!exception.IsPermanent)
        {
            return parts.Keys.ToDictionary(
                output => output, Evidence<IReadOnlyList<SmokeFact>> (_) => new Evidence<IReadOnlyList<SmokeFact>>.Unknown(exception.BlindnessOf(query.Name)));
        }
        catch (WarehouseException)
        {
            return await AloneAsync(parts, cancellationToken);
        }
    }

    /// <summary>The same of some outputs alone, in one job that reads no other table.</summary>
    public async Task<IReadOnlyDictionary<string, Evidence<IReadOnlyList<SmokeFact>>>> OnlyAsync(
        SmokeRequest request, IReadOnlyCollection<string> outputs, CancellationToken cancellationToken)
    {
        var parts = PartsOf(Bound(request)).Where(part => outputs.Contains(part.Key)).ToDictionary();
        var answers = await warehouse.AskPartsAsync<SmokeFact>("SmokeFactsOfSome", parts, cancellationToken);
        return answers.ToDictionary(answer => answer.Key, answer => answer.Value.Only(row => row.Output == answer.Key));
    }

    private async Task<IReadOnlyDictionary<string, Evidence<IReadOnlyList<SmokeFact>>>> AloneAsync(
        IReadOnlyDictionary<string, Query> parts, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<string, Evidence<IReadOnlyList<SmokeFact>>>();
        foreach (var (output, part) in parts)
        {
            answers[output] = (await warehouse.LookAsync<SmokeFact>(part, cancellationToken)).Only(row => row.Output == output);
        }

        return answers;
    }

    /// <summary>The question with all its parameters, for whoever wants to know beforehand what it reads.</summary>
    public static Query Bound(SmokeRequest request) => Facts.With(
        QueryParameter.Date("first_date", request.From),
        QueryParameter.Date("last_date", request.To),
        QueryParameter.Timestamp("as_of", request.AsOf),
        QueryParameter.Date("schedule_from", request.From.AddDays(-SlateThresholds.MovedEarlier)),
        QueryParameter.Date("schedule_to", request.To.AddDays(SlateThresholds.MovedLater)),
        QueryParameter.Date("season_from", request.From.AddDays(-SlateThresholds.LongerThanASeason)));

    /// <summary>The file's parts by output, each with the parameters that it names.</summary>
    private static Dictionary<string, Query> PartsOf(Query query) => query.Sql.Split(Between).ToDictionary(
        part => OutputName().Match(part).Groups[1].Value,
        part => query with { Sql = part, Parameters = [.. query.Parameters.Where(parameter => part.Contains($"@{parameter.Name}", StringComparison.Ordinal))] });

    [GeneratedRegex("'([a-z0-9_]+)' AS output")]
    private static partial Regex OutputName();

    [GeneratedRegex("`([a-z0-9_.]+)`")]
    private static partial Regex TableName();
}
