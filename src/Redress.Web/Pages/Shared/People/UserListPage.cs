using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Shared.People;

/// <summary>The users, with how each account stands. Filters are in the address.</summary>
public abstract class UserListPage : UsersPage
{
    [BindProperty(SupportsGet = true)] public UserState? State { get; set; }
    [BindProperty(SupportsGet = true)] public Role? Role { get; set; }
    [BindProperty(SupportsGet = true)] public string? Words { get; set; }

    public IReadOnlyList<UserStanding> All { get; private set; } = [];
    public IReadOnlyList<UserStanding> Shown { get; private set; } = [];
    public bool IsFiltered => State is not null || Role is not null || !string.IsNullOrWhiteSpace(Words);

    public async Task OnGet()
    {
        ModelState.Clear();
        All = await UserStanding.Of(Db, Everybody, Now);
        var words = (Words ?? "").Trim();
        Shown = [.. All.Where(user => State is null ? user.State != UserState.Removed : user.State == State)
            .Where(user => Role is null || user.Person.Holds(Role.Value))
            .Where(user => words.Length == 0 || user.Person.Name.Contains(words, StringComparison.OrdinalIgnoreCase) || user.Person.Email.Contains(words, StringComparison.OrdinalIgnoreCase))];
    }

    public int Count(UserState? state) => All.Count(user => state is null ? user.State != UserState.Removed : user.State == state);

    public string Link(UserState? state) => Root + Query(("state", state?.ToString()), ("role", Role?.ToString()), ("words", Words));

    static string Query(params (string Name, string? Value)[] parts)
    {
        var given = parts.Where(part => !string.IsNullOrWhiteSpace(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }
}
