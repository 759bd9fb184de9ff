using System.Text.Json;
using System.Text.Json.Serialization;

namespace NbaPipeline.Replay;

/// <summary>The words of the scenario format are lower-case; severities are not.</summary>
internal sealed class ScenarioWordConverter<TWord>()
    : JsonStringEnumConverter<TWord>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TWord : struct, Enum;
