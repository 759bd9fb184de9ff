using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Google.Tests.Documents;

/// <summary>The same promises, kept by Google's own emulator through our adapter; where gcloud does not have it, not run.</summary>
public sealed class FirestoreEmulatorContractTests : DocumentStoreContract
{
    private static readonly Lazy<IDocumentStore> Emulated = new(() => Firestore.At($"127.0.0.1:{FirestoreEmulator.Port}"));

    protected override IDocumentStore Store => Emulated.Value;

    [SetUp]
    public void SkipWithoutEmulator() => Assume.That(FirestoreEmulator.IsRunning, "gcloud has no Firestore emulator here");
}
