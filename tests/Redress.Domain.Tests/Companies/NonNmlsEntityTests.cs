using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Domain.Tests.Companies;

public class NonNmlsEntityTests
{
    readonly World world = new();
    readonly Agency oregon = new("OR", "Oregon", "Division of Financial Regulation", "America/Los_Angeles");
    readonly Person owen;

    public NonNmlsEntityTests() => owen = Person.Of(oregon, "Owen", "Marsh", "owen@or.demo", Role.ComplaintManager);

    [Fact]
    public void A_record_keeps_what_is_known_and_a_former_name_goes_on_finding_it()
    {
        var entity = Entity(new(DetailKind.Phone, "(509) 555-0111"), new(DetailKind.Phone, " (509)  555-0111 "), new(DetailKind.Website, " "));

        entity.Change(Facts("QuickCash Direct", new KnownDetail(DetailKind.Phone, "(509) 555-0111")), By());

        entity.Name.ShouldBe("QuickCash Direct");
        entity.Of(DetailKind.Phone).ShouldHaveSingleItem().Key.ShouldBe("5095550111");
        entity.Of(DetailKind.Name).ShouldHaveSingleItem().Text.ShouldBe("QuickCash Now");
        Should.Throw<BrokenRuleException>(() => entity.Change(new(entity.Name, entity.Activity, [.. entity.Details.Select(detail => detail.Known)]), By())).Message.ShouldBe("Nothing was changed.");
        Should.Throw<BrokenRuleException>(() => entity.Change(Facts(" "), By()));
        Should.Throw<BrokenRuleException>(() => entity.Change(Facts("Q", new KnownDetail(DetailKind.Address, "1 Main St") { State = "ZZ" }), By()));
    }

    [Fact]
    public void Only_its_agency_changes_it_and_others_ask()
    {
        var entity = Entity();
        Should.Throw<BrokenRuleException>(() => entity.Change(Facts("Other"), By(owen)));

        var asked = entity.AskForChange(oregon, "Its phone is (503) 555-0100.", "Its letter says so.", [], By(owen));
        Should.Throw<BrokenRuleException>(() => entity.AcceptChange(asked, null, null, By(owen)));
        Should.Throw<BrokenRuleException>(() => entity.AskForChange(world.Agency, "x", "y", [], By()));
        entity.AcceptChange(asked, Facts(entity.Name, new KnownDetail(DetailKind.Phone, "(503) 555-0100")), "Thank you.", By());

        asked.Decision.ShouldBe(ChangeDecision.Accepted);
        entity.Of(DetailKind.Phone).ShouldHaveSingleItem();
        Should.Throw<BrokenRuleException>(() => entity.RejectChange(asked, "No.", By())).Message.ShouldContain("accepted meanwhile");
        Should.Throw<BrokenRuleException>(() => entity.WithdrawChange(entity.AskForChange(oregon, "x", "y", [], By(owen)), By()));
    }

    [Fact]
    public void A_complaint_about_it_can_be_worked_on_and_closed_but_nothing_can_be_asked()
    {
        var complaint = About(Entity());

        (complaint.SubjectName, complaint.CompanyId, complaint.NextStep).ShouldBe(("QuickCash Now", null, NextStep.Close));
        Should.Throw<BrokenRuleException>(() => InformationRequest.Add(complaint, "Papers", "Send them.", null, [], By())).Message.ShouldContain("cannot be asked here");
        complaint.Close(new Closing(ClosureReason.ClosedWithExplanation, "Nobody answers."), [], By());
        complaint.IsLocked.ShouldBeTrue();
    }

    [Fact]
    public void Complaints_follow_a_match_and_go_back_when_it_is_undone_but_those_that_were_asked_about()
    {
        var entity = Entity();
        var (asked, ready, closed) = (About(entity), About(entity), About(entity));
        closed.Close(new Closing(ClosureReason.ClosedWithExplanation, "Done."), [], By());
        Should.Throw<BrokenRuleException>(() => entity.MatchTo(world.Company, "License found.", [], By(owen)));

        entity.MatchTo(world.Company, "License found.", [asked, ready, closed], By()).ShouldBe([asked, ready]);

        (asked.Company, asked.SubjectName, asked.EntityId).ShouldBe((world.Company, world.Company.Name, (Guid?)entity.Id));
        closed.CompanyId.ShouldBeNull();
        Should.Throw<BrokenRuleException>(() => About(entity)).Message.ShouldContain("was matched to");
        Should.Throw<BrokenRuleException>(() => entity.MatchTo(world.Company, "Again.", [], By()));
        InformationRequest.Add(ready, "Papers", "Send them.", null, [], By());
        var request = InformationRequest.Add(asked, "Papers", "Send them.", null, [], By());
        Instalment.Send(asked, new SendingOrder(new Dictionary<int, DateOnly> { [request.No] = world.Agency.Calendar().After(By().Today, 10) }, "Please.", null, false, new HashSet<Guid>(), new AnswerNotices(true, true, false, [])), [], By());

        var undone = entity.UndoMatch("Another license.", [asked, ready], By());

        (undone.Asked.Single(), undone.Back.Single(), undone.Locked.Count).ShouldBe((asked, ready, 0));

        (ready.CompanyId, ready.SubjectName, ready.Requests.Count, ready.NextStep).ShouldBe((null, "QuickCash Now", 0, NextStep.Close));
        (asked.CompanyId, asked.SubjectName).ShouldBe((world.Company.Id, world.Company.Name));
        (ready.SubjectNo, asked.SubjectNo).ShouldBe((2, 1));
        ready.Happenings[^1].Sentence.ShouldContain("1 request that was not sent is removed");
        entity.Happenings[^1].Sentence.ShouldContain("1 stays with");
        (entity.IsMatched, entity.Match).ShouldBe((false, null));
    }

