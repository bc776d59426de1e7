using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Demo;

/// <summary>Findings of all kinds and states: one repeats a finding of an earlier activity, one comes from a complaint.</summary>
sealed class ActivityFindings(RedressDb db, Func<string, int, int, Stamp> by)
{
    const string Lead = "examiner@wa.demo", Second = "examiner2@wa.demo", Staff = "staff@wa.demo";

    public async Task Add(SupervisoryActivity before, SupervisoryActivity begun, CancellationToken stop)
    {
        var costs = Propose(before, Lead, 280, new(FindingKind.Violation, "Advertising", "12 CFR 1026.24", "Six of twenty advertisements name a monthly payment and not the annual percentage rate."));
        before.Agree(costs, by(Staff, 278, 0));
        before.Resolve(costs, by(Lead, 240, 0).Today, "The company took the advertisements down and trained its branches.", by(Lead, 240, 0));
        var fees = Propose(before, Lead, 275, new(FindingKind.Observation, "Fees", null, "The schedule of fees on the website is of last year."));
        before.Disagree(fees, "It was put right before the investigation began.", by(Staff, 274, 0));

        var again = begun.Propose(new(FindingKind.Violation, "Advertising", "12 CFR 1026.24", "Two advertisements of this spring name a payment without the annual percentage rate again."), new(before, costs.No), null, by(Second, 17, 0));
        var analysis = Propose(begun, Second, 16, new(FindingKind.Recommendation, "Escrow", "12 CFR 1024.17", "Explain each rise of an escrow payment in one sentence on the first page of the analysis."));
        begun.Agree(again, by(Lead, 15, 0));
        begun.Agree(analysis, by(Lead, 15, 5));
        var calls = Propose(begun, Second, 12, new(FindingKind.Observation, "Complaint handling", null, "Callers wait eleven minutes on average before somebody answers."));
        begun.Disagree(calls, "The sample is one week. Take a month.", by(Lead, 11, 0));
        if (await Alleged(begun, stop) is { } alleged) begun.Propose(new(FindingKind.Violation, "Mortgage servicing", alleged.Of.Citation ?? "12 CFR 1024.35", alleged.Of.Description), null, new(alleged.Complaint, alleged.Of.No), by("director@wa.demo", 9, 0));
        begun.Resolve(analysis, by(Lead, 6, 0).Today, "The company showed its new letter. It goes out since this month.", by(Lead, 5, 0));
        Propose(begun, Second, 4, new(FindingKind.Recommendation, "Complaint handling", null, "Keep one register of complaints for all branches, with the day of each answer."));
        Propose(begun, Lead, 2, new(FindingKind.Observation, "Records", null, "Files before 2024 are on paper in Spokane. They were brought within two days."));
    }

    Finding Propose(SupervisoryActivity activity, string who, int daysAgo, FindingFacts facts) => activity.Propose(facts, null, null, by(who, daysAgo, 0));

    /// <summary>Of a linked complaint; the manager alleges one where there is none.</summary>
    async Task<(Complaint Complaint, AllegedViolation Of)?> Alleged(SupervisoryActivity activity, CancellationToken stop)
    {
        var manager = by("manager@wa.demo", 10, 0);
        foreach (var number in await db.Set<Complaint>().Where(complaint => complaint.Related.Any(related => related.OtherRecordId == activity.Id)).OrderBy(complaint => complaint.Number).Select(complaint => complaint.Number).ToListAsync(stop))
        {
            if (await db.ComplaintOfFinding(manager.By, number) is not { } complaint) continue;
            if (complaint.Violations.Count == 0) complaint.Allege([new(Law.Federal, "12 CFR 1024.17", "The escrow analysis was sent 40 days late.")], manager);
            if (complaint.Violations.Find(one => !one.IsRemoved) is { } violation) return (complaint, violation);
        }
        return null;
    }
}
