using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Exchange;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints.Requests;

/// <summary>The form of a request that is not sent yet.</summary>
public abstract class RequestForm : RecordPage
{
    [BindProperty] public InputModel Input { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();

    /// <summary>What comes after saving: another, or sending; otherwise the list.</summary>
    [FromForm] public string? Then { get; set; }

    public override bool HoldsPrimaryAct => true;
    protected override bool IsForReader => Record.IsAskedBy(Viewer);

    /// <summary>The request that is changed; null for a new one.</summary>
    public virtual InformationRequest? Changed => null;

    /// <summary>Templates to start from, those for this category and business type first; none while a request is changed.</summary>
    public IReadOnlyList<SelectListItem> Templates { get; private set; } = [];

    protected async Task ReadTemplates()
    {
        // An activity has the library, whose requests remember where they come from.
        if (OfActivity is not null) return;
        var found = (await Db.Templates(Viewer).Where(template => template.RetiredAt == null).ToListAsync())
            .Select(template => (Template: template, Fit: template.FitFor(Complaint?.BusinessType, Complaint?.CategoryId))).Where(one => one.Fit is not null).ToList();
        var (close, all) = (new SelectListGroup { Name = "For this complaint’s category or business type" }, new SelectListGroup { Name = "For every complaint" });
        Templates = [.. found.OrderByDescending(one => one.Fit).ThenBy(one => one.Template.IsShared).ThenBy(one => one.Template.Title)
            .Select(one => new SelectListItem(one.Template.Title, one.Template.Id.ToString()) { Group = one.Fit > 0 ? close : all })];
    }

    /// <summary>Puts the template's words into the form: into empty fields, or below what is typed.</summary>
    protected async Task Fill(Guid templateId)
    {
        if (OfActivity is not null || await Db.Templates(Viewer).FirstOrDefaultAsync(template => template.Id == templateId && template.RetiredAt == null) is not { } template)
        {
            ModelState.AddModelError("Input.TemplateId", "Choose one of the templates listed.");
            return;
        }
        if (string.IsNullOrWhiteSpace(Input.Title)) Input.Title = template.Title;
        Input.Text = string.IsNullOrWhiteSpace(Input.Text) ? template.Text : $"{Input.Text.TrimEnd()}\n\n{template.Text}";
        ModelState.Remove("Input.Title");
        ModelState.Remove("Input.Text");
    }

    protected IActionResult Saved(string what) => Then switch
    {
        "add" => Done($"{List}/add", what, "Add the next one."),
        "send" => Done($"{List}/send", what, "It is ready to send."),
        _ => Done(List, what, "It is ready to send."),
    };

    public class InputModel
    {
        [Required(ErrorMessage = "Give the request a short title.")]
        [StringLength(200, ErrorMessage = "The title is longer than 200 characters.")]
        public string? Title { get; set; }

        [Required(ErrorMessage = "Write what you ask for.")]
        [StringLength(30_000, ErrorMessage = "The request is longer than 30,000 characters.")]
        public string? Text { get; set; }

        public DateOnly? DueOn { get; set; }

        public Guid? TemplateId { get; set; }

        /// <summary>IDs of documents of the request that are to go.</summary>
        public List<Guid> Remove { get; set; } = [];
    }
}
