using System.Numerics;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using NbaPipeline.LocalCloud.GoogleSql.Wire;

namespace NbaPipeline.LocalCloud.Values;

/// <summary>Our values as the engine takes and gives them. NULL is a value that is not set.</summary>
internal static class WireValue
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    public static ValueProto To(SqlType type, object? value) => value is null ? new ValueProto() : type.Name switch
    {
        "STRING" => new ValueProto { StringValue = (string)value },
        "JSON" => new ValueProto { JsonValue = (string)value },
        "INT64" => new ValueProto { Int64Value = (long)value },
        "FLOAT64" => new ValueProto { DoubleValue = (double)value },
        "BOOL" => new ValueProto { BoolValue = (bool)value },
        "BYTES" => new ValueProto { BytesValue = ByteString.CopyFrom((byte[])value) },
        "NUMERIC" => new ValueProto { NumericValue = ByteString.CopyFrom(((SqlNumeric)value).Unscaled.ToByteArray()) },
        "BIGNUMERIC" => new ValueProto { BignumericValue = ByteString.CopyFrom(((SqlNumeric)value).Unscaled.ToByteArray()) },
        "DATE" => new ValueProto { DateValue = ((DateOnly)value).DayNumber - Epoch },
        "TIME" => new ValueProto { TimeValue = CivilTime.Pack((TimeOnly)value) },
        "DATETIME" => new ValueProto { DatetimeValue = CivilTime.Pack((DateTime)value) },
        "TIMESTAMP" => new ValueProto { TimestampValue = Timestamp.FromDateTimeOffset((DateTimeOffset)value) },
        "INTERVAL" => new ValueProto { IntervalValue = ByteString.CopyFrom(SqlInterval.Pack((string)value)) },
        "ARRAY" => new ValueProto { ArrayValue = new() { Element = { ((object?[])value).Select(item => To(type.Element!, item)) } } },
        "STRUCT" => new ValueProto { StructValue = new() { Field = { type.Fields.Zip((object?[])value, (field, item) => To(field.Type, item)) } } },
        _ => throw new NotSupportedException($"The local warehouse does not hold {type} values."),
    };

    public static object? From(SqlType type, ValueProto value) => value.ValueCase switch
    {
        ValueProto.ValueOneofCase.None => null,
        ValueProto.ValueOneofCase.StringValue => value.StringValue,
        ValueProto.ValueOneofCase.JsonValue => value.JsonValue,
        ValueProto.ValueOneofCase.Int64Value => value.Int64Value,
        ValueProto.ValueOneofCase.DoubleValue => value.DoubleValue,
        ValueProto.ValueOneofCase.BoolValue => value.BoolValue,
        ValueProto.ValueOneofCase.BytesValue => value.BytesValue.ToByteArray(),
        ValueProto.ValueOneofCase.NumericValue => new SqlNumeric(new BigInteger(value.NumericValue.Span), SqlNumeric.NumericScale),
        ValueProto.ValueOneofCase.BignumericValue => new SqlNumeric(new BigInteger(value.BignumericValue.Span), SqlNumeric.BigNumericScale),
        ValueProto.ValueOneofCase.DateValue => DateOnly.FromDayNumber(value.DateValue + Epoch),
        ValueProto.ValueOneofCase.TimeValue => CivilTime.Unpack(value.TimeValue),
        ValueProto.ValueOneofCase.DatetimeValue => CivilTime.Unpack(value.DatetimeValue),
        ValueProto.ValueOneofCase.TimestampValue => value.TimestampValue.ToDateTimeOffset(),
        ValueProto.ValueOneofCase.IntervalValue => SqlInterval.Format(value.IntervalValue.Span),
        ValueProto.ValueOneofCase.ArrayValue => value.ArrayValue.Element.Select(item => From(type.Element!, item)).ToArray(),
        ValueProto.ValueOneofCase.StructValue =>
            type.Fields.Zip(value.StructValue.Field, (field, item) => From(field.Type, item)).ToArray(),
        _ => throw new NotSupportedException($"The local warehouse does not read {type} values."),
    };
}
