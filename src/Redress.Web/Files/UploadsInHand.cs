using System.Collections.Concurrent;

namespace Redress.Web.Files;

/// <summary>The uploads that this process is writing. Whoever asks how far one has come means to go on: the connection it came by before is given up.</summary>
public sealed class UploadsInHand
{
    readonly ConcurrentDictionary<Guid, CancellationTokenSource> all = new();

    public void Enter(Guid id, CancellationTokenSource writing) => all[id] = writing;

    public void Leave(Guid id, CancellationTokenSource writing) => all.TryRemove(new(id, writing));

    public async Task Interrupt(Guid id, CancellationToken stop)
    {
        if (!all.TryGetValue(id, out var writing)) return;
        try
        {
            await writing.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself at this moment.
        }
        for (var tries = 0; tries < 250 && all.ContainsKey(id); tries++) await Task.Delay(20, stop);
    }
}
