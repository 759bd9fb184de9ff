namespace NbaPipeline.PipelineSimulator;

/// <summary>How Slack answers: <c>Bot</c> messages can be edited in place, <c>Webhook</c> messages cannot.</summary>
public enum SinkKind { Bot, Webhook }
