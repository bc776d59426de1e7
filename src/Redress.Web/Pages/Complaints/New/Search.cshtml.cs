using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Complaints.New;

[Needs(Right.EnterComplaints)]
public sealed class SearchModel : SubjectPage
{
    [BindProperty(SupportsGet = true), Display(Name = "Name of the business")] public string? Name { get; set; }
    [BindProperty(SupportsGet = true), Display(Name = "City")] public string? City { get; set; }
    [BindProperty(SupportsGet = true), Display(Name = "State")] public string? State { get; set; }
    [BindProperty(SupportsGet = true), Display(Name = "Person who works there")] public string? Person { get; set; }
    [BindProperty(SupportsGet = true), Display(Name = "Phone")] public string? Phone { get; set; }
    [BindProperty(SupportsGet = true), Display(Name = "Website")] public string? Website { get; set; }

    public override bool HasAsked => new[] { Name, Person, Phone, Website }.Any(given => !string.IsNullOrWhiteSpace(given));
    public bool HasPlaceOnly => !HasAsked && (!string.IsNullOrWhiteSpace(City) || !string.IsNullOrWhiteSpace(State));

    public Task OnGet() => Search();

    protected override async Task Search()
    {
        if (!HasAsked) return;
        var search = HttpContext.RequestServices.GetRequiredService<SubjectSearch>();
        Found = await search.ByWhatIsKnown(new SubjectSought(Short(Name), Short(City), Short(State), Short(Person), Short(Phone), Short(Website)), Viewer);
    }

    // Nobody's name is longer; comparing takes time that grows with the length.
    static string? Short(string? given) => given?.Trim() is { Length: > 0 } text ? text.Length > 200 ? text[..200] : text : null;
}
