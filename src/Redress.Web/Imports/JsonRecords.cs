using System.Text;
using System.Text.Json;

namespace Redress.Web.Imports;

/// <summary>
/// Cuts JSON of any length into its records, one in memory at a time: an array, the answer of CFPB's API
/// (Elasticsearch, records under hits.hits), or one record a line.
/// </summary>
public sealed class JsonRecords(Stream stream)
{
    const int LongestRecord = 4_000_000;

    readonly byte[] _buffer = new byte[1 << 16];
    int _length;
    int _next;
    int _line = 1;

    public IEnumerable<(int Line, JsonElement Record)> Read(Action<BadRow> bad)
    {
        FindBeginning();
        while (NextBrace() is { } begin)
        {
            var (bytes, cutOff) = Whole();
            if (cutOff)
            {
                bad(new(begin, "The record is cut off; the file ends here."));
                yield break;
            }
            if (Parsed(bytes) is { } record) yield return (begin, record);
            else bad(new(begin, "The record is no valid JSON."));
        }
    }

    /// <summary>Steps over the wrapping of an API answer to where its records begin.</summary>
    void FindBeginning()
    {
        _length = stream.ReadAtLeast(_buffer, _buffer.Length, throwOnEndOfStream: false);
        var start = Encoding.Latin1.GetString(_buffer, 0, _length);
        var hits = System.Text.RegularExpressions.Regex.Match(start, "\"hits\"\\s*:\\s*\\[");
        var record = start.IndexOf("date_received", StringComparison.OrdinalIgnoreCase);
        if (hits.Success && (record < 0 || hits.Index < record)) Skip(hits.Index + hits.Length);
    }

    void Skip(int count)
    {
        while (_next < count) Take();
    }

    /// <returns>The line of the next record's opening brace, or null at the end of the records.</returns>
    int? NextBrace()
    {
        while (Peek() is { } letter && letter != '{')
        {
            if (letter == ']') return null;
            Take();
        }
        return Peek() is null ? null : _line;
    }

    (byte[] Bytes, bool CutOff) Whole()
    {
        var record = new MemoryStream();
        var depth = 0;
        bool inText = false, escaped = false;
        while (Peek() is { } letter && record.Length < LongestRecord)
        {
            record.WriteByte(Take());
            if (escaped) escaped = false;
            else if (inText && letter == '\\') escaped = true;
            else if (letter == '"') inText = !inText;
            else if (!inText && letter == '{') depth++;
            else if (!inText && letter == '}' && --depth == 0) return (record.ToArray(), false);
        }
        return ([], true);
    }

    static JsonElement? Parsed(byte[] bytes)
    {
        try
        {
            return JsonElement.Parse(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    char? Peek()
    {
        if (_next == _length)
        {
            _length = stream.Read(_buffer);
            _next = 0;
        }
        return _length == 0 ? null : (char)_buffer[_next];
    }

    byte Take()
    {
        if (_buffer[_next] == '\n') _line++;
        return _buffer[_next++];
    }
}
