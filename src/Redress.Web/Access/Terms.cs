using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>The terms of use as they hold now. Asked with every request, so they are remembered for some seconds; this machine's own Operator is heard at once.</summary>
public sealed class Terms(IServiceScopeFactory scopes)
{
    /// <summary>The version that the product ships.</summary>
    public const string Version = "2026-1";
    static readonly TimeSpan Remembered = TimeSpan.FromSeconds(15);

    (TermsOfUse Terms, long ReadAt)? latest;

    public async ValueTask<TermsOfUse> Now()
    {
        if (latest is { } known && Environment.TickCount64 - known.ReadAt < Remembered.TotalMilliseconds) return known.Terms;
        await using var scope = scopes.CreateAsyncScope();
        var read = await scope.ServiceProvider.GetRequiredService<RedressDb>().TermsOfUse.AsNoTracking().OrderByDescending(terms => terms.No).FirstAsync();
        latest = (read, Environment.TickCount64);
        return read;
    }

    public void Forget() => latest = null;

    public async ValueTask<bool> AreAcceptedBy(Person person) => person.TermsVersion == (await Now()).Version;

    /// <summary>Puts the shipped terms into a database that has none.</summary>
    internal static async Task LoadIfNew(RedressDb db, CancellationToken stop)
    {
        if (await db.TermsOfUse.AnyAsync(stop)) return;
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Data", "Lists", "terms.txt"), stop);
        var now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        db.Add(new TermsOfUse(1, Version, text, null, new Stamp(Viewer.System, now, DateOnly.FromDateTime(now))));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException) when (db.TermsOfUse.AsNoTracking().AnyAsync(stop).GetAwaiter().GetResult())
        {
            // Another process was first.
        }
        db.ChangeTracker.Clear();
    }
}
