using System.Collections.Concurrent;
using System.Threading.Channels;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Access;

namespace Redress.Web.Data.History;

/// <summary>
/// Who opened which record. A request only puts a line into memory; <see cref="Jobs.ReadLogWriter"/> writes what has gathered each second.
/// The same person who opens the same thing again within ten minutes is one line.
/// </summary>
public sealed class ReadLog(TimeProvider clock)
{
    public static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    // Full, it makes requests wait: a read that nobody knows of is worse than a slow page.
    readonly Channel<RecordRead> waiting = Channel.CreateBounded<RecordRead>(new BoundedChannelOptions(10_000) { SingleReader = true });
    readonly ConcurrentDictionary<(Guid? Person, Guid Record, Guid? Document, ReadWhat What, ReadHow How), DateTime> known = [];

    internal ChannelReader<RecordRead> Waiting => waiting.Reader;

    /// <param name="organization">Name of the viewer's agency or company.</param>
    public ValueTask Saw(Viewer viewer, string? organization, Guid recordId, ReadWhat what, ReadHow how, Guid? documentId = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var thing = (viewer.PersonId, recordId, documentId, what, how);
        if (known.TryGetValue(thing, out var before) && now - before < Again && now >= before) return ValueTask.CompletedTask;
        known[thing] = now;
        return waiting.Writer.WriteAsync(new RecordRead(viewer, organization, recordId, what, how, now, documentId));
    }

    /// <summary>What is older says nothing any more.</summary>
    internal void Forget()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (thing, at) in known)
            if (now - at >= Again) known.TryRemove(thing, out _);
    }
}

/// <summary>What the person of this request opened.</summary>
public sealed class Reads(ReadLog log, CurrentViewer current)
{
    /// <summary>Of a summary that every agency knows nothing is kept.</summary>
    public async Task Saw(Complaint complaint, Standing standing, ReadHow how)
    {
        if (standing is Standing.OtherAgency or Standing.Support or Standing.Nobody) return;
        await Saw(complaint.Id, ReadWhat.Record, how);
        if (complaint.IsRestricted && !complaint.IsAnonymous && complaint.Shows(Part.ComplainantNameAndAddress, standing)) await Saw(complaint.Id, ReadWhat.RestrictedComplainant, how);
    }

    public Task Saw(Document document, ReadHow how) => document.RecordId is { } record ? Saw(record, ReadWhat.Document, how, document.Id) : Task.CompletedTask;

    public async Task Saw(Guid recordId, ReadWhat what, ReadHow how, Guid? documentId = null)
    {
        if (await current.Person() is { } person) await log.Saw(person.AsViewer(), person.Agency?.Name ?? person.Company?.Name, recordId, what, how, documentId);
    }
}
