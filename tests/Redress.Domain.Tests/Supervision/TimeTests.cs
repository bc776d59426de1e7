using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Domain.Supervision;

namespace Redress.Domain.Tests.Supervision;

public class TimeTests
{
    readonly Supervising office = new();

    World World => office.World;
    DateOnly Today => World.By(office.Examiner).Today;
    TimeFacts OnSite => new(TimeKind.OnSite, Today, 7.5m, null, " Loan files. ");
    TimeFacts Lodging => new(TimeKind.Lodging, Today, null, 142.35m);

    SupervisoryActivity WithTeam()
    {
        var activity = office.At(Milestone.Pending);
        activity.SetTeam(new(office.Examiner, [office.Second], [office.Reviewer]), World.By(office.Staff));
        return activity;
    }

    [Theory]
    [InlineData(Milestone.Pending)]
    [InlineData(Milestone.Scheduled)]
    [InlineData(Milestone.Planning)]
    public void It_is_added_at_each_milestone_that_is_not_locked(Milestone milestone)
    {
        var activity = office.At(milestone);
        var time = activity.AddTime(office.Examiner, OnSite, World.By(office.Examiner));
        var expense = activity.AddTime(office.Examiner, Lodging, World.By(office.Examiner));

        (time.No, time.Minutes, time.Hours, time.Amount, time.Note).ShouldBe((1, 450, 7.5m, null, "Loan files."));
        (expense.No, expense.Minutes, expense.Amount).ShouldBe((2, null, 142.35m));
        activity.Happenings[^1].Sentence.ShouldBe($"Added row 2 of Marcus Bell: lodging, $142.35 on {Today:MMM d, yyyy}.");
    }

    [Fact]
    public void Figures_that_cannot_be_are_refused()
    {
        var activity = WithTeam();
        foreach (var facts in new[]
        {
            OnSite with { Hours = null }, OnSite with { Hours = 0 }, OnSite with { Hours = -1 }, OnSite with { Hours = 24.25m }, OnSite with { Hours = 7.1m }, OnSite with { Amount = 5 }, OnSite with { On = Today.AddDays(1) },
            OnSite with { On = new(1999, 1, 1) }, OnSite with { Kind = (TimeKind)99 }, OnSite with { Note = new string('x', 1_001) }, Lodging with { Amount = null }, Lodging with { Amount = 0 }, Lodging with { Amount = -3 },
            Lodging with { Amount = 1.005m }, Lodging with { Amount = 1_000_001 }, Lodging with { Hours = 1 }, OnSite with { Hours = decimal.MaxValue }, Lodging with { Amount = decimal.MaxValue },
        })
            Should.Throw<BrokenRuleException>(() => activity.AddTime(office.Examiner, facts, World.By(office.Examiner)), facts.ToString());
        activity.TimeEntries.ShouldBeEmpty();

        activity.AddTime(office.Examiner, OnSite with { Hours = 24 }, World.By(office.Examiner));
        activity.AddTime(office.Examiner, OnSite with { Hours = 0.25m }, World.By(office.Examiner)).Minutes.ShouldBe(15);
    }

    [Fact]
    public void Who_takes_part_writes_the_own_time_and_who_leads_that_of_all_who_take_part()
    {
        var activity = WithTeam();
        activity.AddTime(office.Second, OnSite, World.By(office.Second));
        activity.AddTime(office.Reviewer, OnSite, World.By(office.Reviewer));
        foreach (var leader in new[] { office.Examiner, office.Staff, office.Director }) activity.AddTime(office.Second, OnSite, World.By(leader)).WrittenByName.ShouldBe(leader.Name);
        activity.AddTime(office.Staff, OnSite, World.By(office.Staff));

        Should.Throw<BrokenRuleException>(() => activity.AddTime(office.Examiner, OnSite, World.By(office.Second))).Message.ShouldContain("your own");
        Should.Throw<BrokenRuleException>(() => activity.AddTime(World.Supervisor, OnSite, World.By(office.Examiner))).Message.ShouldContain("takes no part");
        foreach (var stranger in new[] { World.Supervisor, World.Contact }) Should.Throw<BrokenRuleException>(() => activity.AddTime(stranger, OnSite, World.By(stranger)));
    }

