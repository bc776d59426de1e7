using AngleSharp.Io.Dom;

namespace Redress.Web.Tests.Rig;

/// <summary>A file that a visitor puts into a form.</summary>
sealed class Upload(string name, byte[] content, string type) : IFile
{
    public string Name => name;
    public DateTime LastModified => default;
    public int Length => content.Length;
    public string Type => type;
    public bool IsClosed => false;
    public Stream Body { get; } = new MemoryStream(content);

    public IBlob Slice(int start = 0, int end = int.MaxValue, string? contentType = null) =>
        new Upload(name, content[start..Math.Min(end, content.Length)], contentType ?? type);

    public void Close()
    {
    }

    public void Dispose()
    {
    }
}
