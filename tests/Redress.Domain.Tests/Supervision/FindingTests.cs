using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Supervision;

namespace Redress.Domain.Tests.Supervision;

public class FindingTests
{
    readonly Supervising office = new();

    World World => office.World;

    static FindingFacts Facts => new(FindingKind.Violation, "Escrow", "12 CFR 1024.17", "The analysis came 40 days late.");

    Finding Proposed(SupervisoryActivity activity, Person? by = null) => activity.Propose(Facts, null, null, World.By(by ?? office.Examiner));

    SupervisoryActivity With(params Person[] examiners)
    {
        var activity = office.At(Milestone.Planning);
        activity.SetTeam(new(office.Examiner, examiners, [office.Reviewer]), World.By(office.Director));
        return activity;
    }

    [Fact]
    public void One_is_proposed_with_its_number_and_the_examiner_in_charge_hears_of_it()
    {
        var activity = With(office.Second);
        var finding = activity.Propose(Facts with { Area = "  Escrow " }, null, null, World.By(office.Second));

        (finding.No, finding.State, finding.Area, finding.ProposedByName).ShouldBe((1, FindingState.Proposed, "Escrow", "Henry Adeyemi"));
        (activity.Happenings[^1].Sentence, activity.Happenings[^1].Telling.People.Single(), activity.Happenings[^1].Telling.Page).ShouldBe(("Proposed finding 1: Violation, Escrow, 12 CFR 1024.17.", office.Examiner.Id, "findings/1"));
        Proposed(activity).No.ShouldBe(2);
    }