    [Fact]
    public void Whoever_takes_part_no_longer_writes_none_and_who_leads_still_does()
    {
        var activity = WithTeam();
        var row = activity.AddTime(office.Second, OnSite, World.By(office.Second));
        activity.SetTeam(new(office.Examiner, [], []), World.By(office.Staff));

        Should.Throw<BrokenRuleException>(() => activity.AddTime(office.Second, OnSite, World.By(office.Second)));
        Should.Throw<BrokenRuleException>(() => activity.WithdrawTime(row, "Wrong.", World.By(office.Second)));
        activity.AddTime(office.Second, OnSite, World.By(office.Examiner)).PersonName.ShouldBe(office.Second.Name);
    }

    [Fact]
    public void Whose_row_it_is_or_who_leads_corrects_and_withdraws_it()
    {
        var activity = WithTeam();
        var row = activity.AddTime(office.Second, OnSite, World.By(office.Second));

        Should.Throw<BrokenRuleException>(() => activity.CorrectTime(row, Lodging, World.By(office.Reviewer))).Message.ShouldContain("whose row");
        Should.Throw<BrokenRuleException>(() => activity.CorrectTime(row, OnSite, World.By(office.Second))).Message.ShouldBe("Nothing was changed.");
        activity.CorrectTime(row, OnSite with { Hours = 8 }, World.By(office.Second));
        activity.CorrectTime(row, Lodging, World.By(office.Examiner));
        (row.TimeKind, row.Minutes, row.Amount, row.CorrectedAt).ShouldBe((TimeKind.Lodging, null, 142.35m, World.Now));

        Should.Throw<BrokenRuleException>(() => activity.WithdrawTime(row, " ", World.By(office.Second))).Message.ShouldBe("Say why it is withdrawn.");
        activity.WithdrawTime(row, " Written twice. ", World.By(office.Second));
        (activity.TimeEntries.Single().WithdrawnWhy, activity.Happenings[^1].Act, activity.Happenings[^1].Why).ShouldBe(("Written twice.", Act.TimeWithdrawn, "Written twice."));
        Should.Throw<BrokenRuleException>(() => activity.CorrectTime(row, OnSite, World.By(office.Examiner))).Message.ShouldContain("withdrawn already");
    }

    [Fact]
    public void A_locked_activity_takes_none()
    {
        var activity = WithTeam();
        var row = activity.AddTime(office.Second, OnSite, World.By(office.Second));
        activity.Cancel("No need.", World.By(office.Staff));

        foreach (var verb in new Action[] { () => activity.AddTime(office.Second, OnSite, World.By(office.Second)), () => activity.CorrectTime(row, Lodging, World.By(office.Second)), () => activity.WithdrawTime(row, "X", World.By(office.Second)) })
            Should.Throw<BrokenRuleException>(verb).Message.ShouldContain("canceled and locked");
    }

    [Fact]
    public void Sums_are_by_person_and_by_kind_without_what_was_withdrawn()
    {
        var activity = WithTeam();
        activity.AddTime(office.Examiner, OnSite, World.By(office.Examiner));
        activity.AddTime(office.Second, OnSite with { Hours = 0.25m }, World.By(office.Second));
        activity.AddTime(office.Second, OnSite with { Hours = 0.25m }, World.By(office.Second));
        activity.AddTime(office.Second, Lodging, World.By(office.Second));
        activity.WithdrawTime(activity.AddTime(office.Second, Lodging, World.By(office.Second)), "Twice.", World.By(office.Second));

        var totals = TimeTotals.Of(activity.TimeEntries);

        totals.ByPerson.ToList().ShouldBe([new("Henry Adeyemi", 0.5m, 142.35m), new("Marcus Bell", 7.5m, 0)]);
        totals.ByKind.ToList().ShouldBe([new("On site", 8, 0), new("Lodging", 0, 142.35m)]);
        totals.All.ShouldBe(new("All", 8, 142.35m));
    }
}
