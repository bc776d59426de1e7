using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Shared.People;

/// <summary>One user: name and roles, sign-in, sessions, and what was done by whom. A removed person's page only shows.</summary>
public abstract class UserPage : UsersPage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public UserForm Input { get; set; } = new();

    public Person Person { get; private set; } = null!;
    public UserStanding Standing { get; private set; } = null!;
    public IReadOnlyList<PersonFact> Facts { get; private set; } = [];
    public IReadOnlyList<RoleGrant> Grants { get; private set; } = [];
    public IReadOnlyList<SignInSession> Sessions { get; private set; } = [];
    public int Tokens { get; private set; }
    /// <summary>The organization's provider to which the account is linked, and since when.</summary>
    public (string Label, DateTime Since)? LinkedTo { get; private set; }
    public string Address => $"{Root}/{Id}";
    public string? Successor => Everybody.FirstOrDefault(person => person.Id == Person.SuccessorId)?.Name;
    public bool IsSelf => Viewer.PersonId == Id;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Everybody.FirstOrDefault(person => person.Id == Id) is not { } found) return NotFound();
        (Person, Input.Page) = (found, this);
        Standing = (await UserStanding.Of(Db, [found], Now)).Single();
        Facts = await Db.Set<PersonFact>().AsNoTracking().Where(fact => fact.PersonId == Id).OrderByDescending(fact => fact.At).ThenByDescending(fact => fact.Id).ToListAsync();
        Grants = RoleGrant.Of(Facts);
        Sessions = await Access.Sessions.Open(Db, Id, Now);
        Tokens = await Db.ApiTokens.CountAsync(token => token.PersonId == Id && token.RevokedAt == null && token.ExpiresAt > Now);
        var link = await Db.SignOnLinks.Where(link => link.PersonId == Id).Join(Db.SignOns, link => link.SignOnId, signOn => signOn.Id, (link, signOn) => new { signOn.Label, link.LinkedAt }).OrderByDescending(link => link.LinkedAt).FirstOrDefaultAsync();
        LinkedTo = link is null ? null : (link.Label, link.LinkedAt);
        // A form of name and roles is sent whole; the other forms of the page do not hold it.
        if (!HttpMethods.IsPost(Request.Method) || !string.IsNullOrEmpty(Request.Query["handler"])) Fresh(found);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (Input.Wanted.Count == 0) ModelState.AddModelError("Input.Held", "Choose at least one role. To end all access, remove the person.");
        if (!ModelState.IsValid) return Page();
        var stamp = await Care.Stamp();
        Person.IsRenamed(Input.FirstName, Input.LastName, stamp);
        Person.HoldsFromNowOn(Input.Wanted, Users, stamp);
        await Db.SaveChangesAsync();
        return Done(Address, $"{Person.Name} is saved.", "Roles hold from now on, also where the person is signed in.");
    }

    public async Task<IActionResult> OnPostInvite()
    {
        await Care.InviteAgain(Person, Organization);
        return Done(Address, $"A new link is on its way to {Person.Email}.", "It works once and for 14 days. Earlier links are dead.");
    }

    public async Task<IActionResult> OnPostUnlock()
    {
        await Care.Unlock(Person);
        return Done(Address, $"{Person.Name} is unlocked.", "The password is as it was.");
    }

    public async Task<IActionResult> OnPostPassword()
    {
        await Care.MailPasswordLink(Person);
        return Done(Address, $"A link is on its way to {Person.Email}.", "It works once and for a day. Nobody else sees it.");
    }

    public async Task<IActionResult> OnPostSecondFactor(string? why)
    {
        await Care.TakeSecondFactor(Person, why);
        return Done(Address, $"The second factor of {Person.Name} is reset.", "All sessions ended, and a mail tells the person.");
    }

    public async Task<IActionResult> OnPostUnlink()
    {
        await Care.Unlink(Person);
        return Done(Address, "The link is taken away.", "The next sign-in by the provider links the account anew, by its address.");
    }

    public async Task<IActionResult> OnPostEnd(Guid? session)
    {
        await Care.EndSessions(Person, session);
        return Done(Address, session is null ? $"All sessions of {Person.Name} are ended." : "The session is ended.");
    }

    void Fresh(Person person)
    {
        // What a broken rule said stays.
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith(nameof(Input), StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        Input = UserForm.Of(person);
        Input.Page = this;
    }
}