    [Theory]
    [InlineData(Milestone.Pending)]
    [InlineData(Milestone.Scheduled)]
    [InlineData(Milestone.Canceled)]
    public void None_is_proposed_before_planning_or_after_the_lock(Milestone milestone)
    {
        var activity = office.At(milestone);

        Should.Throw<BrokenRuleException>(() => Proposed(activity));
        activity.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_missing_or_too_long_is_refused()
    {
        var activity = office.At(Milestone.Planning);
        foreach (var facts in new[] { Facts with { Area = " " }, Facts with { Text = "" }, Facts with { Citation = null }, Facts with { Kind = (FindingKind)9 }, Facts with { Text = new string('x', Finding.MostText + 1) }, Facts with { Area = new string('x', 201) }, Facts with { Citation = new string('x', 201) }, Facts with { IsCommon = true } })
            Should.Throw<BrokenRuleException>(() => activity.Propose(facts, null, null, World.By(office.Examiner)));
        activity.Propose(Facts with { Kind = FindingKind.Observation, Citation = " " }, null, null, World.By(office.Examiner)).Citation.ShouldBeNull();
    }

    [Fact]
    public void A_common_one_keeps_the_activity_multi_state()
    {
        var activity = office.At(Milestone.Planning, facts: Supervising.Facts with { IsMultiState = true });
        activity.Propose(Facts with { IsCommon = true }, null, null, World.By(office.Examiner)).IsCommon.ShouldBeTrue();

        Should.Throw<BrokenRuleException>(() => activity.Update(activity.Facts with { IsMultiState = false }, World.By(office.Examiner))).Message.ShouldContain("stays multi-state");
    }

    [Fact]
    public void Those_who_examine_or_lead_propose_and_those_who_lead_decide()
    {
        var activity = With(office.Second);
        var overseer = Person.Of(World.Agency, "P", "L", "o@wa.demo", Role.MasterViewer);
        foreach (var person in new[] { office.Reviewer, overseer, World.Supervisor, World.Manager, World.Contact, Person.Of(World.Agency, "A", "B", "third@wa.demo", Role.Examiner) })
            Should.Throw<BrokenRuleException>(() => Proposed(activity, person), person.Email);
        var finding = Proposed(activity, office.Second);
        foreach (var person in new[] { office.Second, office.Reviewer, overseer, World.Manager, World.Contact })
        {
            Should.Throw<BrokenRuleException>(() => activity.Agree(finding, World.By(person)), person.Email);
            Should.Throw<BrokenRuleException>(() => activity.Disagree(finding, "No.", World.By(person)), person.Email);
        }
        activity.Agree(finding, World.By(office.Staff));
        foreach (var person in new[] { office.Second, office.Reviewer, World.Manager })
        {
            Should.Throw<BrokenRuleException>(() => activity.Resolve(finding, World.Today, "Done.", World.By(person)), person.Email);
            Should.Throw<BrokenRuleException>(() => activity.TakeUp(finding, "Again.", World.By(person)), person.Email);
        }
        finding.State.ShouldBe(FindingState.Agreed);
    }

    [Fact]
    public void It_is_changed_while_it_is_proposed_by_whoever_proposed_it_or_leads()
    {
        var activity = With(office.Second);
        var finding = Proposed(activity, office.Second);
        activity.Change(finding, Facts with { Text = "It came 41 days late." }, null, World.By(office.Second));
        activity.Change(finding, Facts with { Area = "Escrow analysis" }, null, World.By(office.Examiner));

        Should.Throw<BrokenRuleException>(() => activity.Change(finding, finding.Facts, null, World.By(office.Examiner))).Message.ShouldBe("Nothing was changed.");
        Should.Throw<BrokenRuleException>(() => activity.Change(Proposed(activity), Facts with { Area = "Mine" }, null, World.By(office.Second)));
        activity.Agree(finding, World.By(office.Examiner));
        Should.Throw<BrokenRuleException>(() => activity.Change(finding, Facts, null, World.By(office.Second))).Message.ShouldContain("decided on");
        (finding.Area, finding.Text, activity.MayChange(finding, office.Examiner.AsViewer())).ShouldBe(("Escrow analysis", "The analysis came 40 days late.", false));
    }

    [Fact]
    public void Who_proposed_it_and_takes_part_no_longer_changes_nothing()
    {
        var activity = With(office.Second);
        var finding = Proposed(activity, office.Second);
        activity.SetTeam(new(office.Examiner, [], []), World.By(office.Director));

        Should.Throw<BrokenRuleException>(() => activity.Change(finding, Facts with { Area = "Mine" }, null, World.By(office.Second)));
    }

    [Fact]
    public void A_second_decision_is_refused_with_the_name_of_the_first()
    {
        var activity = With(office.Second);
        var finding = Proposed(activity, office.Second);
        Should.Throw<BrokenRuleException>(() => activity.Disagree(finding, " ", World.By(office.Examiner))).Message.ShouldBe("Say why you do not agree.");
        activity.Disagree(finding, "Too few files.", World.By(office.Examiner));

        (finding.State, finding.Decision!.Comment, activity.Happenings[^1].Telling.People.Single()).ShouldBe((FindingState.NotAgreed, "Too few files.", office.Second.Id));
        Should.Throw<BrokenRuleException>(() => activity.Agree(finding, World.By(office.Staff))).Message.ShouldBe("Finding 1 was decided on by Marcus Bell: not agreed.");
        Should.Throw<BrokenRuleException>(() => activity.Resolve(finding, World.Today, "Done.", World.By(office.Staff))).Message.ShouldContain("Only an agreed one");
        finding.Steps.Count.ShouldBe(2);
    }

    [Fact]
    public void An_agreed_one_is_resolved_on_a_day_and_taken_up_again_step_by_step()
    {
        var activity = office.At(Milestone.Planning);
        var finding = Proposed(activity);
        Should.Throw<BrokenRuleException>(() => activity.TakeUp(finding, "Again.", World.By(office.Examiner)));
        activity.Agree(finding, World.By(office.Examiner));
        Should.Throw<BrokenRuleException>(() => activity.Resolve(finding, World.Today.AddDays(1), "Done.", World.By(office.Examiner)));
        Should.Throw<BrokenRuleException>(() => activity.Resolve(finding, default, "Done.", World.By(office.Examiner)));
        Should.Throw<BrokenRuleException>(() => activity.Resolve(finding, World.Today, " ", World.By(office.Examiner)));
        activity.Resolve(finding, World.Today.AddDays(-2), "It pays on time now.", World.By(office.Examiner));
        (finding.State, finding.Resolution!.On, activity.Happenings[^1].Sentence).ShouldBe((FindingState.Resolved, World.Today.AddDays(-2), "Resolved finding 1 on Nov 17, 2026."));

        Should.Throw<BrokenRuleException>(() => activity.TakeUp(finding, " ", World.By(office.Examiner)));
        activity.TakeUp(finding, "It did not last.", World.By(office.Examiner));
        (finding.State, finding.Resolution).ShouldBe((FindingState.Agreed, null));
        activity.TakeUp(finding, "It was another rule.", World.By(office.Examiner));
        (finding.State, finding.Decision).ShouldBe((FindingState.Proposed, null));
        finding.Steps.Select(step => step.Act).ToList().ShouldBe([Act.FindingProposed, Act.FindingAgreed, Act.FindingResolved, Act.FindingTakenUp, Act.FindingTakenUp]);
    }

    [Fact]
    public void It_repeats_an_agreed_finding_of_an_earlier_activity_about_the_same_company()
    {
        var (earlier, activity) = (Earlier(), office.At(Milestone.Planning));
        var first = Proposed(earlier);
        Should.Throw<BrokenRuleException>(() => activity.Propose(Facts, new(earlier, 1), null, World.By(office.Examiner))).Message.ShouldContain("no finding 1 that was agreed to");
        earlier.Agree(first, World.By(office.Staff));
        var repeated = activity.Propose(Facts, new(earlier, 1), null, World.By(office.Examiner));

        (repeated.RepeatsActivity, repeated.RepeatsNo, activity.Happenings[^1].Sentence).ShouldBe(("SA-2025-000001", 1, "Proposed finding 1: Violation, Escrow, 12 CFR 1024.17. It repeats finding 1 of SA-2025-000001."));
        Should.Throw<BrokenRuleException>(() => activity.Propose(Facts, new(earlier, 2), null, World.By(office.Examiner)));
        Should.Throw<BrokenRuleException>(() => earlier.Propose(Facts, new(activity, 1), null, World.By(office.Examiner))).Message.ShouldContain("earlier activity");
        Should.Throw<BrokenRuleException>(() => activity.Propose(Facts, new(activity, 1), null, World.By(office.Examiner)));
        Should.Throw<BrokenRuleException>(() => activity.Propose(Facts, new(OfAnotherCompany(), 1), null, World.By(office.Examiner)));
        activity.Change(repeated, Facts, null, World.By(office.Examiner));
        repeated.RepeatsActivity.ShouldBeNull();
    }

    [Fact]
    public void An_alleged_violation_of_a_linked_complaint_becomes_one_finding()
    {
        var (activity, complaint) = (office.At(Milestone.Planning), World.Open());
        complaint.Allege([new(Law.Federal, null, "They raised the payment."), new(Law.State, "RCW 19.144.090", "A false statement.")], World.By(World.Manager));
        Should.Throw<BrokenRuleException>(() => activity.Propose(Facts, null, new(complaint, 1), World.By(office.Examiner))).Message.ShouldContain("not linked");
        activity.Link(complaint, World.By(office.Staff));
        var finding = activity.Propose(Facts, null, new(complaint, 1), World.By(office.Examiner));

        (finding.ComplaintNumber, finding.ViolationNo, activity.Happenings[^1].Sentence).ShouldBe((complaint.Number, 1, $"Proposed finding 1: Violation, Escrow, 12 CFR 1024.17. From alleged violation 1 of {complaint.Number}."));
        Should.Throw<BrokenRuleException>(() => activity.Propose(Facts, null, new(complaint, 1), World.By(office.Examiner))).Message.ShouldBe("This alleged violation is finding 1 already.");
        activity.Disagree(finding, "Not so.", World.By(office.Staff));
        activity.Propose(Facts, null, new(complaint, 1), World.By(office.Examiner)).No.ShouldBe(2);
        complaint.RemoveViolation(complaint.Violations[1], "Not so.", World.By(World.Manager));
        foreach (var no in new[] { 2, 3, 0 }) Should.Throw<BrokenRuleException>(() => activity.Propose(Facts, null, new(complaint, no), World.By(office.Examiner)));
    }

    [Fact]
    public void A_canceled_activity_takes_no_decision_any_more()
    {
        var activity = office.At(Milestone.Planning);
        var (proposed, agreed) = (Proposed(activity), Proposed(activity));
        activity.Agree(agreed, World.By(office.Staff));
        activity.Cancel("Oregon examines it.", World.By(office.Staff));
        var (done, by) = (activity.Happenings.Count, World.By(office.Staff));

        foreach (var verb in new Action[] { () => Proposed(activity, office.Staff), () => activity.Change(proposed, Facts with { Area = "X" }, null, by), () => activity.Agree(proposed, by), () => activity.Disagree(proposed, "No.", by), () => activity.Resolve(agreed, World.Today, "Done.", by), () => activity.TakeUp(agreed, "Again.", by) })
            Should.Throw<BrokenRuleException>(verb).Message.ShouldContain("canceled and locked");
        activity.Happenings.Count.ShouldBe(done);
    }

    SupervisoryActivity Earlier() => InPlanning(SupervisoryActivity.Initiate("SA-2025-000001", World.Agency, World.Company, Supervising.Facts, World.By(office.Staff, World.Now.AddYears(-1))));

    SupervisoryActivity OfAnotherCompany()
    {
        var activity = InPlanning(SupervisoryActivity.Initiate("SA-2025-000002", World.Agency, new(Domain.Companies.CompanyKind.Registered, "Other Lending LLC"), Supervising.Facts, World.By(office.Staff, World.Now.AddYears(-1))));
        activity.Agree(Proposed(activity), World.By(office.Staff));
        return activity;
    }

    SupervisoryActivity InPlanning(SupervisoryActivity activity)
    {
        activity.SetTeam(new(office.Examiner, [], []), World.By(office.Staff));
        activity.Schedule(World.By(office.Director));
        activity.CompleteScope(World.By(office.Examiner));
        return activity;
    }
}
