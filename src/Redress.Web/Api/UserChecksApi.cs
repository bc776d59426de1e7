using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Pages.Shared.People;

namespace Redress.Web.Api;

/// <summary>The verification of users: keep one after the other, remove under /users, then complete.</summary>
static class UserChecksApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        foreach (var (root, right) in new[] { ("/users/verification", Right.KeepAgencyUsers), ("/portal/users/verification", Right.KeepCompanyProfile) })
        {
            var check = api.MapGroup(root).WithTags("Users");
            check.MapGet("", (Act act) => Do(act, (_, _, _) => Task.CompletedTask)).Needs(right).WithSummary("The latest verification of users, and who waits for a word.").Produces<CheckView>().ProducesProblem(404);
            check.MapPut("/kept/{id:guid}", (Guid id, Act act, UserCare care) => Do(act, async (one, users, _) =>
                one.Keep(users.FirstOrDefault(user => user.Id == id) ?? throw new InputException("id", "Nobody of yours has this ID."), await care.Stamp()))).Needs(right).WithSummary("Keep a user.").Produces<CheckView>().ProducesProblem(409).ProducesProblem(422);
            check.MapPut("/completion", (Act act, UserCare care) => Do(act, async (one, users, own) => one.Complete(users, own.Company, await care.Stamp()))).Needs(right).WithSummary("Complete it, when everybody is kept or removed.").Produces<CheckView>().ProducesProblem(409);
        }
    }

    public sealed record CheckView(DateTime OpenedAt, DateOnly DueOn, DateTime? CompletedAt, string? CompletedBy, IReadOnlyList<Guid> Waiting, IReadOnlyList<Guid> Kept);

    static async Task<IResult> Do(Act act, Func<UserCheck, IReadOnlyList<Person>, Person, Task> verb)
    {
        var viewer = await act.Viewer();
        if (await UserChecks.Latest(act.Db, viewer.AgencyId, viewer.CompanyId) is not { } check) return Results.NotFound();
        var users = (await Colleagues.Of(act.Db, viewer)).Where(user => user.RemovedAt is null).ToList();
        await verb(check, users, users.First(user => user.Id == viewer.PersonId));
        await act.Db.SaveChangesAsync();
        return Results.Ok(new CheckView(check.OpenedAt, check.DueOn, check.CompletedAt, check.CompletedByName, check.CompletedAt is null ? [.. check.Waiting(users).Select(user => user.Id)] : [], [.. check.Kept.Select(kept => kept.PersonId)]));
    }
}
