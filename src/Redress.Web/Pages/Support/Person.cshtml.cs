using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Support;

/// <summary>Where one person is stuck, and who can help. Support changes nothing.</summary>
[Needs(Right.SeeWhereUsersAreStuck)]
public sealed class PersonModel(Terms terms) : RedressPage
{
    [FromRoute] public Guid Id { get; set; }

    public WhereStuck Stuck { get; private set; } = null!;
    public UserStanding Standing => Stuck.Standing;
    public Person Person => Standing.Person;

    protected override async Task<IActionResult?> Load()
    {
        if (await WhereStuck.Of(Db, terms, Id, Now) is not { } found) return NotFound();
        Stuck = found;
        return null;
    }

    public void OnGet() { }
}
