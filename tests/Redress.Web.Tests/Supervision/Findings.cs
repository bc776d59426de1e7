using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>Activities that take findings, and findings in them, made by the verbs that people use.</summary>
static class Findings
{
    /// <summary>In planning, with examiner@wa.demo in charge and a second Examiner.</summary>
    public static async Task<string> Examined(this Office office, bool hasSecond = true)
    {
        var number = await office.Activity(Milestone.Planning);
        if (hasSecond)
            await office.InDb(async db =>
            {
                var (activity, staff) = (await db.Activities(Viewer.CommandLine, Depth.Full).Whole().FirstAsync(one => one.Number == number), await db.PersonOf("staff@wa.demo"));
                activity.SetTeam(activity.Team with { Examiners = [await db.PersonOf("examiner2@wa.demo")] }, office.StampOf(staff));
                await db.SaveChangesAsync();
            });
        return number;
    }

    /// <param name="agree">Who agrees to it.</param>
    public static Task Found(this Office office, string number, string by = "examiner2@wa.demo", FindingKind kind = FindingKind.Violation, string? agree = null) => office.InDb(async db =>
    {
        var activity = await db.Activities(Viewer.CommandLine, Depth.Full).Whole().FirstAsync(one => one.Number == number);
        var finding = activity.Propose(new(kind, "Escrow", "12 CFR 1024.17", "The analysis came 40 days late."), null, null, office.StampOf(await db.PersonOf(by)));
        if (agree is not null) activity.Agree(finding, office.StampOf(await db.PersonOf(agree)));
        await db.SaveChangesAsync();
    });
}
