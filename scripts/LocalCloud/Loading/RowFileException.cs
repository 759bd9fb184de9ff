namespace NbaPipeline.LocalCloud.Loading;

/// <summary>Rows could not be loaded from a file; the sentence names file, line and column.</summary>
public sealed class RowFileException(string sentence, Exception? inner = null) : Exception(sentence, inner);
