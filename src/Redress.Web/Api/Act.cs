using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;

namespace Redress.Web.Api;

/// <summary>
/// What every act of the API has: the viewer, the complaint through the door, the stamp. Load, verb, save; the answer carries the new version as ETag.
/// </summary>
sealed class Act(CurrentViewer current, RedressDb db, TimeProvider clock, IHttpContextAccessor accessor, Site site, Terms terms, Reads reads)
{
    public RedressDb Db => db;
    public DateTime Now => clock.GetUtcNow().UtcDateTime;
    public Terms Terms => terms;
    public bool IsProduction => site.IsProduction;
    public bool HasSecondFactor => AccountClaims.IsSafe(accessor.HttpContext!.User);
    public async Task<Viewer> Viewer() => (await current.Get())!;

    /// <summary>Does something to a complaint and answers how it stands then; 404 for what the viewer may not know of.</summary>
    public async Task<IResult> On(string number, Func<Complaint, Stamp, Task> verb)
    {
        var viewer = await Viewer();
        return await On(viewer, () => Find(viewer, number), verb, async complaint => Results.Ok(await ComplaintView.Of(db, complaint, viewer, Depth.Full)));
    }

    /// <summary>The like on a supervisory activity.</summary>
    public async Task<IResult> OnActivity(string number, Func<SupervisoryActivity, Stamp, Task> verb)
    {
        var viewer = await Viewer();
        return await On(viewer, () => FindActivity(viewer, number, Depth.Full), verb, async activity => Results.Ok(await ActivityView.Of(this, activity)));
    }

    /// <summary>The like where the answer is the part that the verb gives back.</summary>
    public async Task<IResult> OnActivity<TPart>(string number, Func<SupervisoryActivity, Stamp, Task<TPart>> verb, Func<SupervisoryActivity, TPart, IResult> answer)
    {
        var viewer = await Viewer();
        TPart part = default!;
        return await On(viewer, () => FindActivity(viewer, number, Depth.Full), async (activity, stamp) => part = await verb(activity, stamp), activity => Task.FromResult(answer(activity, part)));
    }

    /// <summary>The like on a complaint or a supervisory activity, as the address says.</summary>
    public Task<IResult> OnRecord(string number, Func<Record, Stamp, Task> verb) => IsOfActivity ? OnActivity(number, verb) : On(number, (Func<Complaint, Stamp, Task>)verb);

    /// <summary>The like for one of its requests.</summary>
    public Task<IResult> OnRecord(string number, int no, Action<InformationRequest, Stamp> verb) => OnRecord(number, (record, stamp) =>
    {
        verb(record.Requests.FirstOrDefault(request => request.No == no) ?? throw new NoSuchRequestException(), stamp);
        return Task.CompletedTask;
    });

    /// <summary>A complaint or a supervisory activity that the viewer reads whole, as the address says.</summary>
    public async Task<Record?> FindRecord(string number) => IsOfActivity ? await FindActivity(await Viewer(), number, Depth.Full) : await Find(await Viewer(), number);

    bool IsOfActivity => Pages.BothKinds.IsOfActivity(accessor.HttpContext!.Request.Path);

    async Task<IResult> On<TRecord>(Viewer viewer, Func<Task<TRecord?>> find, Func<TRecord, Stamp, Task> verb, Func<TRecord, Task<IResult>> answer) where TRecord : Record
    {
        var saves = db.Saves;
        var record = await find();
        if (record is null || !ActsOn(viewer, record)) return Results.NotFound();
        try
        {
            await Do(record, viewer, verb);
        }
        catch (DbUpdateException) when (db.Saves == saves && LostRace.Of(db) is { } race)
        {
            // Somebody else acted on the record at the same moment. On other requests: the act is done once more, on what is there now.
            db.ChangeTracker.Clear();
            record = await find();
            if (record is null || !race.LeftAlone(db)) throw;
            await Do(record, viewer, verb);
        }
        return Tagged(record.Version, await answer(record));
    }

    async Task Do<TRecord>(TRecord record, Viewer viewer, Func<TRecord, Stamp, Task> verb) where TRecord : Record
    {
        MustMatch(record.Version);
        await verb(record, new Stamp(viewer, Now, record.Agency.DayOf(Now)));
        await db.SaveChangesAsync();
    }

    /// <summary>A supervisory activity with its exchange, as deep as asked for; null for what the viewer may not know of.</summary>
    public async Task<SupervisoryActivity?> FindActivity(Viewer viewer, string number, Depth depth)
    {
        var found = await db.Activities(viewer, depth).Whole().FirstOrDefaultAsync(activity => activity.Number == number);
        if (found is null || viewer.Side == Side.Agency && !found.IsReadBy(viewer, Now)) return found;
        await reads.Saw(found.Id, ReadWhat.Record, ReadHow.Api);
        return await db.WithExchange(found);
    }

    public async Task<Complaint?> Find(Viewer viewer, string number)
    {
        var found = await db.ReadParts(await db.Complaints(viewer, Depth.Full).WithParties().Include(c => c.Category).Include(c => c.Issue).Include(c => c.Notes).FirstOrDefaultAsync(c => c.Number == number), viewer);
        if (found is not null) await reads.Saw(found, found.StandingOf(viewer, Depth.Full), ReadHow.Api);
        return found;
    }

    /// <summary>A complaint that is referred to the viewer's agency, with what its sender can show; null for every other one.</summary>
    public async Task<Complaint?> FindReferred(Viewer viewer, string number)
    {
        var complaint = await db.WithReferral(await db.Complaints(viewer, Depth.Summary).Where(c => c.Number == number && c.Status == ComplaintStatus.ReferralInProgress)
            .WithParties().Include(c => c.Category).Include(c => c.Issue).Include(c => c.Notes).FirstOrDefaultAsync());
        if (complaint?.IsReferredTo(viewer.AgencyId) != true) return null;
        await reads.Saw(complaint, Standing.Receiver, ReadHow.Api);
        return await db.ReadParts(complaint, viewer);
    }

    public Task Saw(Guid recordId) => reads.Saw(recordId, ReadWhat.Record, ReadHow.Api);

    public IResult Tagged(int version, IResult answer)
    {
        accessor.HttpContext!.Response.Headers.ETag = $"\"{version}\"";
        return answer;
    }

    public void MustMatch(int version)
    {
        var present = new EntityTagHeaderValue($"\"{version}\"");
        var headers = accessor.HttpContext!.Request.GetTypedHeaders();
        if (headers.Headers.IfMatch.Count > 0 && !headers.IfMatch.Any(wanted => wanted.Equals(EntityTagHeaderValue.Any) || wanted.Compare(present, useStrongComparison: true))) throw new StaleException();
    }

    /// <summary>What a person owes before work, with the second factor read anew: it may be set up since the token was read. Null: nothing.</summary>
    public async Task<string?> Owes(Person person)
        => await Threshold.OwedBy(person, HasSecondFactor || await db.Users.AnyAsync(account => account.Id == person.Id && account.TwoFactorEnabled) || await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(key => key.UserId == person.Id), site, terms);

    // Another agency with access reads; only the owner, who works beside it, and the company act.
    static bool ActsOn(Viewer viewer, Record record) => viewer.IsOnCompanySide || record.IsWorkedOnBy(viewer);
}

/// <summary>The complaint is there, the request is not: answered like what does not exist.</summary>
sealed class NoSuchRequestException : Exception;
