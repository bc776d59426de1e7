using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Companies;

namespace Redress.Web.Pages.Templates.Letters;

/// <summary>The form of a letter template, for adding and changing.</summary>
public abstract class LetterForm : RedressPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    protected Stamp Stamp => new(Viewer, Now, DateOnly.FromDateTime(Now));

    protected LetterText? Filled => ModelState.IsValid ? new(Input.To!.Value, Input.Title!, Input.Text!, Input.Kind) : null;

    /// <summary>The letter as it would be printed today, to no company in particular.</summary>
    public async Task<Letter> Preview(LetterText text)
    {
        var agency = await Db.Agencies.Include(agency => agency.Facts).FirstOrDefaultAsync(agency => agency.Id == Viewer.AgencyId);
        return LetterFields.Fill(text, agency?.FullName ?? "", Viewer.Name, agency?.DayOf(Now) ?? DateOnly.FromDateTime(Now), null) with { Head = agency?.Letterhead ?? [] };
    }

    public class InputModel
    {
        public LetterKind Kind { get; set; }

        [Required(ErrorMessage = "Choose whom the letter is for.")]
        public LetterTo? To { get; set; }

        [Required(ErrorMessage = "Give the letter a subject.")]
        [StringLength(200, ErrorMessage = "The subject is longer than 200 characters.")]
        public string? Title { get; set; }

        [Required(ErrorMessage = "Write the letter.")]
        [StringLength(30_000, ErrorMessage = "The letter is longer than 30,000 characters.")]
        public string? Text { get; set; }

        /// <summary>Of the template that was shown.</summary>
        public int Version { get; set; }

        public static InputModel Of(LetterTemplate template) => new() { Kind = template.Kind, To = template.To, Title = template.Title, Text = template.Text, Version = template.Version };
    }
}
