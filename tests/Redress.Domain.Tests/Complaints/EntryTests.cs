using Redress.Domain.Complaints;

namespace Redress.Domain.Tests.Complaints;

public class EntryTests
{
    readonly World world = new();

    [Fact]
    public void Whoever_bypasses_the_review_becomes_point_of_contact()
    {
        var complaint = world.Open();

        complaint.Status.ShouldBe(ComplaintStatus.Open);
        complaint.AgencyPocId.ShouldBe(world.Manager.Id);
    }

    [Fact]
    public void Whoever_entered_a_complaint_does_not_review_it()
        => Should.Throw<BrokenRuleException>(() => world.Pending().Proceed(world.Manager, world.By(world.Manager)));

    [Fact]
    public void The_reviewer_names_the_point_of_contact()
    {
        var complaint = world.Pending();

        complaint.Proceed(world.Manager, world.By(world.Supervisor));

        complaint.Status.ShouldBe(ComplaintStatus.Open);
        complaint.AgencyPocId.ShouldBe(world.Manager.Id);
    }

    [Fact]
    public void A_Viewer_cannot_be_point_of_contact()
        => Should.Throw<BrokenRuleException>(() => world.Pending().Proceed(world.Viewer, world.By(world.Supervisor)));

    [Fact]
    public void A_complaint_needs_a_name_unless_it_is_anonymous()
    {
        var nameless = world.Intake() with { Complainants = [] };

        Should.Throw<BrokenRuleException>(() => Enter(nameless));
        Enter(nameless with { IsAnonymous = true }).ComplainantName.ShouldBe("Anonymous");
    }

    [Fact]
    public void It_cannot_have_been_received_tomorrow()
        => Should.Throw<BrokenRuleException>(() => Enter(world.Intake() with { ReceivedOn = world.Today.AddDays(1) }));

    Complaint Enter(Intake intake) => Complaint.Enter("C-2026-0000003", world.Agency, world.Company, intake, Routing.Bypass, world.Manager, [], world.By(world.Manager));
}
