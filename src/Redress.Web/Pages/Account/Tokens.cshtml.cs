using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.OwnAccount;

[Needs(Right.UseOwnAccount), ResponseCache(NoStore = true)]
public class TokensModel : AccountPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];
    public string? NewToken { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        await base.Load();
        var now = Now;
        Tokens = await Db.ApiTokens.Where(token => token.PersonId == Person.Id && token.RevokedAt == null && token.ExpiresAt > now).OrderByDescending(token => token.CreatedAt).ToListAsync();
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (Tokens.Count >= ApiTokens.Most) ModelState.AddModelError("", $"You have {ApiTokens.Most} tokens. Revoke one first.");
        if (!ModelState.IsValid) return Page();
        NewToken = await ApiTokens.Make(Db, Person, Input.Name.Trim(), Viewer, Now, TimeSpan.FromDays(Input.Days), HttpContext.User.HasClaim(AccountClaims.SecondFactor, AccountClaims.OfProvider));
        await Load();
        return Page();
    }

    public async Task<IActionResult> OnPostRevoke(Guid id)
    {
        if (Tokens.FirstOrDefault(token => token.Id == id) is not { } token) return NotFound();
        await ApiTokens.Revoke(Db, Person, token, Viewer, Now);
        return Done("/account/tokens", $"The token {token.Name} is revoked.", "It opens nothing any more.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say what the token is for."), StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "Name")]
        public string Name { get; set; } = "";

        [Range(1, 365, ErrorMessage = "Choose 1 to 365 days."), Display(Name = "Days")]
        public int Days { get; set; } = 30;
    }
}
