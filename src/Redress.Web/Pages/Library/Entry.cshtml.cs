using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Library;

/// <summary>One request of the library: to change for those who keep it, to read, copy and switch off for others.</summary>
[Needs(Right.KeepLibrary)]
public sealed class EntryModel : LibraryForm
{
    [FromRoute] public Guid Id { get; set; }

    public RequestTemplate Entry { get; private set; } = null!;
    public bool MayKeep => Entry.MayBeKeptBy(Viewer);
    public bool IsOff { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Library(Viewer).FirstOrDefaultAsync(entry => entry.Id == Id) is not { } found) return NotFound();
        Entry = found;
        IsOff = (await Db.SwitchedOff(Viewer.AgencyId)).Contains(Id);
        return null;
    }

    public void OnGet() => Input = InputModel.Of(Entry);

    public async Task<IActionResult> OnPost()
    {
        if (!MayKeep) return StatusCode(StatusCodes.Status403Forbidden);
        if (Filled() is not { } text) return Page();
        Entry.Change(text, Input.Version, Stamp);
        await Db.SaveChangesAsync();
        return Done("/library", "Request of the library changed.", "What was made from it before stays as it is.");
    }

    public Task<IActionResult> OnPostRetire() => Do(() => Entry.Retire(Stamp), "/library", "Retired.", "It is placed and offered no more.");

    public Task<IActionResult> OnPostBringBack() => Do(() => Entry.BringBack(Stamp), $"/library/{Id}", "Brought back.", "It is offered again.");

    /// <summary>Switches a standard core request off for one's agency, or on again.</summary>
    public Task<IActionResult> OnPostSwitch(bool off)
        => Do(() => Db.Add(LibrarySwitch.Turn(Entry, IsOff, off, Stamp)), $"/library/{Id}", off ? "It is placed no more." : "It is placed again.", off ? "It can still be drawn by hand." : "");

    async Task<IActionResult> Do(Action act, string to, string done, string more = "")
    {
        ModelState.Clear();
        act();
        await Db.SaveChangesAsync();
        return Done(to, done, more);
    }
}