    [Fact]
    public void What_is_reviewed_moves_with_a_match_and_the_records_sentences_do_not_count_it()
    {
        var entity = Entity();
        var pending = About(entity, Routing.PreliminaryReview);

        entity.MatchTo(world.Company, "License found.", [pending], By()).ShouldHaveSingleItem().ShouldBe(pending);
        entity.Happenings[^1].Sentence.ShouldContain("No open complaint was about it.");
        entity.UndoMatch("Another license.", [pending], By()).Back.ShouldBe([pending]);

        entity.Happenings[^1].Sentence.ShouldContain("0 complaints are about QuickCash Now again.");
        (pending.CompanyId, pending.SubjectName).ShouldBe((null, "QuickCash Now"));
    }

    [Fact]
    public void A_complaint_that_was_closed_with_a_company_whose_match_was_undone_stays_so_and_goes_back_once_it_is_reopened()
    {
        var entity = Entity();
        var complaint = About(entity);
        entity.MatchTo(world.Company, "License found.", [complaint], By());
        complaint.Close(new Closing(ClosureReason.ClosedWithExplanation, "Nobody answers."), [], By());

        var undone = entity.UndoMatch("Another license.", [complaint], By());

        (undone.Back.Count, undone.Asked.Count, undone.Locked.Single(), complaint.CompanyId).ShouldBe((0, 0, complaint, world.Company.Id));
        entity.Happenings[^1].Sentence.ShouldEndWith("1 stays as it ended.");
        var turns = entity.Turns;
        complaint.Reopen(new ReopeningOrder(ReopenReason.NewInformation, "She wrote again."), world.Manager, By());

        (complaint.CompanyId, complaint.SubjectName, complaint.IsAboutEntity).ShouldBe((null, "QuickCash Now", true));
        complaint.Happenings[^1].Sentence.ShouldContain("the complaint is about QuickCash Now again");
        entity.Turns.ShouldBe(turns + 1, "whoever matches it at this moment must lose");
    }

    [Fact]
    public void What_a_former_company_was_sent_stays_frozen_when_a_later_match_is_undone()
    {
        var (entity, complaint) = (Entity(), world.Open());
        var paper = new Document(Guid.CreateVersion7(), DocumentPart.Request, "list.txt", "text/plain", 1, "", By());
        var request = InformationRequest.Add(complaint, "Papers", "Send them.", null, [paper], By());
        Instalment.Send(complaint, new SendingOrder(new Dictionary<int, DateOnly> { [request.No] = world.Agency.Calendar().After(By().Today, 10) }, "Please.", null, false, new HashSet<Guid>(), new AnswerNotices(true, true, false, [])), [], By());
        complaint.ChangeSubject(new(null, Entity: entity), "It was somebody else.", By(world.Supervisor));
        entity.MatchTo(world.Company, "License found.", [complaint], By());

        entity.UndoMatch("Another license.", [complaint], By());

        (complaint.IsAboutEntity, paper.PartId).ShouldBe((true, (Guid?)request.Id));
    }

    [Fact]
    public void A_complaint_that_was_closed_when_its_entity_was_matched_is_about_the_company_once_it_is_reopened()
    {
        var entity = Entity();
        var complaint = About(entity);
        complaint.Close(new Closing(ClosureReason.ClosedWithExplanation, "Nobody answers."), [], By());
        entity.MatchTo(world.Company, "License found.", [], By());

        complaint.Reopen(new ReopeningOrder(ReopenReason.NewInformation, "It is registered."), world.Manager, By());

        (complaint.Company, complaint.SubjectName, complaint.EntityId).ShouldBe((world.Company, world.Company.Name, (Guid?)entity.Id));
        complaint.Happenings[^1].Sentence.ShouldContain("was matched to");
    }

    [Fact]
    public void Another_agency_takes_it_over_only_when_its_own_left()
    {
        var entity = Entity();
        Should.Throw<BrokenRuleException>(() => entity.TakeOver(oregon, By(owen))).Message.ShouldContain("Ask it for a change");

        world.Agency.Leave(0, "Its request of Nov 1.", [], new Stamp(Viewer.CommandLine with { Side = Side.Installation, Roles = new HashSet<Role> { Role.Operator } }, World.Now, world.Today));
        Should.Throw<BrokenRuleException>(() => entity.AskForChange(oregon, "x", "y", [], By(owen)));
        entity.TakeOver(oregon, By(owen));
        entity.Change(Facts("Now of Oregon"), By(owen));

        entity.AgencyId.ShouldBe(oregon.Id);
        Should.Throw<BrokenRuleException>(() => entity.Change(Facts("Again"), By()));
    }

    Stamp By(Person? person = null) => world.By(person ?? world.Manager);

    NonNmlsEntity Entity(params KnownDetail[] details) => NonNmlsEntity.Create("E-2026-000001", world.Agency, Facts("QuickCash Now", details), [], By());

    static EntityFacts Facts(string name, params KnownDetail[] details) => new(name, "Lends on the web.", details);

    Complaint About(NonNmlsEntity entity, Routing routing = Routing.Bypass) => Complaint.EnterAbout(entity, "C-2026-0000011", world.Agency, world.Intake(), routing, world.Manager, [], By());
}
