using System.Collections;
using Google.Apis.Bigquery.v2.Data;

namespace Google.Cloud.BigQuery.V2;

/// <summary>A value for a query, with a type of its own or the one its CLR type stands for. NULL always needs a type of its own.</summary>
public sealed class BigQueryParameter
{
    private object? _value;

    public BigQueryParameter()
    {
    }

    public BigQueryParameter(string name)
        : this(name, null, null)
    {
    }

    public BigQueryParameter(BigQueryDbType type)
        : this(null, type, null)
    {
    }

    public BigQueryParameter(BigQueryDbType? type, object? value)
        : this(null, type, value)
    {
    }

    public BigQueryParameter(string? name, BigQueryDbType? type)
        : this(name, type, null)
    {
    }

    public BigQueryParameter(string? name, BigQueryDbType? type, object? value) => (Name, Type, Value) = (name, type, value);

    public string? Name { get; set; }

    public BigQueryDbType? Type { get; set; }

    /// <summary>Only for arrays; needed when the array's CLR type does not tell.</summary>
    public BigQueryDbType? ArrayElementType { get; set; }

    public object? Value
    {
        get => _value;
        set => _value = value is null || ParameterTypes.Infer(value) is not null
            ? value
            : throw new ArgumentException($"Unable to use value of type {value.GetType()} in {nameof(BigQueryParameter)}", nameof(value));
    }

    internal QueryParameter ToQueryParameter()
    {
        var type = Type ?? ParameterTypes.Infer(
            Value ?? throw new InvalidOperationException("A null-valued parameter must have an explicitly specified type"));
        return type switch
        {
            BigQueryDbType.Array => Array(),
            BigQueryDbType.Struct => throw new NotImplementedException("Struct parameters are not yet implemented"),
            var scalar => new QueryParameter
            {
                Name = Name,
                ParameterType = new QueryParameterType { Type = ParameterTypes.ApiName(scalar!.Value) },
                ParameterValue = new QueryParameterValue { Value = Value is null ? null : ParameterText.Of(Value, scalar.Value) },
            },
        };
    }

    private QueryParameter Array()
    {
        if (Value is null || ParameterTypes.Infer(Value) != BigQueryDbType.Array)
        {
            throw new InvalidOperationException(Value is null
                ? "The value of an array parameter cannot be null"
                : $"Invalid value for array parameter: {Value.GetType()}");
        }
        var elementType = ArrayElementType ?? ParameterTypes.InferElement(Value);
        return new QueryParameter
        {
            Name = Name,
            ParameterType = new QueryParameterType
            {
                Type = ParameterTypes.ApiName(BigQueryDbType.Array),
                ArrayType = new QueryParameterType { Type = ParameterTypes.ApiName(elementType) },
            },
            ParameterValue = new QueryParameterValue { ArrayValues = [.. Elements((IEnumerable)Value, elementType)] },
        };
    }

    private static IEnumerable<QueryParameterValue> Elements(IEnumerable values, BigQueryDbType type) =>
        from value in values.Cast<object?>()
        select value is null
            ? throw new InvalidOperationException("Array parameter values cannot contain null elements")
            : new QueryParameterValue { Value = ParameterText.Of(value, type) };
}
