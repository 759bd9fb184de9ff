using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Google.Documents;

/// <summary>Where documents are kept. Section <c>Firestore</c>.</summary>
public sealed record FirestoreOptions
{
    /// <summary>Falls back to <c>GOOGLE_CLOUD_PROJECT</c>.</summary>
    [Required(ErrorMessage = "Firestore:ProjectId is missing: set it, or GOOGLE_CLOUD_PROJECT.")]
    public string ProjectId { get; set; } = "";

    public string Database { get; init; } = "(default)";

    /// <summary><c>host:port</c> of Google's emulator; falls back to <c>FIRESTORE_EMULATOR_HOST</c>. Null in production.</summary>
    public string? EmulatorHost { get; set; }

    /// <summary>The root under which all documents stand.</summary>
    public string Root =>
        $"{(EmulatorHost is { } host ? $"http://{host}" : "https://firestore.googleapis.com")}/v1/projects/{ProjectId}/databases/{Database}/documents";
}
