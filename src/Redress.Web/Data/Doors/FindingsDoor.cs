using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;

namespace Redress.Web.Data.Doors;

/// <summary>Findings are read with the whole of their activity. What leads from one record to another is here: each side shows what the reader may open there.</summary>
static class FindingsDoor
{
    /// <summary>What became of the alleged violations of a complaint that the viewer's agency owns. Whoever may not read the activity sees the number alone.</summary>
    public static async Task<List<BecameFinding>> BecameFindings(this RedressDb db, Viewer viewer, string complaint)
    {
        var read = db.Activities(viewer, Depth.Full);
        return await db.Set<Finding>().Where(finding => finding.ComplaintNumber == complaint)
            .Join(db.Set<SupervisoryActivity>().Where(activity => activity.AgencyId == viewer.AgencyId), finding => finding.RecordId, activity => activity.Id, (finding, activity) => new { finding, activity })
            .OrderBy(one => one.activity.Number).ThenBy(one => one.finding.No)
            .Select(one => new BecameFinding(one.finding.ViolationNo!.Value, one.activity.Number, one.finding.No, read.Any(activity => activity.Id == one.activity.Id))).ToListAsync();
    }

    /// <summary>Violations alleged in the complaints tied to an activity, as far as the viewer reads those.</summary>
    public static async Task<List<AllegedThere>> AllegedFor(this RedressDb db, Viewer viewer, SupervisoryActivity activity)
    {
        var linked = db.Set<Related>().Where(related => related.OtherRecordId == activity.Id && related.Kind == RelatedKind.SupervisoryActivity);
        return await db.Complaints(viewer, Depth.Full).Where(complaint => complaint.AgencyId == viewer.AgencyId && linked.Any(related => related.RecordId == complaint.Id))
            .SelectMany(complaint => complaint.Violations.Where(violation => violation.RemovedAt == null), (complaint, violation) => new { complaint.Number, complaint.BusinessType, violation.No, violation.Law, violation.Citation, violation.Description })
            .OrderBy(one => one.Number).ThenBy(one => one.No)
            .Select(one => new AllegedThere(one.Number, one.BusinessType, one.No, one.Law, one.Citation, one.Description)).ToListAsync();
    }

    /// <summary>The complaint of an alleged violation, for the act that makes a finding of it.</summary>
    public static async Task<Complaint?> ComplaintOfFinding(this RedressDb db, Viewer viewer, string number)
    {
        if (!viewer.May(Right.SeeComplaints) || await db.ComplaintToLink(viewer, number) is not { } complaint) return null;
        await db.Entry(complaint).Collection(one => one.Violations).LoadAsync();
        return complaint;
    }

    /// <summary>Earlier activities about the same company whose findings can be repeated, latest first, as far as the viewer reads them.</summary>
    public static async Task<List<SupervisoryActivity>> EarlierThan(this RedressDb db, Viewer viewer, SupervisoryActivity activity)
    {
        const int most = 20;
        var found = await db.Activities(viewer, Depth.Full).Where(one => one.AgencyId == activity.AgencyId && one.CompanyId == activity.CompanyId && one.CreatedAt <= activity.CreatedAt && one.Id != activity.Id && one.Findings.Any())
            .OrderByDescending(one => one.Number).Take(most).Include(one => one.Findings).ThenInclude(finding => finding.Steps).AsSplitQuery().ToListAsync();
        return [.. found.Where(one => one.IsEarlierThan(activity))];
    }

    /// <summary>The earlier activity that a finding of this one repeats already, whoever may read it.</summary>
    public static Task<List<SupervisoryActivity>> Repeated(this RedressDb db, SupervisoryActivity activity, string number)
        => db.Set<SupervisoryActivity>().Where(one => one.AgencyId == activity.AgencyId && one.Number == number).Include(one => one.Findings).ThenInclude(finding => finding.Steps).AsSplitQuery().ToListAsync();

    /// <summary>Later findings that repeat one of this activity, as far as the viewer reads them.</summary>
    public static async Task<List<BecameFinding>> Repeating(this RedressDb db, Viewer viewer, string activity, int no)
        => await db.Activities(viewer, Depth.Full).SelectMany(one => one.Findings.Where(finding => finding.RepeatsActivity == activity && finding.RepeatsNo == no), (one, finding) => new { one.Number, finding.No })
            .OrderBy(one => one.Number).ThenBy(one => one.No).Select(one => new BecameFinding(no, one.Number, one.No, true)).ToListAsync();
}

/// <summary>A finding seen from where it comes from.</summary>
/// <param name="IsRead">The viewer may open it.</param>
public sealed record BecameFinding(int ViolationNo, string Activity, int No, bool IsRead);

/// <summary>A violation alleged in a linked complaint.</summary>
public sealed record AllegedThere(string Complaint, BusinessType? BusinessType, int No, Law Law, string? Citation, string Description);
