namespace Redress.Web.Imports;

/// <summary>A row that was left out, with the line it begins on (the first line of a file is 1).</summary>
public sealed record BadRow(int Line, string Reason);

/// <summary>The file as a whole cannot be read; the message says why to whoever gave it.</summary>
public sealed class UnreadableFileException(string message) : Exception(message);
