using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;

namespace Redress.Domain.Tests;

/// <summary>An agency, a company and their people, on Thursday, November 19, 2026.</summary>
sealed class World
{
    public static readonly DateTime Now = new(2026, 11, 19, 18, 0, 0, DateTimeKind.Utc);

    public World(CompanyKind kind = CompanyKind.Registered, bool enrolled = true)
    {
        Company = new Company(kind, "Cascade Lending LLC");
        if (enrolled) Company.IsEnrolledSince(Now.AddYears(-1));
        Supervisor = Person.Of(Agency, "Dana", "Whitfield", "supervisor@wa.demo", Role.ComplaintSupervisor);
        Manager = Person.Of(Agency, "Priya", "Raman", "manager@wa.demo", Role.ComplaintManager);
        Viewer = Person.Of(Agency, "Lena", "Fischer", "viewer@wa.demo", Role.ComplaintViewer);
        Contact = Person.Of(Company, "Joel", "Brandvold", "contact@cascade.demo", Role.ManageComplaints, Role.ComplaintsContact);
        Poc = Person.Of(Company, "Renee", "Calloway", "poc@cascade.demo", Role.ManageComplaints);
        Drafter = Person.Of(Company, "Luis", "Ortega", "drafter@cascade.demo", Role.ManageComplaints);
    }

    public Agency Agency { get; } = new("WA", "Washington", "Washington (invented)", "America/Los_Angeles");
    public Company Company { get; }
    public Person Supervisor { get; }
    public Person Manager { get; }
    public Person Viewer { get; }
    public Person Contact { get; }
    public Person Poc { get; }
    public Person Drafter { get; }
    public DateOnly Today => Agency.DayOf(Now);

    public Stamp By(Person person, DateTime? at = null) => new(person.AsViewer(), at ?? Now, Agency.DayOf(at ?? Now));

    public Intake Intake() => new()
    {
        ReceivedOn = Today.AddDays(-3), AcknowledgedOn = Today, HowReceived = HowReceived.Web, BusinessType = BusinessType.MortgageServicing, CategoryId = 1, IssueId = 1,
        Account = "They raised my payment.", Complainants = [new Complainant { FirstName = "Margaret", LastName = "Ellison" }],
    };

    public Complaint Open() => Complaint.Enter("C-2026-0000001", Agency, Company, Intake(), Routing.Bypass, Manager, [], By(Manager));

    public Complaint Pending() => Complaint.Enter("C-2026-0000002", Agency, Company, Intake(), Routing.PreliminaryReview, Manager, [], By(Manager));

    public Complaint Sent(int requests = 1)
    {
        var complaint = Open();
        for (var no = 1; no <= requests; no++) InformationRequest.Add(complaint, $"Request {no}", "Send it.", null, [], By(Manager));
        Send(complaint);
        return complaint;
    }

    public void Send(Complaint complaint, DateOnly? due = null, AnswerNotices? notices = null) => Instalment.Send(complaint, new SendingOrder(
        complaint.Requests.Where(request => request.SentAt is null).ToDictionary(request => request.No, _ => due ?? Today.AddDays(14)),
        null, null, true, new HashSet<Guid>(), notices ?? new(true, true, false, [])), [], By(Manager));

    public Complaint WithPoc(int requests = 1)
    {
        var complaint = Sent(requests);
        complaint.AssignCompanyPoc(Poc, By(Contact));
        return complaint;
    }

    public Complaint Answered(int requests = 1)
    {
        var complaint = WithPoc(requests);
        Answer(complaint, [.. complaint.Requests]);
        return complaint;
    }

    public void Answer(Complaint complaint, params InformationRequest[] requests)
    {
        foreach (var request in requests) request.SaveDraft("Here it is.", false, request.CurrentDraft?.Version ?? 0, By(Drafter));
        Instalment.SendAnswers(complaint, requests, [], By(Poc));
    }
}
