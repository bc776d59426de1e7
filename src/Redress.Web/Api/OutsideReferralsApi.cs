using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.CaseFiles;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>What was sent to bodies outside, with receipts.</summary>
static class OutsideReferralsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var complaint = api.MapGroup("/complaints/{number}/outside-referrals").WithTags("Referrals and access");
        complaint.MapGet("", Read).Needs(Right.SeeComplaints).WithSummary("Referrals of a complaint to bodies outside, with receipts.").Produces<List<OutsideReferralView>>().ProducesProblem(404);
        complaint.MapPost("", Add).Needs(Right.ReferComplaints).WithSummary("Record what was sent to a body outside. Close the complaint by its closure.").Acts();
        complaint.MapPost("/sealed", Seal).Needs(Right.ReferComplaints).WithSummary("Refer to a body outside, and seal the whole case for it under a passphrase, which is not kept.").Acts();
        complaint.MapDelete("/{id:guid}/package", Withdraw).Needs(Right.ReferComplaints).WithSummary("Withdraw the sealed case before it was downloaded, also after closing.").Produces(204).ProducesProblem(404).ProducesProblem(409);
        complaint.MapPut("/{id:guid}/receipt", Receive).Needs(Right.ReferComplaints).WithSummary("Record that the body outside has it, also after closing.").Acts();
    }

    public sealed record OutsideInput(OutsideBody Body, string To, DateOnly SentOn, string How, string What);

    public sealed record ReceiptInput(DateOnly On, string By, string? Note = null);

    /// <param name="Passphrase">14 to 200 letters. Tell it in another way than the link.</param>
    public sealed record SealingInput(OutsideBody Body, string To, string Passphrase, string? What = null);

    /// <param name="Link">Opens it, with the passphrase; only for the owner, and only until it ended.</param>
    /// <param name="MadeAt">null: it is being sealed.</param>
    public sealed record PackageView(string? Link, DateTime AskedAt, DateTime? MadeAt, long Size, DateTime ExpiresAt, DateTime? EndedAt, PackageEnd? End);

    public sealed record OutsideReferralView(Guid Id, OutsideBody Body, string To, DateOnly SentOn, string How, string What, DateOnly? ReceivedOn, string? ReceivedBy, string? Note, PackageView? Package);

    static async Task<IResult> Read(Act act, Packages packages, string number)
    {
        var viewer = await act.Viewer();
        if (await act.Find(viewer, number) is not { } complaint) return Results.NotFound();
        await act.Db.WithAccess(complaint);
        return Results.Ok(complaint.OutsideReferrals.OrderBy(one => one.RecordedAt).Select(one =>
        {
            var receipt = complaint.ReceiptOf(one);
            return new OutsideReferralView(one.Id, one.Body, one.To, one.SentOn, one.How, one.What, receipt?.ReceivedOn, receipt?.ReceivedBy, receipt?.Note,
                complaint.Packages.OrderBy(package => package.AskedAt).LastOrDefault(package => package.OutsideReferralId == one.Id) is { } last
                    ? new(viewer.AgencyId == complaint.AgencyId && viewer.May(Right.ReferComplaints) ? packages.LinkOf(last) : null, last.AskedAt, last.MadeAt, last.Size, last.ExpiresAt, last.EndedAt, last.End) : null);
        }).ToList());
    }

    static Task<IResult> Add(Act act, string number, OutsideInput input) => act.On(number, async (complaint, stamp) =>
    {
        Inputs.Length("to", input.To, OutsideReferral.MostTo);
        Inputs.Length("how", input.How, OutsideReferral.MostHow);
        Inputs.Length("what", input.What, OutsideReferral.MostWhat);
        (await act.Db.WithAccess(complaint)).ReferOutside(new OutsideSending(input.Body, input.To, input.SentOn, input.How, input.What), stamp);
    });

    static Task<IResult> Seal(Act act, Packages packages, string number, SealingInput input) => act.On(number, async (complaint, stamp) =>
    {
        Inputs.Length("to", input.To, OutsideReferral.MostTo);
        if (input.What is not null) Inputs.Length("what", input.What, OutsideReferral.MostWhat);
        Inputs.Length("passphrase", input.Passphrase, SealedPackage.MostPassphrase);
        var referral = (await act.Db.WithAccess(complaint)).ReferOutside(new OutsideSending(input.Body, input.To, stamp.Today, "Sealed package", string.IsNullOrWhiteSpace(input.What) ? "The whole case." : input.What), stamp);
        packages.Ask(complaint, referral, input.Passphrase, stamp);
    });

    static async Task<IResult> Withdraw(Act act, Packages packages, string number, Guid id, CancellationToken stop)
    {
        var viewer = await act.Viewer();
        if (await act.Find(viewer, number) is not { } complaint || complaint.AgencyId != viewer.AgencyId) return Results.NotFound();
        var package = (await act.Db.WithAccess(complaint)).Packages.OrderBy(one => one.AskedAt).LastOrDefault(one => one.OutsideReferralId == id);
        if (package is null) return Results.NotFound();
        if (package.EndedAt is not null) throw new BrokenRuleException("This package has ended already.");
        await packages.End(package.Id, PackageEnd.Withdrawn, viewer, stop);
        return Results.NoContent();
    }

    static Task<IResult> Receive(Act act, string number, Guid id, ReceiptInput input) => act.On(number, async (complaint, stamp) =>
    {
        Inputs.Length("by", input.By, OutsideReferral.MostTo);
        await act.Db.WithAccess(complaint);
        complaint.RecordReceipt(complaint.OutsideReferrals.FirstOrDefault(one => one.Id == id) ?? throw new NoSuchRequestException(), input.On, input.By, input.Note, stamp);
    });
}
