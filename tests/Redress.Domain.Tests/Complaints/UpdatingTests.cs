using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Domain.Tests.Complaints;

/// <summary>Changing what was entered, and who is in charge.</summary>
public class UpdatingTests
{
    readonly World _world = new();

    [Fact]
    public void What_stays_as_it_was_is_no_change()
    {
        var complaint = _world.Open();

        complaint.Differs(complaint.AsEntered()).ShouldBeFalse();
        Should.Throw<BrokenRuleException>(() => complaint.Update(complaint.AsEntered(), _world.By(_world.Manager))).Message.ShouldBe("Nothing was changed.");
    }

    [Fact]
    public void History_names_what_was_changed_and_not_what_it_says()
    {
        var complaint = _world.Open();

        complaint.Update(complaint.AsEntered() with { Account = "Secret words.", Priority = Priority.High, CfpbId = "7" }, _world.By(_world.Manager));

        complaint.Happenings[^1].Sentence.ShouldBe("Changed the account, the CFPB ID and the priority.");
        (complaint.Account, complaint.Priority).ShouldBe(("Secret words.", Priority.High));
    }

    [Fact]
    public void Complainants_are_known_again_by_their_IDs()
    {
        var complaint = _world.Open();
        var margaret = complaint.Complainants.Single();

        complaint.Update(complaint.AsEntered() with { Complainants = [new Complainant { FirstName = "Frank", LastName = "Ellison" }, new Complainant { Id = margaret.Id, FirstName = "Maggie", LastName = "Ellison" }] }, _world.By(_world.Manager));

        complaint.Complainants.OrderBy(person => person.Position).Select(person => person.FirstName).ShouldBe(["Frank", "Maggie"]);
        complaint.Complainants.ShouldContain(margaret);
        complaint.ComplainantName.ShouldBe("Frank Ellison");
    }

    [Fact]
    public void The_subject_and_the_acknowledgement_are_not_changed_on_the_way()
    {
        var complaint = _world.Open();

        complaint.Update(complaint.AsEntered() with { IndividualName = "Somebody", AcknowledgedOn = null, CfpbId = "7" }, _world.By(_world.Manager));

        (complaint.IndividualName, complaint.AcknowledgedOn).ShouldBe((null, _world.Today));
    }

    [Fact]
    public void Restricting_marks_what_is_there()
    {
        var complaint = _world.Open();
        complaint.AddDocument(new Document(Guid.NewGuid(), DocumentPart.Intake, "a.txt", "text/plain", 1, "", _world.By(_world.Manager)), _world.By(_world.Manager));
        var note = complaint.AddResearch(ResearchKind.Phone, ResearchWith.Consumer, _world.Today, "She called.", [], _world.By(_world.Manager));

        complaint.Update(complaint.AsEntered() with { IsRestricted = true }, _world.By(_world.Manager));

        (complaint.Documents[0].IdentifiesComplainant, note.IdentifiesComplainant).ShouldBe((true, true));
        complaint.Happenings[^1].Sentence.ShouldBe("Changed complainant details to restricted.");
    }

    [Fact]
    public void A_point_of_contact_is_named_among_those_who_may_work_on_it()
    {
        var complaint = _world.Open();

        Should.Throw<BrokenRuleException>(() => complaint.ReassignPoc(_world.Viewer, null, _world.By(_world.Supervisor)));
        Should.Throw<BrokenRuleException>(() => complaint.ReassignPoc(_world.Manager, null, _world.By(_world.Supervisor)));
        Should.Throw<BrokenRuleException>(() => _world.Pending().ReassignPoc(_world.Supervisor, null, _world.By(_world.Supervisor)));
        complaint.ReassignPoc(_world.Supervisor, "On leave.", _world.By(_world.Manager));
        complaint.AgencyPoc.ShouldBe(_world.Supervisor);
        complaint.Happenings[^1].Telling.People.ShouldBe([_world.Manager.Id]);
    }
}
