namespace NbaPipeline.LocalCloud.Functions;

/// <summary>A function folder is not what it has to be; the sentence names the folder and the mistake.</summary>
public sealed class FunctionFolderException(string sentence, Exception? inner = null) : Exception(sentence, inner);
