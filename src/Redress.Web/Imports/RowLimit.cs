namespace Redress.Web.Imports;

/// <summary>Passes a file's text on, and stops where a single row grows past all reason: memory must not grow with what strangers send.</summary>
sealed class RowLimit(TextReader inner) : TextReader
{
    /// <summary>Signs of one row, and of a file: a small archive may hold an endless one.</summary>
    const int MostOfRow = 2_000_000;
    const long MostOfFile = 4_000_000_000;

    bool _quoted;
    char _before = '\n';
    int _row;
    long _file;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = inner.Read(buffer, index, count);
        Watch(buffer.AsSpan(index, read));
        return read;
    }

    public override int Read(Span<char> buffer)
    {
        var read = inner.Read(buffer);
        Watch(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    void Watch(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter == '"') _quoted = !_quoted && _before is ',' or ';' or '\t' or '\r' or '\n' or '"';
            _row = letter == '\n' && !_quoted ? 0 : _row + 1;
            if (_row > MostOfRow) throw new LongRowException();
            _before = letter;
        }
        if ((_file += text.Length) > MostOfFile) throw new UnreadableFileException("The file is too large. Split it.");
    }
}

/// <summary>A row does not end.</summary>
sealed class LongRowException : Exception;
