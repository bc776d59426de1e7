using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Records;

namespace Redress.Domain.Tests.Complaints;

public class ReopeningTests
{
    readonly World world = new();
    static readonly ReopeningOrder New = new(ReopenReason.NewInformation, "She sent statements.");

    Complaint Closed(Complaint? complaint = null)
    {
        complaint ??= world.Answered();
        complaint.Close(new Closing(ClosureReason.NoViolationFound), [], world.By(world.Manager));
        return complaint;
    }

    DateTime In(int days) => World.Now.AddDays(days);

    [Fact]
    public void A_reopened_complaint_is_in_work_and_its_closure_target_is_counted_anew()
    {
        var complaint = Closed();

        complaint.Reopen(New, world.Manager, world.By(world.Manager, In(30)));

        (complaint.Status, complaint.IsLocked, complaint.ClosedOn, complaint.NextStep).ShouldBe((ComplaintStatus.Reopened, false, null, NextStep.ReviewAnswer));
        var target = complaint.Deadlines().Single(deadline => deadline.Kind == DueKind.Closure);
        (target.IsOpen, target.Dates.Count, target.Current.CountedFromOn).ShouldBe((true, 1, world.Today.AddDays(30)));
        complaint.Happenings[^1].Act.ShouldBe(Act.Reopened);
    }

    [Fact]
    public void Every_closure_and_reopening_is_kept()
    {
        var complaint = Closed();
        complaint.Reopen(New, world.Manager, world.By(world.Manager, In(1)));
        complaint.Close(new Closing(ClosureReason.Invalid), [], world.By(world.Manager, In(2)));
        complaint.Reopen(new(ReopenReason.ClosedInError, "Wrong button."), world.Manager, world.By(world.Manager, In(3)));

        complaint.Closures.Select(closure => (closure.No, closure.Reason)).ShouldBe([(1, ClosureReason.NoViolationFound), (2, ClosureReason.Invalid)]);
        complaint.Reopenings.Select(one => one.No).ShouldBe([1, 2]);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_year_of_the_agency_is_the_limit_for_a_manager(int daysAfter, bool may)
    {
        var complaint = Closed();
        var at = new DateTime(2027, 11, 20, 7, 59, 0, DateTimeKind.Utc).AddDays(daysAfter);
        complaint.MayBeReopenedBy(world.Manager.AsViewer(), world.Agency.DayOf(at)).ShouldBe(may);

        if (may) complaint.Reopen(New, world.Manager, world.By(world.Manager, at));
        else Should.Throw<BrokenRuleException>(() => complaint.Reopen(New with { LateReason = "I must." }, world.Manager, world.By(world.Manager, at))).Message.ShouldContain("only a Supervisor");
    }

    [Fact]
    public void Past_it_a_supervisor_reopens_with_a_written_reason()
    {
        var complaint = Closed();

        Should.Throw<BrokenRuleException>(() => complaint.Reopen(New, world.Manager, world.By(world.Supervisor, In(400)))).Message.ShouldContain("Say why");
        complaint.Reopen(New with { LateReason = "A court asked." }, world.Manager, world.By(world.Supervisor, In(400)));

        complaint.Reopenings[0].LateReason.ShouldBe("A court asked.");
    }

    [Fact]
    public void Within_it_no_further_reason_is_taken()
        => Should.Throw<BrokenRuleException>(() => Closed().Reopen(New with { LateReason = "No need." }, world.Manager, world.By(world.Supervisor)));

    [Fact]
    public void It_needs_a_comment_and_a_point_of_contact_who_works_here()
    {
        var complaint = Closed();
        Should.Throw<BrokenRuleException>(() => complaint.Reopen(New with { Comment = " " }, world.Manager, world.By(world.Manager)));
        Should.Throw<BrokenRuleException>(() => complaint.Reopen(New, world.Viewer, world.By(world.Manager)));
        world.Manager.FallsAsleep("On leave.", world.By(world.Supervisor));
        Should.Throw<BrokenRuleException>(() => complaint.Reopen(New, world.Manager, world.By(world.Supervisor)));
        complaint.Reopen(New, world.Supervisor, world.By(world.Supervisor));
        complaint.AgencyPocId.ShouldBe(world.Supervisor.Id);
    }

    [Fact]
    public void Where_the_company_merged_meanwhile_the_complaint_goes_to_its_successor()
    {
        var complaint = Closed();
        var other = new Company(CompanyKind.Registered, "Harbor Mortgage Inc.");
        other.IsEnrolledSince(World.Now.AddYears(-1));
        world.Company.MergeInto(other, "Registry notice.", [], false, [], world.By(world.Supervisor));

        complaint.Reopen(New, world.Manager, world.By(world.Manager, In(3)));

        (complaint.CompanyId, complaint.SubjectName, complaint.CompanyPocId).ShouldBe((other.Id, "Harbor Mortgage Inc.", null));
        complaint.Happenings[^1].Sentence.ShouldContain("merged into Harbor Mortgage Inc.");
    }

    [Fact]
    public void Whoever_entered_a_complaint_reviews_it_where_the_agency_waives_the_second_person()
    {
        var admin = Person.Of(world.Agency, "Ada", "Quinn", "admin@wa.demo", Role.AccountAdministrator);
        Should.Throw<BrokenRuleException>(() => world.Agency.SetReview(true, "Two people work here.", world.By(world.Supervisor)));
        Should.Throw<BrokenRuleException>(() => world.Agency.SetReview(true, null, world.By(admin)));
        var complaint = world.Pending();
        Should.Throw<BrokenRuleException>(() => complaint.Proceed(world.Manager, world.By(world.Manager)));

        world.Agency.SetReview(true, "Two people work here.", world.By(admin, In(0)));
        complaint.Proceed(world.Manager, world.By(world.Manager));
        world.Pending().Close(new Closing(ClosureReason.Invalid), [], world.By(world.Manager));

        world.Agency.SetReview(false, null, world.By(admin, In(1)));
        Should.Throw<BrokenRuleException>(() => world.Pending().Proceed(world.Manager, world.By(world.Manager)));
    }

    [Fact]
    public void Its_closure_target_is_explained_from_the_reopening()
    {
        var complaint = Closed();
        complaint.Reopen(New, world.Manager, world.By(world.Manager, In(30)));

        WhyDate.Of(complaint, complaint.Deadlines().Single(deadline => deadline.Kind == DueKind.Closure)).Sentences[1].ShouldStartWith("Counting starts the day after reopening, Dec 20.");
    }
}
