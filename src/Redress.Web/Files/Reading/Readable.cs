namespace Redress.Web.Files.Reading;

public enum ReadableKind { Heading, Line, Row, Field }

/// <summary>A piece of a document as people read it: a heading, a line, a row of cells, or a named field such as "From".</summary>
public sealed record Readable(ReadableKind Kind, IReadOnlyList<string> Cells)
{
    public static Readable Heading(string text) => new(ReadableKind.Heading, [text]);
    public static Readable Line(string text) => new(ReadableKind.Line, [text]);
    public static Readable Row(IReadOnlyList<string> cells) => new(ReadableKind.Row, cells);
    public static Readable Field(string name, string text) => new(ReadableKind.Field, [name, text]);

    public string Text => Kind == ReadableKind.Row ? string.Join('\t', Cells) : Cells[^1];
}
