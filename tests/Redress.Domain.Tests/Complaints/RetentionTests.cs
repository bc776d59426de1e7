using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Records.Retention;

namespace Redress.Domain.Tests.Complaints;

public class RetentionTests
{
    static readonly DateTime Noon = new(2026, 11, 20, 20, 0, 0, DateTimeKind.Utc);

    static (Agency Agency, Stamp One, Stamp Other) Wa()
    {
        var agency = new Agency("WA", "Washington", "Department", "America/Los_Angeles");
        Stamp By(string name, Role role) => new(new Viewer(Guid.NewGuid(), name, Side.Agency, agency.Id, null, new HashSet<Role> { role }, agency.Zone), Noon, agency.DayOf(Noon));
        return (agency, By("One", Role.ComplaintSupervisor), By("Other", Role.ComplaintSupervisor));
    }

    [Fact]
    public void Documents_are_kept_six_years_and_all_else_until_a_rule_is_set()
    {
        var (agency, _, _) = Wa();
        agency.Retention(DestroyedPart.Documents).DueOn(new(2026, 3, 4)).ShouldBe(new DateOnly(2032, 3, 4));
        agency.Retention(DestroyedPart.PersonalData).DueOn(new(2026, 3, 4)).ShouldBeNull();
    }

    [Theory]
    [InlineData("2024-02-29", "2030-03-01"), InlineData("2024-03-01", "2030-03-01"), InlineData("2024-12-31", "2030-12-31")]
    public void Six_years_are_full_years(string ended, string due)
    {
        var (agency, _, _) = Wa();
        agency.Retention(DestroyedPart.Documents).DueOn(DateOnly.Parse(ended)).ShouldBe(DateOnly.Parse(due));
    }

    [Fact]
    public void What_is_due_by_a_day_is_what_ended_early_enough()
    {
        var period = Wa().Agency.Retention(DestroyedPart.Documents);
        for (var day = new DateOnly(2029, 12, 20); day < new DateOnly(2034, 3, 10); day = day.AddDays(1))
        {
            period.DueOn(period.EndedBy(day)!.Value).ShouldNotBeNull().ShouldBeLessThanOrEqualTo(day);
            period.DueOn(period.EndedBy(day)!.Value.AddDays(1))!.Value.ShouldBeGreaterThan(day);
        }
    }

    [Fact]
    public void No_period_is_shorter_than_the_floor_and_none_overtakes_a_smaller_part()
    {
        var (agency, one, other) = Wa();
        Should.Throw<BrokenRuleException>(() => agency.ProposeRetention(DestroyedPart.Documents, 5, true, "Space.", one)).Message.ShouldContain("6 years at least");
        Should.Throw<BrokenRuleException>(() => agency.ProposeRetention(DestroyedPart.Documents, null, true, "Law.", one));
        agency.ConfirmRetention(agency.ProposeRetention(DestroyedPart.Documents, 8, true, "State law.", one), other);
        Should.Throw<BrokenRuleException>(() => agency.ProposeRetention(DestroyedPart.PersonalData, 7, true, "Law.", one));
        agency.ConfirmRetention(agency.ProposeRetention(DestroyedPart.PersonalData, 9, false, "Law.", one), other);
        Should.Throw<BrokenRuleException>(() => agency.ProposeRetention(DestroyedPart.Documents, 10, true, "Law.", one));
        Should.Throw<BrokenRuleException>(() => agency.ProposeRetention(DestroyedPart.WholeRecord, 12, true, " ", one));
        agency.Retention(DestroyedPart.PersonalData).ShouldSatisfyAllConditions(now => now.Years.ShouldBe(9), now => now.NeedsReview.ShouldBeFalse());
    }

    [Fact]
    public void A_schedule_holds_once_another_Supervisor_confirmed_it()
    {
        var (agency, one, other) = Wa();
        var rule = agency.ProposeRetention(DestroyedPart.PersonalData, 10, true, "Law.", one);
        agency.Retention(DestroyedPart.PersonalData).Years.ShouldBeNull();
        Should.Throw<BrokenRuleException>(() => agency.ProposeRetention(DestroyedPart.PersonalData, 11, true, "Law.", other)).Message.ShouldContain("proposed already");
        Should.Throw<BrokenRuleException>(() => agency.ConfirmRetention(rule, one)).Message.ShouldContain("Another Supervisor");
        agency.ConfirmRetention(rule, other with { At = Noon.AddDays(2) });
        agency.Retention(DestroyedPart.PersonalData).Years.ShouldBe(10);
        agency.Retention(DestroyedPart.PersonalData, Noon.AddDays(1)).Years.ShouldBeNull("it was proposed then, and no more");
        Should.Throw<BrokenRuleException>(() => agency.ConfirmRetention(rule, other)).Message.ShouldContain("confirmed meanwhile");
        Should.Throw<BrokenRuleException>(() => agency.RefuseRetention(rule, "No.", other)).Message.ShouldContain("confirmed meanwhile");
    }

