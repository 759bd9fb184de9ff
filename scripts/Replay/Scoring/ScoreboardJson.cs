using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Writes a scoreboard as the contract spells it: snake case, UTC with a Z, nulls written out.</summary>
public static class ScoreboardJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new UtcConverter(),
            new ScenarioWordConverter<WorldKind>(),
            new ScenarioWordConverter<RecoveryKind>(),
            new JsonStringEnumConverter(),
        },
    };

    public static string Write(Scoreboard scoreboard) => JsonSerializer.Serialize(scoreboard, Options) + "\n";
}
