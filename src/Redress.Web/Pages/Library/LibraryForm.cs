using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;

namespace Redress.Web.Pages.Library;

/// <summary>The form of an entry of the library, for adding and changing.</summary>
public abstract class LibraryForm : RedressPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    protected Stamp Stamp => new(Viewer, Now, DateOnly.FromDateTime(Now));

    public static string Words(LibraryFit fit) => fit == LibraryFit.Investigation ? "Investigation" : $"{fit} examination";

    protected LibraryText? Filled() => ModelState.IsValid ? new(Input.Title!, Input.Area!, Input.Text!, Input.Fits, Input.Businesses, Input.IsCore) : null;

    public class InputModel
    {
        [Required(ErrorMessage = "Give it a short title."), StringLength(200, ErrorMessage = "The title is longer than 200 characters."), Display(Name = "Short title")]
        public string? Title { get; set; }

        [Required(ErrorMessage = "Give the area, such as escrow or licensing."), StringLength(RequestTemplate.MostArea, ErrorMessage = "The area is longer than 100 characters.")]
        public string? Area { get; set; }

        [Required(ErrorMessage = "Write what it asks for."), StringLength(30_000, ErrorMessage = "The text is longer than 30,000 characters."), Display(Name = "Request")]
        public string? Text { get; set; }

        [Display(Name = "Types and scopes")] public List<LibraryFit> Fits { get; set; } = [];

        [Display(Name = "Business types")] public List<BusinessType> Businesses { get; set; } = [];

        [Display(Name = "Core request")] public bool IsCore { get; set; }

        /// <summary>Of the entry that was shown.</summary>
        public int Version { get; set; }

        public static InputModel Of(RequestTemplate entry)
        {
            var text = entry.LibraryText;
            return new() { Title = text.Title, Area = text.Area, Text = text.Text, Fits = [.. text.Fits], Businesses = [.. text.BusinessTypes], IsCore = text.IsCore, Version = entry.Version };
        }
    }
}
