using NJsonSchema;
using NJsonSchema.Validation;

namespace NbaPipeline.PipelineSimulator;

/// <summary>Holds a scenario to the published schema, and says what is wrong as a sentence.</summary>
internal static class SchemaCheck
{
    private static readonly Lazy<JsonSchema> Schema =
        new(() => JsonSchema.FromJsonAsync(Resources.Text("scenario.schema.json"), CancellationToken.None).GetAwaiter().GetResult());

    public static IEnumerable<string> Mistakes(string json) => Schema.Value.Validate(json).SelectMany(Leaves).Select(Sentence).Distinct();

    /// <summary>"Item 3 is not valid" helps nobody; what is wrong inside it does.</summary>
    private static IEnumerable<ValidationError> Leaves(ValidationError error) => error switch
    {
        ChildSchemaValidationError { Errors.Count: > 0 } parent => parent.Errors.Values.SelectMany(inner => inner).SelectMany(Leaves),
        MultiTypeValidationError { Errors.Count: > 0 } parent => parent.Errors.Values.SelectMany(inner => inner).SelectMany(Leaves),
        _ => [error],
    };

    private static string Sentence(ValidationError error)
    {
        var inner = error.Path?.TrimStart('#', '/').Replace("/", ".", StringComparison.Ordinal);
        var path = string.IsNullOrEmpty(inner) ? "$" : $"$.{inner}";
        var where = error.HasLineInfo ? $"{path} (line {error.LineNumber})" : path;
        return $"{where}: {Complaint(error)}";
    }

    private static string Complaint(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.NoAdditionalPropertiesAllowed => $"'{error.Property}' is not a field here. Known: {Known(error.Schema)}.",
        ValidationErrorKind.PropertyRequired => $"the field '{error.Property}' is missing.",
        ValidationErrorKind.NotInEnumeration => $"must be one of {string.Join(", ", error.Schema.Enumeration)}.",
        ValidationErrorKind.DateExpected => "must be a date such as 2026-01-15.",
        ValidationErrorKind.DateTimeExpected => "must be an instant such as 2026-01-15T23:05:10Z.",
        ValidationErrorKind.StringExpected => "must be a text.",
        ValidationErrorKind.IntegerExpected => "must be a whole number.",
        ValidationErrorKind.NumberExpected => "must be a number.",
        ValidationErrorKind.BooleanExpected => "must be true or false.",
        ValidationErrorKind.ArrayExpected => "must be a list.",
        ValidationErrorKind.ObjectExpected => "must be an object.",
        ValidationErrorKind.NumberTooBig => $"may be at most {error.Schema.Maximum}.",
        ValidationErrorKind.NumberTooSmall => $"must be at least {error.Schema.Minimum}.",
        ValidationErrorKind.PatternMismatch => $"must look like {error.Schema.Pattern}.",
        var kind => $"breaks the schema ({kind}).",
    };

    private static string Known(JsonSchema schema) => string.Join(", ", schema.ActualSchema.Properties.Keys);
}
