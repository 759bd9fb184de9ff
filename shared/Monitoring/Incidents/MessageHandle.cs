namespace NbaPipeline.Monitoring.Incidents;

/// <summary>Where a message stands, so that it can be edited and answered.</summary>
/// <param name="Channel">By the name that configuration uses.</param>
/// <param name="ChannelId">By the id that the channel's owner uses.</param>
/// <param name="Timestamp">The message's own id within the channel.</param>
public sealed record MessageHandle(string Channel, string ChannelId, string Timestamp);
