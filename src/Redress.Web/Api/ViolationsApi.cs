using Redress.Domain.Access;
using Redress.Domain.Complaints;

namespace Redress.Web.Api;

/// <summary>Violations of law that the agency alleges in a complaint.</summary>
static class ViolationsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var violations = api.MapGroup("/complaints/{number}/violations").WithTags("Complaints");
        violations.MapPost("", Add).Needs(Right.AddViolations).WithSummary("Allege violations, one or several at once, until the complaint is closed.").Acts();
        violations.MapPut("/{no:int}/removal", Remove).Needs(Right.AddViolations).WithSummary("Take one back with a reason: who entered it, or the point of contact.").Acts();
    }

    public sealed record AllegationsInput(IReadOnlyList<AllegationInput> Violations);

    /// <param name="Citation">Such as 12 CFR 1024.35; up to 200 characters.</param>
    /// <param name="Description">Up to 4,000 characters.</param>
    public sealed record AllegationInput(Law Law, string Description, string? Citation = null);

    public sealed record RemovalInput(string Reason);

    static Task<IResult> Add(Act act, string number, AllegationsInput input) => act.On(number, async (complaint, stamp) =>
    {
        await act.Db.Entry(complaint).Collection(c => c.Violations).LoadAsync();
        complaint.Allege([.. input.Violations.Select(one => new Allegation(one.Law, one.Citation, one.Description))], stamp);
    });

    static Task<IResult> Remove(Act act, string number, int no, RemovalInput input) => act.On(number, async (complaint, stamp) =>
    {
        await act.Db.Entry(complaint).Collection(c => c.Violations).LoadAsync();
        complaint.RemoveViolation(complaint.Violations.FirstOrDefault(one => one.No == no) ?? throw new NoSuchRequestException(), input.Reason, stamp);
    });
}

/// <param name="RemovedAt">Null: it stands.</param>
public sealed record ViolationView(int No, Law Law, string? Citation, string Description, DateTime AddedAt, DateTime? RemovedAt, string? RemovalReason)
{
    internal static ViolationView Of(AllegedViolation v) => new(v.No, v.Law, v.Citation, v.Description, v.AddedAt, v.RemovedAt, v.RemovalReason);
}
