using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Domain.Supervision;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>Supervisory activities in a state of the work, made by the verbs that people use.</summary>
static class Activities
{
    public static ActivityFacts Facts => new(ActivityType.Examination, ActivityScope.Limited, new(2027, 3, 1)) { Location = "Seattle, WA" };

    /// <summary>Of Washington about Cascade, with examiner@wa.demo in charge. Returns its number.</summary>
    public static Task<string> Activity(this Office office, Milestone milestone = Milestone.Pending, bool hasTeam = true, string by = "staff@wa.demo", string director = "director@wa.demo", string examiner = "examiner@wa.demo")
        => office.InDb(async db =>
        {
            var (author, lead, head) = (await db.PersonOf(by), await db.PersonOf(examiner), await db.PersonOf(director));
            var activity = SupervisoryActivity.Initiate(await db.NextActivity(2026), author.Agency!, await db.Companies.FirstAsync(c => c.NmlsId == "9000147"), Facts, office.StampOf(author));
            db.Add(activity);
            if (hasTeam) activity.SetTeam(new(lead, [], []), office.StampOf(author));
            if (milestone is Milestone.Scheduled or Milestone.Planning or Milestone.InFlight or Milestone.Closed) activity.Schedule(office.StampOf(head));
            if (milestone is Milestone.Planning or Milestone.InFlight or Milestone.Closed) activity.CompleteScope(office.StampOf(lead));
            if (milestone == Milestone.InFlight) Ask(activity, office.StampOf(lead));
            await db.SaveChangesAsync();
            if (milestone == Milestone.Closed) activity.CloseEarly("No need.", new(), office.StampOf(head));
            if (milestone == Milestone.Canceled) activity.Cancel("No need.", office.StampOf(author));
            await db.SaveChangesAsync();
            return activity.Number;
        });

    /// <summary>In flight, with one request; lead@cascade.demo leads for the company, helper@cascade.demo helps.</summary>
    public static async Task<string> Answering(this Office office)
    {
        var number = await office.Activity(Milestone.InFlight);
        await office.InDb(async db =>
        {
            var activity = (await db.WithExchange(await db.Activities(Viewer.CommandLine, Depth.Full).Whole().FirstAsync(one => one.Number == number)))!;
            activity.SetCompanyTeam(new(await db.PersonOf("lead@cascade.demo"), null, [await db.PersonOf("helper@cascade.demo")]), office.StampOf(await db.PersonOf("contact@cascade.demo")));
            await db.SaveChangesAsync();
        });
        return number;
    }

    static void Ask(SupervisoryActivity activity, Stamp stamp)
    {
        var request = InformationRequest.Add(activity, "Escrow analyses", "Send the analyses.", null, [], stamp);
        Instalment.Send(activity, new(new Dictionary<int, DateOnly> { [request.No] = stamp.Today.AddDays(14) }, "Our first request.", null, false, new HashSet<Guid>(), new(true, true, false, [])), [], stamp);
    }

    public static Task<SupervisoryActivity> Stored(this Office office, string number) => office.InDb(db => db.Activities(Viewer.CommandLine, Depth.Full).Whole().Include(activity => activity.Interactions).Include(activity => activity.TimeEntries).FirstAsync(activity => activity.Number == number));

    /// <summary>Oregon, or whoever is given, asks for access. Returns the ID of the request.</summary>
    public static Task<Guid> AskedOfActivity(this Office office, string number, string by = "staff@or.demo") => office.InDb(async db =>
    {
        var (activity, person) = (await db.Load(number), await db.PersonOf(by));
        var asked = activity.AskForAccess(person.Agency!, "We license it too.", office.StampOf(person));
        await db.SaveChangesAsync();
        return asked.Id;
    });

    /// <summary>Of Washington, and Oregon reads it.</summary>
    /// <param name="until">Days from today; null: without end.</param>
    public static async Task<string> SharedActivity(this Office office, Milestone milestone = Milestone.Pending, int? until = null)
    {
        var number = await office.Activity(milestone);
        var id = await office.AskedOfActivity(number);
        await office.InDb(async db =>
        {
            var activity = await db.Load(number);
            var stamp = office.StampOf(await db.PersonOf("director@wa.demo"));
            activity.GrantAccess(activity.AgencyRequests.Single(one => one.Id == id), until is { } days ? stamp.Today.AddDays(days) : null, null, stamp);
            await db.SaveChangesAsync();
        });
        return number;
    }

    /// <summary>Led by Washington, and Oregon joined with an Examiner.</summary>
    public static async Task<string> JoinedActivity(this Office office, Milestone milestone = Milestone.InFlight)
    {
        var number = await office.Activity(milestone);
        await office.InDb(async db =>
        {
            var (activity, ruth) = (await db.Load(number), await db.PersonOf("director@or.demo"));
            activity.AcceptInvitation(activity.Invite(ruth.Agency!, "You license it too.", office.StampOf(await db.PersonOf("director@wa.demo"))), null, office.StampOf(ruth));
            activity.SetTeam(new(null, [await db.PersonOf("examiner@or.demo")], []), office.StampOf(ruth));
            await db.SaveChangesAsync();
        });
        return number;
    }

    /// <summary>To act on, with rows of time.</summary>
    public static async Task<SupervisoryActivity> Load(this RedressDb db, string number)
    {
        var activity = await db.Activities(Viewer.CommandLine, Depth.Full).Whole().FirstAsync(one => one.Number == number);
        await db.LoadTime(activity);
        return activity;
    }
}
