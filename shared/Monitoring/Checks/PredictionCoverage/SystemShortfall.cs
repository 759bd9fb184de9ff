using System.Globalization;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>A tracked system that says nothing, or much less than it usually does, in players a game.</summary>
public sealed record SystemShortfall(string System, double PerGame, double Usual)
{
    public override string ToString() => PerGame == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{System}: none, usually {Usual:0.0} players a game")
        : string.Create(CultureInfo.InvariantCulture, $"{System}: {PerGame:0.0} players a game, usually {Usual:0.0}");
}
