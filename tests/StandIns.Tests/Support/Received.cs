using System.Collections.Concurrent;

namespace NbaPipeline.StandIns.Tests.Support;

/// <summary>Where a function under test leaves what it was given.</summary>
internal sealed class Received<T> : ConcurrentQueue<T>;
