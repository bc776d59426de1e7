using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Scheduling;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Companies;

/// <summary>A company's complaints in numbers, our agency's and all agencies'. Each number leads to its list, as far as the reader may read it.</summary>
[Needs(Right.SeeCompanies)]
public sealed class ComplaintsModel : CompanyPage
{
    public CompanyFigures Figures { get; private set; } = null!;
    /// <summary>As exam scheduling counts them.</summary>
    public ExamFigures Scheduling { get; private set; } = null!;
    /// <summary>Our agency's: what waits for whom.</summary>
    public int Unanswered { get; private set; }
    public int AnswersOverdue { get; private set; }
    public int ToReview { get; private set; }

    public async Task OnGet()
    {
        Figures = await CompanyFigures.Read(Db, Viewer, Company.Id, Today);
        Scheduling = new ExamFigures { AgencyId = Agency.Id, CompanyId = Company.Id };
        (await Db.ComplaintCounts([Company.Id], DateOnly.FromDateTime(Now), HttpContext.RequestAborted)).Fill(Scheduling);
        if (!SeesComplaints) return;
        Unanswered = await Waiting(new() { Company = Company.Key, Step = [NextStep.Answer] });
        AnswersOverdue = await Waiting(new() { Company = Company.Key, Due = DueWindow.AnswerOverdue });
        ToReview = await Waiting(new() { Company = Company.Key, Step = [NextStep.ReviewAnswer] });
    }

    // Counted by the filter of the list that the number leads to.
    Task<int> Waiting(ComplaintFilter filter) => ComplaintList.Count(filter.Apply(Db, Viewer, Today));
}
