using NbaPipeline.Tests.Support;

namespace NbaPipeline.Monitoring.Google.Tests.Documents;

/// <summary>Google's Firestore emulator for the tests of this namespace, where gcloud has it.</summary>
[SetUpFixture]
public sealed class FirestoreEmulator
{
    private static GoogleEmulator? s_emulator;

    public static int Port => s_emulator!.Port;

    public static bool IsRunning => s_emulator is not null;

    [OneTimeSetUp]
    public static async Task StartAsync() => s_emulator = GoogleEmulator.IsHere ? await GoogleEmulator.StartAsync("firestore") : null;

    [OneTimeTearDown]
    public static void End() => s_emulator?.Dispose();
}
