using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Escalations;

namespace Redress.Domain.Tests.Supervision;

/// <summary>A complaint handed on to an activity: what goes along, what is left out, who may, and that the complaint keeps all.</summary>
public class EscalationTests
{
    readonly Supervising office = new();

    World World => office.World;
    Stamp Manager => World.By(World.Manager);
    Stamp Supervisor => World.By(World.Supervisor);

    [Fact]
    public void Requests_answers_and_violations_go_along_as_they_are_and_stay_where_they_were()
    {
        var complaint = World.Answered(2);
        complaint.Requests[0].SendBack("Page 2 is missing.", Manager.Today.AddDays(9), [], Manager);
        complaint.Allege([new(Law.Federal, "12 CFR 1024.17", "Wrong escrow.")], Manager);
        var activity = office.At(Milestone.Planning);

        var made = Escalate(activity, new EscalationPlan(complaint), Manager);

        made.Words.ShouldBe("2 requests and 1 alleged violation");
        var (first, second) = (made.Requests[0], made.Requests[1]);
        (first.No, first.State, first.Rounds.Count).ShouldBe((1, RequestState.SentBack, 2));
        first.Rounds[0].Answer.ShouldBe("Here it is.");
        (first.Rounds[1].Reason, first.Rounds[1].Answer).ShouldBe(("Page 2 is missing.", null));
        (second.State, second.SentByName, second.Rounds[0].AnsweredByName).ShouldBe((RequestState.Answered, "Priya Raman", "Renee Calloway"));
        (made.Violations[0].No, made.Violations[0].Citation).ShouldBe((1, "12 CFR 1024.17"));
        (complaint.Requests.Count, complaint.Status, activity.Requests.Count).ShouldBe((2, ComplaintStatus.Open, 0));
        complaint.Related.Single().OtherRecordId.ShouldBe(activity.Id);
        complaint.Happenings[^1].Sentence.ShouldBe("Escalated to SA-2026-000001 with 2 requests and 1 alleged violation.");
        activity.Happenings[^1].Sentence.ShouldBe("Took over complaint C-2026-0000001 with 2 requests and 1 alleged violation.");

        complaint.Requests[1].Accept(Manager);
        second.State.ShouldBe(RequestState.Answered, "what was carried is what stood there that day");
    }

    [Fact]
    public void The_complainant_goes_along_only_by_a_supervisor()
    {
        var complaint = World.Open();
        var activity = office.At(Milestone.Pending);
        var named = Paper(complaint, "face.pdf", identifies: true);
        Paper(complaint, "contract.pdf");
        var plan = new EscalationPlan(complaint);
        (plan.Documents.Single().FileName, plan.LeftOut.Single()).ShouldBe(("contract.pdf", new LeftOut(named, "It names the complainant.")));
        Escalate(activity, plan, Manager).Complainant.ShouldBeNull();

        var with = plan.Choice with { IncludesComplainant = true, Reason = "To examine." };
        Should.Throw<BrokenRuleException>(() => Escalate(activity, new(complaint, with), Manager)).Message.ShouldBe("Only a Supervisor carries the complainant along.");
        var made = Escalate(activity, new(complaint, with), Supervisor);
        (made.Complainant, made.Documents.Count, complaint.Related.Count).ShouldBe(("Margaret Ellison", 2, 1));
        complaint.Happenings[^1].Sentence.ShouldEndWith("with the complainant.");
    }

    [Fact]
    public void Of_a_restricted_complainant_only_the_redacted_account_goes_along()
    {
        var complaint = Complaint.Enter("C-2026-0000003", World.Agency, World.Company, World.Intake() with { IsRestricted = true }, Routing.Bypass, World.Manager, [], Manager);
        var activity = office.At(Milestone.Pending);
        Escalate(activity, new(complaint), Manager).Account.ShouldBeNull();
        complaint.RedactAccount("They raised a payment.", Manager);
        var made = Escalate(activity, new(complaint), Manager);
        (made.Account, made.IsRedacted, made.No).ShouldBe(("They raised a payment.", true, 2));
    }

    [Fact]
    public void What_cannot_be_opened_is_left_out_and_says_so()
    {
        var complaint = World.Open();
        var found = Paper(complaint, "virus.exe");
        found.Scanned(ScanOutcome.Found, null, "EICAR", World.Now);
        Paper(complaint, "late.pdf", scanned: false);
        new EscalationPlan(complaint).LeftOut.Select(one => one.Why).ShouldBe(["It is quarantined.", "It waits for its scan."], ignoreOrder: true);
    }

    [Fact]
    public void Requests_that_are_not_chosen_stay_with_their_documents()
    {
        var complaint = World.Sent(2);
        var own = new Document(Guid.CreateVersion7(), DocumentPart.Request, "list.csv", "text/csv", 3, new string('c', 64), Manager);
        own.Scanned(ScanOutcome.Clean, null, null, World.Now);
        InformationRequest.Add(complaint, "Request 3", "Send it.", null, [own], Manager);
        World.Send(complaint);
        var all = new EscalationPlan(complaint);
        (all.Documents.Single(), all.RequestOf(own)!.No, all.Loose.Count).ShouldBe((own, 3, 0));
        var plan = new EscalationPlan(complaint, all.Choice with { Requests = new HashSet<int> { 2 } });
        (plan.Documents.Count, plan.Requests.Single().No).ShouldBe((0, 2));
        InformationRequest.Add(complaint, "Request 4", "Not sent.", null, [], Manager);
        new EscalationPlan(complaint).AllRequests.Count.ShouldBe(3, "what was not sent is a draft");
        Should.Throw<BrokenRuleException>(() => new EscalationPlan(complaint, all.Choice with { Reason = "Why.", Requests = new HashSet<int> { 4 } }).MustHold(Manager)).Message.ShouldBe("C-2026-0000001 has no request 4 that was sent.");
    }

