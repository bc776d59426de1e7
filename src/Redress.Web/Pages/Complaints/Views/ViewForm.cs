using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Views;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Complaints.Views;

/// <summary>The form of a saved view. Its filters come in the address, as they stand on the list.</summary>
public abstract class ViewForm : RedressPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    /// <summary>The filters of the list one came from.</summary>
    public string Kernel => ComplaintAddress.Kernel(Request.Query);

    public string List => ListLinks.Words(ComplaintAddress.Read(Request.Query).Tab);

    public IReadOnlyList<string> FiltersOf(string query) => [.. ListLinks.Chips(ComplaintAddress.Read(query), Request.Query, null, _ => null).Select(chip => $"{chip.Words} {chip.Value}")];

    protected Stamp Stamp => new(Viewer, Now, DateOnly.FromDateTime(Now));

    protected async Task OpensFirst(SavedView view)
    {
        var choice = await Db.Set<ListChoice>().FindAsync(Viewer.PersonId);
        if (Input.OpensFirst == (choice?.ViewId == view.Id)) return;
        if (choice is null) Db.Add(choice = new ListChoice(Viewer.PersonId!.Value));
        choice.OpensFirst(Input.OpensFirst ? view : null);
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the view a short name.")]
        [StringLength(SavedView.MostName, ErrorMessage = "The name is longer than 80 characters.")]
        public string? Name { get; set; }

        public bool IsShared { get; set; }

        public bool OpensFirst { get; set; }

        /// <summary>Take the filters of the list one came from.</summary>
        public bool TakesFilters { get; set; }

        /// <summary>Of the view that was shown.</summary>
        public int Version { get; set; }
    }
}
