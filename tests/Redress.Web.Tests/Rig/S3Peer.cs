using System.Diagnostics;

namespace Redress.Web.Tests.Rig;

/// <summary>A real S3 server (npm s3rver) in a folder of its own.</summary>
public sealed class S3Peer : IAsyncDisposable
{
    readonly Process process;
    readonly string folder;

    S3Peer(Process process, int port, string folder) => (this.process, this.folder, Setting) = (process, folder, $"http://S3RVER:S3RVER@127.0.0.1:{port}/redress?region=us-east-1");

    /// <summary>What REDRESS_S3 says of it.</summary>
    public string Setting { get; }

    /// <summary>The bytes that it keeps.</summary>
    public IEnumerable<string> Objects => Directory.EnumerateFiles(folder, "*._S3rver_object", SearchOption.AllDirectories);

    public static async Task<S3Peer> Start()
    {
        var folder = Directory.CreateTempSubdirectory("redress-s3-").FullName;
        var (process, port) = await Peers.Start("s3.js", folder);
        return new(process, port, folder);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
