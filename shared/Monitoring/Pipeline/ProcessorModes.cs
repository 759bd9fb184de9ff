namespace NbaPipeline.Monitoring.Pipeline;

/// <summary>The runs a processor serves: a finished slate, today's, or tomorrow's. In other modes its table is rightly empty.</summary>
[Flags]
public enum ProcessorModes
{
    None = 0,
    Overnight = 1,
    SameDay = 2,
    Tomorrow = 4,
    Upcoming = SameDay | Tomorrow,
}
