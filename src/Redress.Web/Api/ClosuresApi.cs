using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>The ends of a complaint, and the way back from a closing.</summary>
static class ClosuresApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var complaint = api.MapGroup("/complaints/{number}").WithTags("Closing");
        complaint.MapPut("/closure", Close).Needs(Right.CloseComplaints).WithSummary("Close and lock. Open requests need cancelsOpenRequests.").Acts();
        complaint.MapPut("/cancellation", Cancel).Needs(Right.CancelComplaints).WithSummary("Cancel and lock, for good. Sent requests are canceled; an open referral and requests for access lapse.").Acts();
        complaint.MapPut("/reopening", Reopen).Needs(Right.ReopenComplaints).WithSummary("Reopen a closed complaint within a year of its closing; later only a Supervisor, with lateReason.").Acts();
    }

    public sealed record PaymentInput(decimal Amount, DateOnly PaidOn);

    public sealed record ClosureInput(
        ClosureReason Reason, string? InternalNotes = null, IReadOnlyList<PaymentInput>? Payments = null, string? NonMonetaryRelief = null, string? DuplicateOf = null,
        string? OtherAgency = null, string? SharedComment = null, IReadOnlyList<Guid>? SharedDocuments = null, bool CancelsOpenRequests = false, Guid? DocumentsDraft = null);

    /// <param name="Reason">The company does not read it.</param>
    public sealed record ComplaintCancellationInput(string Reason, Guid? DocumentsDraft = null);

    /// <param name="Comment">What is to be done now. The company does not read it.</param>
    /// <param name="Poc">E-mail of a Supervisor or Manager of your agency. Left out: the point of contact from before, or you where that person left.</param>
    /// <param name="LateReason">Why it is reopened although its year is over; only then.</param>
    public sealed record ReopeningInput(ReopenReason Reason, string Comment, string? Poc = null, string? LateReason = null);

    static Task<IResult> Close(Act act, string number, ClosureInput input) => act.On(number, async (complaint, stamp) =>
        complaint.Close(new Closing(input.Reason, input.InternalNotes, input.Payments?.Select(payment => (payment.Amount, payment.PaidOn)).ToList(), input.NonMonetaryRelief,
            input.DuplicateOf, input.OtherAgency, input.SharedComment, (input.SharedDocuments ?? []).ToHashSet(), input.CancelsOpenRequests),
            await RequestsApi.Uploaded(act, input.DocumentsDraft, DocumentPart.Closure), stamp));

    static Task<IResult> Cancel(Act act, string number, ComplaintCancellationInput input) => act.On(number, async (complaint, stamp) =>
    {
        Inputs.Length("reason", input.Reason, Cancellation.MostReason);
        await act.Db.WithAccess(complaint);
        complaint.Cancel(input.Reason, await RequestsApi.Uploaded(act, input.DocumentsDraft, DocumentPart.Cancellation), stamp);
    });

    static Task<IResult> Reopen(Act act, string number, ReopeningInput input) => act.On(number, async (complaint, stamp) =>
    {
        Inputs.Length("comment", input.Comment, Reopening.MostComment);
        await act.Db.WithSuccessor(complaint);
        complaint.Reopen(new ReopeningOrder(input.Reason, input.Comment, input.LateReason), await Poc(act, complaint, input.Poc, stamp.By), stamp);
    });

    static async Task<Person> Poc(Act act, Complaint complaint, string? email, Viewer by)
    {
        var here = act.Db.People.Include(person => person.Roles).Where(person => person.AgencyId == by.AgencyId && person.RemovedAt == null && person.AsleepSince == null);
        if (email is not null) return await here.FirstOrDefaultAsync(person => person.Email == email) ?? throw new InputException("poc", "Nobody of your agency has this e-mail address.");
        var before = await here.FirstOrDefaultAsync(person => person.Id == complaint.AgencyPocId);
        return before?.AsViewer().May(Right.SendRequests) == true ? before : await here.FirstAsync(person => person.Id == by.PersonId);
    }
}
