using System.Runtime.CompilerServices;

namespace Redress.Web.Files;

/// <summary>The store by default: files below the data folder.</summary>
sealed class FolderStore(string folder) : IByteStore
{
    public async Task Put(string name, ReadOnlyMemory<byte> block, CancellationToken stop)
    {
        var path = PathOf(name);
        var begun = $"{path}.{Guid.NewGuid():N}.new";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            await using (var file = new FileStream(begun, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, useAsync: true))
            {
                await file.WriteAsync(block, stop);
                // What the database will know of must outlive a loss of power.
                file.Flush(flushToDisk: true);
            }
            File.Move(begun, path, overwrite: true);
        }
        finally
        {
            File.Delete(begun);
        }
    }

    public Task<Stream> Open(string name, long from, long length, CancellationToken stop)
    {
        try
        {
            return Task.FromResult<Stream>(new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0, useAsync: true) { Position = from });
        }
        catch (DirectoryNotFoundException)
        {
            throw new FileNotFoundException("The bytes of this document are not there.");
        }
    }

    public Task Delete(string name, CancellationToken stop)
    {
        var path = PathOf(name);
        if (File.Exists(path)) File.Delete(path);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<KeptBlock> List([EnumeratorCancellation] CancellationToken stop)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(folder)) yield break;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            stop.ThrowIfCancellationRequested();
            yield return new KeptBlock(Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'), file.LastWriteTimeUtc);
        }
    }

    public Task<StoreState> Try(CancellationToken stop)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $"probe-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
            var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace / 1e9;
            return Task.FromResult(new StoreState(free > 5, $"Can be written, {free:N0} GB free.", "REDRESS_DATA"));
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(new StoreState(false, "Cannot be written. Documents cannot be added.", "REDRESS_DATA"));
        }
    }

    string PathOf(string name) => Path.Combine(folder, name);
}
