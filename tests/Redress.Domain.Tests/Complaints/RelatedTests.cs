using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Domain.Tests.Complaints;

/// <summary>Relations, and the mark "identifies the complainant", on a complaint made in memory.</summary>
public class RelatedTests
{
    static readonly Agency Agency = new("WA", "Washington", "Washington", "America/Los_Angeles");
    static readonly Person Author = Person.Of(Agency, "Priya", "Raman", "priya@wa.demo", Role.ComplaintManager);
    static readonly Stamp Stamp = new(Author.AsViewer(), new DateTime(2026, 11, 19, 18, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 11, 19));

    [Fact]
    public void A_complaint_is_not_related_to_itself()
    {
        var complaint = Complaint();

        Should.Throw<BrokenRuleException>(() => complaint.AddRelated(new Related { OtherRecordId = complaint.Id }, complaint.Number, Stamp));
    }

    [Fact]
    public void The_same_relation_is_not_added_twice()
    {
        var (complaint, other) = (Complaint(), Guid.NewGuid());
        complaint.AddRelated(new Related { OtherRecordId = other }, "C-2026-0000002", Stamp);

        Should.Throw<BrokenRuleException>(() => complaint.AddRelated(new Related { OtherRecordId = other }, "C-2026-0000002", Stamp));
    }

    [Fact]
    public void A_closed_complaint_takes_links_to_complaints_and_activities_alone()
    {
        var complaint = Complaint();
        complaint.Close(new Closing(ClosureReason.Invalid), [], Stamp);

        complaint.AddRelated(new Related { OtherRecordId = Guid.NewGuid() }, "C-2026-0000002", Stamp);
        complaint.AddRelated(new Related { Kind = RelatedKind.SupervisoryActivity, Name = "SA-2026-000007" }, "SA-2026-000007", Stamp);

        complaint.Related.Count.ShouldBe(2);
        Should.Throw<BrokenRuleException>(() => complaint.AddRelated(new Related { Kind = RelatedKind.Company, CompanyId = Guid.NewGuid() }, "Sound", Stamp))
            .Message.ShouldBe("C-2026-0000001 is closed and locked. Only research, communication and links to complaints can be added.");
        Should.Throw<BrokenRuleException>(() => complaint.RemoveRelated(complaint.Related[0], "C-2026-0000002", Stamp));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_added_to_a_restricted_complaint_counts_as_identifying(bool restricted)
    {
        var complaint = Complaint(restricted);
        var document = new Document(Guid.NewGuid(), DocumentPart.Intake, "Ellison.pdf", "application/pdf", 1, "", Stamp);

        complaint.AddDocument(document, Stamp);
        var note = complaint.AddResearch(ResearchKind.Phone, ResearchWith.Consumer, Stamp.Today, "She called.", [], Stamp);

        document.IdentifiesComplainant.ShouldBe(restricted);
        note.IdentifiesComplainant.ShouldBe(restricted);
    }

    static Complaint Complaint(bool restricted = false) => Domain.Complaints.Complaint.Enter(
        "C-2026-0000001", Agency, new Company(CompanyKind.Registered, "Cascade Lending LLC"), new Intake
        {
            ReceivedOn = Stamp.Today, HowReceived = HowReceived.Web, BusinessType = BusinessType.Debt, CategoryId = 1, IssueId = 1,
            Account = "They did not answer.", IsAnonymous = true, IsRestricted = restricted,
        }, Routing.Bypass, Author, [], Stamp);
}