    [Fact]
    public void It_can_close_the_complaint_in_the_same_act()
    {
        var complaint = World.Sent();
        var activity = office.At(Milestone.InFlight);
        var choice = new EscalationPlan(complaint).Choice with { Reason = "A pattern.", Closes = true };
        Should.Throw<BrokenRuleException>(() => Escalate(activity, new(complaint, choice), Manager)).Message.ShouldContain("cancels the requests");
        complaint = World.Sent();
        activity = office.At(Milestone.InFlight);
        var made = Escalate(activity, new(complaint, choice with { CancelsOpenRequests = true }), Manager);
        (complaint.IsLocked, complaint.Closures.Single().Reason, complaint.Closures.Single().InternalNotes).ShouldBe((true, ClosureReason.ReferredToInvestigation, "Escalated to SA-2026-000001."));
        (made.Status, made.Requests[0].State, made.ClosesComplaint).ShouldBe((ComplaintStatus.Open, RequestState.SentToCompany, true));
    }

    [Fact]
    public void Who_may_not_initiate_makes_one_for_review()
    {
        var complaint = World.Open();
        var facts = Supervising.Facts with { Type = ActivityType.Investigation, Scope = null };
        var made = SupervisoryActivity.InitiateFor("SA-2026-000002", complaint, facts, Manager);
        (made.Milestone, made.IsInReview, made.LatestStep!.Comment).ShouldBe((Milestone.Pending, true, "Escalated from C-2026-0000001."));
        SupervisoryActivity.InitiateFor("SA-2026-000003", complaint, facts, World.By(office.Director)).IsInReview.ShouldBeFalse();
        Should.Throw<BrokenRuleException>(() => SupervisoryActivity.InitiateFor("SA-2026-000004", complaint, facts, World.By(office.Staff))).Message.ShouldContain("Only a Supervisor or Manager");
    }

    [Fact]
    public void Nobody_else_escalates_and_nothing_ended_takes_it()
    {
        var complaint = World.Open();
        var plan = new EscalationPlan(complaint);
        foreach (var person in new[] { World.Viewer, office.Staff, office.Examiner, World.Contact }) Should.Throw<BrokenRuleException>(() => Escalate(office.At(Milestone.Planning), plan, World.By(person)));
        foreach (var ended in new[] { Milestone.Closed, Milestone.Canceled }) Should.Throw<BrokenRuleException>(() => Escalate(office.At(ended), plan, Manager));
        Should.Throw<BrokenRuleException>(() => office.At(Milestone.Planning).Escalate(plan, Copies(plan, Manager), Names, Manager)).Message.ShouldBe("Say why the complaint is escalated.");
        complaint.Cancel("By mistake.", [], Manager);
        Should.Throw<BrokenRuleException>(() => Escalate(office.At(Milestone.Planning), plan, Manager)).Message.ShouldContain("canceled");

        var closed = World.Open();
        closed.Close(new(ClosureReason.NoViolationFound), [], Manager);
        Escalate(office.At(Milestone.Planning), new(closed), Manager).Status.ShouldBe(ComplaintStatus.Closed, "like a link, also after closing");
    }

    [Fact]
    public void A_copy_that_is_not_the_same_is_refused()
    {
        var complaint = World.Open();
        Paper(complaint, "contract.pdf");
        var plan = new EscalationPlan(complaint, new EscalationPlan(complaint).Choice with { Reason = "Why." });
        var other = plan.Documents.ToDictionary(one => one.Id, one => new Document(Guid.CreateVersion7(), DocumentPart.Escalation, one.FileName, one.ContentType, one.Size, new string('9', 64), Manager));
        Should.Throw<InvalidOperationException>(() => office.At(Milestone.Planning).Escalate(plan, other, Names, Manager));
    }

    Dictionary<Guid, string> Names => new[] { World.Manager, World.Supervisor, World.Poc, World.Drafter }.ToDictionary(person => person.Id, person => person.Name);

    Escalation Escalate(SupervisoryActivity activity, EscalationPlan plan, Stamp stamp)
    {
        if (plan.Choice.Reason == "") plan = new(plan.Complaint, plan.Choice with { Reason = "A pattern." });
        return activity.Escalate(plan, Copies(plan, stamp), Names, stamp);
    }

    static Dictionary<Guid, Document> Copies(EscalationPlan plan, Stamp stamp)
        => plan.Documents.ToDictionary(one => one.Id, one => new Document(Guid.CreateVersion7(), DocumentPart.Escalation, one.FileName, one.ContentType, one.Size, one.Sha256, stamp).CopiedFrom(one));

    Document Paper(Complaint complaint, string name, bool identifies = false, bool scanned = true)
    {
        var document = new Document(Guid.CreateVersion7(), DocumentPart.Intake, name, "application/pdf", 10, new string('b', 64), Manager);
        if (scanned) document.Scanned(ScanOutcome.Clean, null, null, World.Now.AddMinutes(-1));
        complaint.AddDocument(document, Manager, identifies);
        return document;
    }
}
