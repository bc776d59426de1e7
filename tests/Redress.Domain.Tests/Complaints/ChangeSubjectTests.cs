using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Shouldly;
using Xunit;

namespace Redress.Domain.Tests.Complaints;

public class ChangeSubjectTests
{
    readonly World world = new();
    readonly Company other = new(CompanyKind.Registered, "Harbor Mortgage");

    [Fact]
    public void Before_anything_is_sent_it_is_free_and_unsent_requests_stay()
    {
        var complaint = world.Open();
        InformationRequest.Add(complaint, "History", "Send it.", null, [], world.By(world.Manager));

        complaint.ChangeSubject(new(other), null, world.By(world.Manager));

        (complaint.SubjectName, complaint.SubjectNo, complaint.Requests.Count, complaint.FormerSubjects.Count).ShouldBe(("Harbor Mortgage", 2, 1, 0));
        complaint.Requests[0].SubjectNo.ShouldBe(2);
        complaint.Happenings[^1].Sentence.ShouldBe("Changed the subject from Cascade Lending LLC to Harbor Mortgage.");
    }

    [Fact]
    public void After_sending_a_manager_cannot_and_a_supervisor_gives_a_reason()
    {
        var complaint = world.Sent();

        Should.Throw<BrokenRuleException>(() => complaint.ChangeSubject(new(other), "Wrong one.", world.By(world.Manager))).Message.ShouldContain("only a Supervisor");
        Should.Throw<BrokenRuleException>(() => complaint.ChangeSubject(new(other), " ", world.By(world.Supervisor))).Message.ShouldContain("say why");
        complaint.CompanyId.ShouldBe(world.Company.Id);
    }

    [Fact]
    public void What_was_sent_is_canceled_and_stays_with_whom_it_was_sent_to()
    {
        var complaint = world.Sent(2);

        complaint.ChangeSubject(new(other), "Wrong one.", world.By(world.Supervisor));

        complaint.Requests.ShouldAllBe(request => request.State == RequestState.Canceled && request.SubjectNo == 1);
        var former = complaint.FormerSubjects.Single();
        (former.No, former.SubjectName, former.IsKept, former.Account).ShouldBe((1, "Cascade Lending LLC", true, "They raised my payment."));
        (complaint.SubjectNo, complaint.FirstSentAt, complaint.AccountSharedAt, complaint.CompanyPocId).ShouldBe((2, null, null, null));
        complaint.NextStep.ShouldBe(NextStep.Close);
    }

    [Fact]
    public void Numbers_of_requests_go_on()
    {
        var complaint = world.Sent(2);
        complaint.ChangeSubject(new(other), "Wrong one.", world.By(world.Supervisor));

        var request = InformationRequest.Add(complaint, "History", "Send it.", null, [], world.By(world.Manager));

        (request.No, request.SubjectNo).ShouldBe((3, 2));
    }

    [Fact]
    public void A_company_that_had_not_enrolled_keeps_nothing()
    {
        var unseen = new World(enrolled: false);
        var complaint = unseen.Sent();

        complaint.ChangeSubject(new(other), "Wrong one.", unseen.By(unseen.Supervisor));

        complaint.FormerSubjects.Single().IsKept.ShouldBeFalse();
        complaint.Happenings[^1].Telling.People.ShouldBeEmpty();
    }

    [Fact]
    public void The_person_of_the_same_company_is_changed_by_anybody_who_works_on_it()
    {
        var complaint = world.Sent();
        var person = new Individual { CompanyId = world.Company.Id, Name = "Daniel Kessler" };

        complaint.ChangeSubject(new(world.Company, null, person), null, world.By(world.Manager));

        (complaint.IndividualName, complaint.SubjectNo).ShouldBe(("Daniel Kessler", 1));
        complaint.Requests.ShouldAllBe(request => request.CanceledAt == null);
        Should.Throw<BrokenRuleException>(() => complaint.ChangeSubject(new(world.Company, null, person), null, world.By(world.Manager))).Message.ShouldContain("is about Daniel Kessler already");
    }

    [Fact]
    public void Who_cannot_be_asked_takes_no_requests()
    {
        var complaint = world.Open();
        InformationRequest.Add(complaint, "History", "Send it.", null, [], world.By(world.Manager));

        complaint.ChangeSubject(new(new Company(CompanyKind.Depository, "Bank of Yakima")), null, world.By(world.Manager));

        complaint.Requests.ShouldBeEmpty();
        complaint.Happenings[^1].ShouldSatisfyAllConditions(one => one.Act.ShouldBe(Act.SubjectChanged), one => one.Sentence.ShouldEndWith("A request not sent yet was removed."));
    }

    [Fact]
    public void Of_a_restricted_complaint_the_account_is_kept_as_it_was_redacted()
    {
        var complaint = world.Open();
        complaint.Update(complaint.AsEntered() with { IsRestricted = true }, world.By(world.Manager));
        complaint.RedactAccount("Somebody's payment was raised.", world.By(world.Manager));
        InformationRequest.Add(complaint, "History", "Send it.", null, [], world.By(world.Manager));
        world.Send(complaint);

        complaint.ChangeSubject(new(other), "Wrong one.", world.By(world.Supervisor));

        var former = complaint.FormerSubjects.Single();
        (former.Account, former.Complainant).ShouldBe(("Somebody's payment was raised.", null));
    }

    [Fact]
    public void An_account_that_was_restricted_after_it_was_shared_is_not_kept()
    {
        var complaint = world.Sent();
        complaint.Update(complaint.AsEntered() with { IsRestricted = true }, world.By(world.Manager));

        complaint.ChangeSubject(new(other), "Wrong one.", world.By(world.Supervisor));

        complaint.FormerSubjects.Single().Account.ShouldBeNull();
    }
}
