using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Statements;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>
/// The days that constants stand for. A date parameter says so itself; for anything else the engine is asked, once for the same parameters.
/// </summary>
internal sealed class ConstantDays(GoogleSqlEngine engine, EngineCatalog nothing)
{
    private const int Kept = 256;

    private static readonly SqlType Dates = SqlType.ArrayOf(SqlType.Of("DATE"));

    private readonly Recent<IReadOnlyList<DateOnly?>[]> answers = new(Kept);

    /// <summary>A constant that cannot be had beforehand is missing: it prunes nothing, and the query will say what is wrong with it.</summary>
    public async Task<IReadOnlyDictionary<ConstantText, IReadOnlyList<DateOnly?>>> OfAsync(
        IEnumerable<ConstantText> constants, IReadOnlyList<QueryParameter> parameters, CancellationToken cancellationToken)
    {
        var days = new Dictionary<ConstantText, IReadOnlyList<DateOnly?>>();
        var unknown = new List<ConstantText>();
        foreach (var constant in constants.Distinct())
        {
            if (Given(constant, parameters) is { } given)
            {
                days[constant] = given;
            }
            else if (constant.Sql is not null)
            {
                unknown.Add(constant);
            }
        }

        await AskAsync(unknown, days, parameters, cancellationToken);
        return days;
    }

    private static IReadOnlyList<DateOnly?>? Given(ConstantText constant, IReadOnlyList<QueryParameter> parameters) =>
        parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, constant.Parameter, StringComparison.OrdinalIgnoreCase)) switch
        {
            { Type.Name: "DATE", Value: var day } => [(DateOnly?)day],
            { Type: { Element.Name: "DATE" }, Value: object?[] days } => [.. days.Cast<DateOnly?>()],
            _ => null,
        };

    private async Task AskAsync(
        List<ConstantText> constants,
        Dictionary<ConstantText, IReadOnlyList<DateOnly?>> days,
        IReadOnlyList<QueryParameter> parameters,
        CancellationToken cancellationToken)
    {
        if (constants.Count == 0)
        {
            return;
        }

        try
        {
            foreach (var (constant, found) in constants.Zip(await AnswersAsync(constants, parameters, cancellationToken)))
            {
                days[constant] = found;
            }
        }
        catch (EngineException)
        {
            // One of several spoils the answer for all; alone, the others are answered.
            foreach (var constant in constants.Where(_ => constants.Count > 1))
            {
                await AskAsync([constant], days, parameters, cancellationToken);
            }
        }
    }

    private async Task<IReadOnlyList<DateOnly?>[]> AnswersAsync(
        List<ConstantText> constants, IReadOnlyList<QueryParameter> parameters, CancellationToken cancellationToken)
    {
        var sql = $"SELECT {string.Join(", ", constants.Select(DaysOf))}";
        var key = ResultCache.KeyOf(sql, null, parameters);
        if (answers.Find(key) is { } known)
        {
            return known;
        }

        var answer = await engine.EvaluateAsync(sql, parameters, nothing, cancellationToken);
        return answers.Keep(key, [.. answer.Content.TableData.Row[0].Cell.Select(Days)]);
    }

    private static string DaysOf(ConstantText constant) =>
        constant.IsArray ? $"ARRAY(SELECT CAST(day AS DATE) FROM UNNEST({constant.Sql}) AS day)" : $"[CAST(({constant.Sql}) AS DATE)]";

    private static IReadOnlyList<DateOnly?> Days(ValueProto cell) => [.. ((object?[]?)WireValue.From(Dates, cell) ?? []).Cast<DateOnly?>()];
}
