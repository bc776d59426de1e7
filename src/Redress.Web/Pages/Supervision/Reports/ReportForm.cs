using System.ComponentModel.DataAnnotations;
using Redress.Domain.Supervision;

namespace Redress.Web.Pages.Supervision.Reports;

/// <summary>A report as a form has it.</summary>
public sealed class ReportForm
{
    [Required(ErrorMessage = "Give the report a title."), StringLength(Report.MostTitle, ErrorMessage = "Use at most 180 characters.")]
    public string? Title { get; set; }

    [Display(Name = "Comments to the company"), StringLength(Report.MostComments, ErrorMessage = "Use at most 10,000 characters.")]
    public string? Comments { get; set; }

    [Display(Name = "The company must answer it")] public bool NeedsAnswer { get; set; } = true;

    [Display(Name = "Invoice number"), StringLength(Report.MostInvoice, ErrorMessage = "Use at most 60 characters.")]
    public string? InvoiceNumber { get; set; }

    [Display(Name = "Amount")] public decimal? InvoiceAmount { get; set; }

    [Display(Name = "Invoice due")] public DateOnly? InvoiceDueOn { get; set; }

    /// <summary>IDs of documents of the report that are to go.</summary>
    public List<Guid> Remove { get; set; } = [];

    public ReportFacts Facts() => new(Title!, Comments, NeedsAnswer) { InvoiceNumber = InvoiceNumber, InvoiceAmount = InvoiceAmount, InvoiceDueOn = InvoiceDueOn };

    public static ReportForm Of(ReportFacts facts) => new()
    {
        Title = facts.Title, Comments = facts.Comments, NeedsAnswer = facts.NeedsAnswer, InvoiceNumber = facts.InvoiceNumber, InvoiceAmount = facts.InvoiceAmount, InvoiceDueOn = facts.InvoiceDueOn,
    };
}

/// <summary>A page with that form.</summary>
public interface IReportFormPage
{
    ReportForm Form { get; }
    Files.Uploads Uploads { get; }
    /// <summary>Documents that hang on the report.</summary>
    IReadOnlyList<Domain.Records.Document> Held { get; }
    string Back { get; }
}
