namespace Google.Api.Gax;

/// <summary>Whether the environment may send a client to an emulator. Unless told, a client does not look.</summary>
public enum EmulatorDetection
{
    None,

    /// <summary>An emulator in the environment is an error: nothing meant for production may end there.</summary>
    ProductionOnly,

    /// <summary>No emulator in the environment is an error: no test may reach production.</summary>
    EmulatorOnly,

    EmulatorOrProduction,
}
