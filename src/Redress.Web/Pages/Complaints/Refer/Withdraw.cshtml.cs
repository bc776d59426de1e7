using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.CaseFiles;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints.Refer;

/// <summary>Takes a sealed package back before it was downloaded, also after closing.</summary>
[Needs(Right.ReferComplaints)]
public sealed class WithdrawModel(Packages packages) : ComplaintPage
{
    [FromRoute] public Guid Id { get; set; }

    public OutsideReferral Referral { get; private set; } = null!;
    public SealedPackage Package { get; private set; } = null!;
    public override bool HoldsPrimaryAct => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.WithAccess(Complaint);
        if (Complaint.OutsideReferrals.FirstOrDefault(one => one.Id == Id) is not { } referral) return NotFound();
        if (Complaint.Packages.OrderBy(one => one.AskedAt).LastOrDefault(one => one.OutsideReferralId == Id) is not { } package) return NotFound();
        (Referral, Package) = (referral, package);
        return null;
    }

    public IActionResult OnGet() => Package.EndedAt is null ? Page() : Redirect(Address("access"));

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await packages.End(Package.Id, PackageEnd.Withdrawn, Viewer, stop);
        return Done(Address("access"), $"The sealed case for {Referral.To} is withdrawn.");
    }
}
