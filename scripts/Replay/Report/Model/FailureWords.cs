using System.Globalization;

namespace NbaPipeline.Replay;

/// <summary>A promise that was not kept, as a sentence.</summary>
internal static class FailureWords
{
    public static string Of(ExpectationFailure failure) => (failure.What, Text(failure.Expected), Text(failure.Actual)) switch
    {
        ("detected_by", var expected, null) => $"{failure.Expect}: nobody was told; {expected ?? "somebody"} should have said it.",
        ("detected_by", var expected, var actual) => $"{failure.Expect}: first told by {actual}, expected of {expected}.",
        ("within_minutes", var expected, var actual) => $"{failure.Expect}: told {actual} minutes after it could be seen; {expected} are allowed.",
        ("critical_within_minutes", var expected, null) => $"{failure.Expect}: never called Critical; promised within {expected} minutes.",
        ("critical_within_minutes", var expected, var actual) => $"{failure.Expect}: Critical after {actual} minutes; {expected} are allowed.",
        ("severity_min", var expected, var actual) => $"{failure.Expect}: {actual ?? "nothing"} was the loudest; at least {expected} was promised.",
        ("severity_max", var expected, var actual) => $"{failure.Expect}: called {actual}; {expected} is the loudest allowed.",
        ("says", var expected, var actual) => $"{failure.Expect}: no message says “{expected}”; the last one was: {actual ?? "none"}",
        ("max_posts", var expected, var actual) => $"{failure.Expect}: {actual} new messages; {expected} are allowed.",
        ("recovered", var expected, var actual) => $"{failure.Expect}: ended by {actual ?? "nobody"}; expected of {expected}.",
        ("quiet", _, var actual) => $"{failure.Expect}: there was to be silence, and somebody was told: {actual}",
        ("false_alerts_max", var expected, var actual) => $"{actual} false alerts; the scenario allows {expected}.",
        (var what, var expected, var actual) => $"{failure.Expect}: {what} was {actual ?? "nothing"}, expected {expected ?? "nothing"}.",
    };

    private static string? Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
}