    [Fact]
    public void A_proposed_schedule_is_refused_or_taken_back_with_a_reason()
    {
        var (agency, one, other) = Wa();
        var rule = agency.ProposeRetention(DestroyedPart.PersonalData, 10, true, "Law.", one);
        Should.Throw<BrokenRuleException>(() => agency.RefuseRetention(rule, " ", other));
        agency.RefuseRetention(rule, "Too short.", other);
        agency.ProposedRetention().ShouldBeEmpty();
        var again = agency.ProposeRetention(DestroyedPart.PersonalData, 12, true, "Law.", one);
        agency.RefuseRetention(again, "A slip.", one);
        Should.Throw<BrokenRuleException>(() => agency.ConfirmRetention(again, other)).Message.ShouldContain("refused meanwhile");
        agency.Retention(DestroyedPart.PersonalData).Years.ShouldBeNull();
    }

    [Fact]
    public void What_is_confirmed_must_still_stand_in_order()
    {
        var (agency, one, other) = Wa();
        var late = agency.ProposeRetention(DestroyedPart.Documents, 9, true, "Law.", one);
        agency.ConfirmRetention(agency.ProposeRetention(DestroyedPart.PersonalData, 7, true, "Law.", one), other);
        Should.Throw<BrokenRuleException>(() => agency.ConfirmRetention(late, other)).Message.ShouldContain("Change that period first");
    }

    [Fact]
    public void Where_one_destroys_alone_one_sets_schedules_alone()
    {
        var (agency, one, _) = Wa();
        agency.WaiveRetention(true, false, "One Supervisor works here.", one);
        agency.ProposeRetention(DestroyedPart.PersonalData, 10, true, "Law.", one).IsProposed.ShouldBeFalse();
        agency.Retention(DestroyedPart.PersonalData).Years.ShouldBe(10);
    }

    [Fact]
    public void Only_Supervisors_set_schedules()
    {
        var (agency, one, _) = Wa();
        var manager = one with { By = one.By with { Roles = new HashSet<Role> { Role.ComplaintManager } } };
        Should.Throw<BrokenRuleException>(() => agency.ProposeRetention(DestroyedPart.Documents, 7, true, "Law.", manager));
        var rule = agency.ProposeRetention(DestroyedPart.Documents, 7, true, "Law.", one);
        Should.Throw<BrokenRuleException>(() => agency.ConfirmRetention(rule, manager));
    }

    [Fact]
    public void Whoever_set_a_hold_neither_confirms_it_nor_its_release()
    {
        var (agency, one, other) = Wa();
        var hold = LegalHold.OnComplainant(agency, "Winifred Ashby", null, null, "A case.", one);
        hold.State.ShouldBe(HoldState.ToConfirm);
        Should.Throw<BrokenRuleException>(() => hold.Confirm(agency, one)).Message.ShouldContain("Another Supervisor");
        hold.Confirm(agency, other);
        hold.Release(agency, "The case is over.", other);
        hold.State.ShouldBe(HoldState.ReleaseToConfirm);
        Should.Throw<BrokenRuleException>(() => hold.ConfirmRelease(agency, other));
        hold.ConfirmRelease(agency, one);
        hold.State.ShouldBe(HoldState.Released);
        Should.Throw<BrokenRuleException>(() => hold.Release(agency, "Again.", one));
    }

    [Fact]
    public void An_agency_may_waive_the_second_person_of_holds()
    {
        var (agency, one, _) = Wa();
        Should.Throw<BrokenRuleException>(() => agency.WaiveRetention(false, true, null, one));
        agency.WaiveRetention(false, true, "One Supervisor works here.", one);
        var hold = LegalHold.OnComplainant(agency, "Winifred Ashby", null, null, "A case.", one);
        hold.State.ShouldBe(HoldState.Confirmed);
        hold.Release(agency, "Over.", one);
        hold.State.ShouldBe(HoldState.Released);
    }

    [Fact]
    public void A_hold_is_looked_at_every_90_days()
    {
        var (agency, one, _) = Wa();
        var hold = LegalHold.OnComplainant(agency, "Winifred Ashby", null, null, "A case.", one);
        hold.IsToRemind(one.Today.AddDays(89)).ShouldBeFalse();
        hold.IsToRemind(one.Today.AddDays(90)).ShouldBeTrue();
        hold.Reminded(one.Today.AddDays(90));
        hold.IsToRemind(one.Today.AddDays(179)).ShouldBeFalse();
    }
}
