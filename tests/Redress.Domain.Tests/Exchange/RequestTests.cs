using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Notices;

namespace Redress.Domain.Tests.Exchange;

public class RequestTests
{
    readonly World world = new();

    [Fact]
    public void Its_state_follows_from_what_happened()
    {
        var complaint = world.Open();
        var request = InformationRequest.Add(complaint, "Papers", "Send them.", null, [], world.By(world.Manager));
        request.State.ShouldBe(RequestState.ReadyToSend);
        world.Send(complaint);
        request.State.ShouldBe(RequestState.SentToCompany);
        complaint.AssignCompanyPoc(world.Poc, world.By(world.Contact));
        request.SaveDraft("Here.", false, 0, world.By(world.Drafter));
        request.State.ShouldBe(RequestState.InPreparation);
        request.PassToPoc(world.By(world.Drafter));
        request.State.ShouldBe(RequestState.WithCompanyPoc);
        Instalment.SendAnswers(complaint, [request], [], world.By(world.Poc));
        request.State.ShouldBe(RequestState.Answered);
        request.SendBack("One page is missing.", world.Today.AddDays(5), [], world.By(world.Manager));
        request.State.ShouldBe(RequestState.SentBack);
        world.Answer(complaint, request);
        request.Accept(world.By(world.Manager));
        request.State.ShouldBe(RequestState.Accepted);
    }

    [Fact]
    public void Both_rounds_stay_readable()
    {
        var complaint = world.Answered();
        var request = complaint.Requests[0];
        request.SendBack("One page is missing.", world.Today.AddDays(5), [], world.By(world.Manager));
        request.SaveDraft("The missing page.", false, 0, world.By(world.Drafter));
        Instalment.SendAnswers(complaint, [request], [], world.By(world.Poc));

        request.Rounds.Select(round => round.Answer).ShouldBe(["Here it is.", "The missing page."]);
        request.Rounds[1].Reason.ShouldBe("One page is missing.");
    }

    [Theory]
    [InlineData(CompanyKind.Depository)]
    [InlineData(CompanyKind.NonNmls)]
    public void Only_a_registered_company_can_be_asked(CompanyKind kind)
    {
        var other = new World(kind, enrolled: false);
        Should.Throw<BrokenRuleException>(() => InformationRequest.Add(other.Open(), "Papers", "Send them.", null, [], other.By(other.Manager)));
    }

    [Fact]
    public void It_is_sent_once()
    {
        var complaint = world.Sent();
        Should.Throw<BrokenRuleException>(() => complaint.Requests[0].Change("New title", "New text", null, [], world.By(world.Manager)));
    }

    [Fact]
    public void Either_all_requests_go_or_none()
    {
        var complaint = world.Open();
        InformationRequest.Add(complaint, "One", "Send it.", null, [], world.By(world.Manager));
        Should.Throw<BrokenRuleException>(() => world.Send(complaint, world.Today));
        complaint.Requests[0].SentAt.ShouldBeNull();
    }

    [Fact]
    public void An_extension_keeps_the_original_date()
    {
        var request = world.Sent().Requests[0];
        request.Extend(world.Today.AddDays(21), "They asked by phone.", world.By(world.Manager));

        request.DueOn.ShouldBe(world.Today.AddDays(21));
        request.OriginalDueOn.ShouldBe(world.Today.AddDays(14));
    }

    [Fact]
    public void An_extension_cannot_shorten()
        => Should.Throw<BrokenRuleException>(() => world.Sent().Requests[0].Extend(world.Today.AddDays(2), null, world.By(world.Manager)));

    [Fact]
    public void A_date_that_the_rule_gives_is_known_as_such()
    {
        var complaint = world.Open();
        InformationRequest.Add(complaint, "One", "Send it.", null, [], world.By(world.Manager));
        world.Send(complaint, world.Agency.DueAfter(PeriodKind.Answer, world.Today));
        complaint.DueDates.Single(due => due.Kind == DueKind.Answer).Origin.ShouldBe(DueOrigin.Rule);
    }

    [Fact]
    public void It_is_overdue_the_day_after_its_date()
    {
        var request = world.Sent().Requests[0];
        request.IsOverdue(world.Today.AddDays(14)).ShouldBeFalse();
        request.IsOverdue(world.Today.AddDays(15)).ShouldBeTrue();
    }

    [Fact]
    public void It_is_never_overdue_while_the_company_is_not_enrolled()
        => new World(enrolled: false).Sent().Requests[0].IsOverdue(new DateOnly(2030, 1, 1)).ShouldBeFalse();

    [Fact]
    public void Only_the_point_of_contact_sends()
    {
        var complaint = world.WithPoc();
        complaint.Requests[0].SaveDraft("Here.", false, 0, world.By(world.Drafter));
        Should.Throw<BrokenRuleException>(() => Instalment.SendAnswers(complaint, complaint.Requests, [], world.By(world.Drafter)));
    }

    [Fact]
    public void Two_drafters_do_not_overwrite_each_other()
    {
        var request = world.WithPoc().Requests[0];
        request.SaveDraft("Mine.", false, 0, world.By(world.Drafter));
        Should.Throw<BrokenRuleException>(() => request.SaveDraft("Mine instead.", false, 0, world.By(world.Poc)));
        request.CurrentDraft!.Text.ShouldBe("Mine.");
    }

    [Fact]
    public void Another_company_cannot_draft()
    {
        var stranger = Person.Of(new Company(CompanyKind.Registered, "Sound"), "Mei", "Castellan", "mei@sound.demo", Role.ManageComplaints);
        Should.Throw<BrokenRuleException>(() => world.WithPoc().Requests[0].SaveDraft("x", false, 0, world.By(stranger)));
    }

    [Fact]
    public void An_answer_tells_whom_the_sender_chose()
    {
        var complaint = world.Open();
        InformationRequest.Add(complaint, "One", "Send it.", null, [], world.By(world.Manager));
        world.Send(complaint, notices: new AnswerNotices(false, false, true, [world.Viewer.Id]));
        complaint.AssignCompanyPoc(world.Poc, world.By(world.Contact));
        world.Answer(complaint, complaint.Requests[0]);

        var telling = complaint.Happenings[^1].Telling;
        telling.Instead.ShouldBe([Audience.NamedPeople, Audience.AgencySupervisors]);
        telling.People.ShouldBe([world.Viewer.Id]);
    }

    [Fact]
    public void A_quick_look_is_marked_once_and_can_be_taken_away()
    {
        var request = world.Answered().Requests[0];
        request.MarkQuickLook(true, world.By(world.Manager));
        Should.Throw<BrokenRuleException>(() => request.MarkQuickLook(true, world.By(world.Supervisor)));
        request.MarkQuickLook(false, world.By(world.Manager));
        request.LatestRound!.QuickLookAt.ShouldBeNull();
    }
}
