using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
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
        var (viewer, saves) = (await Viewer(), db.Saves);
        var complaint = await Find(viewer, number);
        if (complaint is null || !IsOwnSide(viewer, complaint)) return Results.NotFound();
        try
        {
            await Do(complaint, viewer, verb);
        }
        catch (DbUpdateException) when (db.Saves == saves && LostRace.Of(db) is { } race)
        {
            // Somebody else acted on the record at the same moment. On other requests: the act is done once more, on what is there now.
            db.ChangeTracker.Clear();
            complaint = await Find(viewer, number);
            if (complaint is null || !race.LeftAlone(db)) throw;
            await Do(complaint, viewer, verb);
        }
        return Tagged(complaint.Version, Results.Ok(await ComplaintView.Of(db, complaint, viewer, Depth.Full)));
    }

    async Task Do(Complaint complaint, Viewer viewer, Func<Complaint, Stamp, Task> verb)
    {
        MustMatch(complaint.Version);
        await verb(complaint, new Stamp(viewer, Now, complaint.Agency.DayOf(Now)));
        await db.SaveChangesAsync();
    }

    /// <summary>The like for one of its requests.</summary>
    public Task<IResult> On(string number, int no, Action<InformationRequest, Stamp> verb) => On(number, (complaint, stamp) =>
    {
        verb(complaint.Requests.FirstOrDefault(request => request.No == no) ?? throw new NoSuchRequestException(), stamp);
        return Task.CompletedTask;
    });

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

    // Another agency with access reads; only the owner and the company act.
    static bool IsOwnSide(Viewer viewer, Complaint complaint) => viewer.CompanyId is not null || viewer.AgencyId == complaint.AgencyId;
}

/// <summary>The complaint is there, the request is not: answered like what does not exist.</summary>
sealed class NoSuchRequestException : Exception;
