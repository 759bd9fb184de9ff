namespace NbaPipeline.Replay;

/// <summary>What the reader notices: a new message in the channel, a change of an old one, or an answer in a thread.</summary>
public enum PostDelivery { Message, Edit, Reply }
