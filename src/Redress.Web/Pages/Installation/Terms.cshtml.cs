using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Installation;

/// <summary>The versions of the terms of use. A new one is accepted by everybody at the next request.</summary>
[Needs(Right.KeepInstallation)]
public sealed class TermsModel(Terms terms) : RedressPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    /// <summary>Newest first, with how many people accepted each as their latest.</summary>
    public IReadOnlyList<(TermsOfUse Terms, int AcceptedBy)> Versions { get; private set; } = [];
    public int People { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        var all = await Db.TermsOfUse.OrderByDescending(one => one.No).ToListAsync();
        var accepted = await Db.People.Where(person => person.RemovedAt == null && person.TermsVersion != null).GroupBy(person => person.TermsVersion!).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        Versions = [.. all.Select(one => (one, accepted.GetValueOrDefault(one.Version)))];
        People = await Db.People.CountAsync(person => person.RemovedAt == null);
        return null;
    }

    public void OnGet() => Input.Text = Versions[0].Terms.Text;

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        var next = Versions[0].Terms.Next(Input.Text, Input.WhatChanged, new Stamp(Viewer, Now, DateOnly.FromDateTime(Now)));
        Db.Add(next);
        await Db.SaveChangesAsync();
        terms.Forget();
        return Done("/installation/terms", $"Version {next.Version} is published.", "Everybody accepts it before going on, you first.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Write the text of the terms."), StringLength(TermsOfUse.MostText, ErrorMessage = "Use at most 50,000 characters."), Display(Name = "Text")]
        public string Text { get; set; } = "";

        [Required(ErrorMessage = "Say what changed. Everybody reads it before accepting."), StringLength(1000, ErrorMessage = "Use at most 1,000 characters."), Display(Name = "What changed")]
        public string WhatChanged { get; set; } = "";
    }
}
