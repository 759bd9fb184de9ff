namespace NbaPipeline.Monitoring.Checks;

/// <summary>A date's lights with the facts they were lit by; no facts where it is not known which games the date has.</summary>
public sealed record SmokeSight(SmokeDate Date, SmokeNight? Night);
