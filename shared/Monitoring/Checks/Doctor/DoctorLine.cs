using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What the table says of an alert's check where it found nothing: what it expects and by which rule; a finding brings its own words.</summary>
/// <param name="Check">Its name.</param>
/// <param name="Phase">Whose work it looks at.</param>
/// <param name="Angles">The angles it answers, by number.</param>
/// <param name="Expected">What a healthy date shows.</param>
/// <param name="Threshold">The rule with its figures.</param>
/// <param name="LooksBack">It is about the two weeks before the date, too.</param>
public sealed record DoctorLine(string Check, Phase Phase, IReadOnlyList<int> Angles, string Expected, string Threshold, bool LooksBack = false);
