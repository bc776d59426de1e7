using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Exchange;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints.Requests;

/// <summary>The form of a request that is not sent yet.</summary>
public abstract class RequestForm : ComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();

    /// <summary>What comes after saving: another, or sending; otherwise the list.</summary>
    [FromForm] public string? Then { get; set; }

    public string List => Address("requests");
    public override bool HoldsPrimaryAct => true;

    /// <summary>The request that is changed; null for a new one.</summary>
    public virtual InformationRequest? Changed => null;

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

        /// <summary>IDs of documents of the request that are to go.</summary>
        public List<Guid> Remove { get; set; } = [];
    }
}
