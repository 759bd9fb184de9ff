using System.Text.Json.Nodes;

namespace NbaPipeline.Replay;

/// <summary>What a message said from one moment on.</summary>
internal sealed record MessageVersion(ReplayPost Post, JsonObject Body);
