using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

/// <summary>Who else may read the record now, who asked, and through whose hands it went.</summary>
[Needs(Right.SeeComplaints)]
public class AccessModel(CaseFiles.Packages packages) : ComplaintPage
{
    public string? LinkOf(SealedPackage package) => packages.LinkOf(package);

    public Dictionary<Guid, string> People { get; private set; } = [];
    public bool MayDecide => Standing == Standing.Owner && Viewer.May(Right.DecideAccess);
    public IEnumerable<AccessGrant> Holding => Complaint.Grants.Where(grant => grant.HoldsAt(Now)).OrderBy(grant => grant.GrantedAt);
    public IEnumerable<AccessRequest> Open => Complaint.AccessRequests.Where(request => request.IsOpen).OrderBy(request => request.AskedAt);
    public IEnumerable<AccessLine> Past => AccessLine.Of(Complaint, Now);

    protected override bool OwnerOnly => false;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.WithAccess(Complaint);
        People = await NamesOf(Complaint.AccessRequests.SelectMany(one => new[] { one.AskedById, one.DecidedById })
            .Concat(Complaint.Grants.SelectMany(one => new[] { one.GrantedById, one.RemovedById })).Concat(Complaint.Referrals.SelectMany(one => new[] { one.AskedById, one.DecidedById })));
        return null;
    }

    public string Name(Guid? person) => person is { } id ? People.GetValueOrDefault(id) ?? "Redress" : "Redress";
}

/// <summary>One event of the access history, newest first.</summary>
public sealed record AccessLine(DateTime At, string Words, string? Said, Guid? By)
{
    public static IEnumerable<AccessLine> Of(Complaint complaint, DateTime now) => All(complaint).Where(line => line.At <= now).OrderByDescending(line => line.At).ThenBy(line => line.Words);

    static IEnumerable<AccessLine> All(Complaint complaint)
    {
        foreach (var one in complaint.AccessRequests)
        {
            yield return new(one.AskedAt, $"{one.Agency.Name} asked for access", one.Comments, one.AskedById);
            if (one.Decision is AccessDecision.Refused or AccessDecision.Withdrawn or AccessDecision.Lapsed)
                yield return new(one.DecidedAt!.Value, one.Decision switch { AccessDecision.Refused => $"Access of {one.Agency.Name} was refused", AccessDecision.Withdrawn => $"{one.Agency.Name} no longer asks", _ => $"The request of {one.Agency.Name} lapsed" }, one.DecisionComments, one.DecidedById);
        }
        foreach (var one in complaint.Grants)
        {
            var until = one.UntilOn is { } last ? $" until {last:MMM d, yyyy}" : "";
            var asked = complaint.AccessRequests.FirstOrDefault(request => request.Id == one.RequestId);
            yield return new(one.GrantedAt, asked is null ? $"{one.Agency.Name} reads on after the referral" : $"{one.Agency.Name} may read{until}", asked?.DecisionComments, one.GrantedById);
            if (one.RemovedAt is { } removed) yield return new(removed, $"Access of {one.Agency.Name} was removed", one.RemovedWhy, one.RemovedById);
            else if (one.EndsAt is { } ended) yield return new(ended, $"Access of {one.Agency.Name} ended by itself", null, null);
        }
        foreach (var one in complaint.Referrals)
        {
            yield return new(one.AskedAt, $"{one.From.Name} referred it to {one.To.Name}", one.Comments, one.AskedById);
            if (one.Decision is { } decision)
                yield return new(one.DecidedAt!.Value, decision switch
                {
                    ReferralDecision.Accepted => $"{one.To.Name} accepted the referral", ReferralDecision.Rejected => $"{one.To.Name} rejected the referral",
                    ReferralDecision.Withdrawn => $"{one.From.Name} withdrew the referral", _ => $"The referral to {one.To.Name} lapsed",
                }, one.DecisionComments, one.DecidedById);
        }
    }
}
