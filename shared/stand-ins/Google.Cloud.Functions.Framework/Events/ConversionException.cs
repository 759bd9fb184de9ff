namespace Google.Cloud.Functions.Framework.Events;

/// <summary>The request is no event of ours; its message is what the log says.</summary>
internal sealed class ConversionException(string message, Exception? inner = null) : Exception(message, inner);
