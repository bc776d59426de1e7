using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;

namespace Redress.Domain.Tests.Supervision;

public class LibraryTests
{
    readonly Supervising office = new();

    World World => office.World;

    static LibraryText Text(string title = "Loan list", bool isCore = true, LibraryFit[]? fits = null, BusinessType[]? types = null) => new(title, "Loan files", "Send the list.", fits ?? [], types ?? [], isCore);

    static RequestTemplate Standard(LibraryText text) => new(Guid.CreateVersion7(), text, World.Now);

    [Fact]
    public void Core_requests_that_fit_scope_and_business_are_placed_with_the_scope_once()
    {
        var activity = office.At(Milestone.Scheduled, facts: Supervising.Facts with { BusinessTypes = [BusinessType.MortgageServicing] });
        RequestTemplate[] core =
        [
            Standard(Text("Everywhere")), Standard(Text("Limited servicing", fits: [LibraryFit.Limited], types: [BusinessType.MortgageServicing, BusinessType.Trust])),
            Standard(Text("Full alone", fits: [LibraryFit.Full])), Standard(Text("Of money services", types: [BusinessType.MoneyServiceBusiness])), Standard(Text("Of investigations", fits: [LibraryFit.Investigation])), Standard(Text("No core", isCore: false)),
        ];
        activity.CompleteScope(World.By(office.Examiner), core);

        activity.Requests.Select(request => request.Title).ShouldBe(["Everywhere", "Limited servicing"]);
        activity.Requests.ShouldAllBe(request => request.Origin == "Core request of the standard library: Loan files" && request.SentAt == null);
        activity.Happenings[^1].Sentence.ShouldBe("Placed core requests 1, 2 of the library: Everywhere; Limited servicing.");
        activity.MissingCore(core).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_later_change_of_the_business_wants_is_offered_and_nothing_goes_by_itself()
    {
        var activity = office.At(Milestone.Scheduled);
        var (all, trust) = (Standard(Text("Everywhere")), Standard(Text("Of trusts", types: [BusinessType.Trust])));
        activity.CompleteScope(World.By(office.Examiner), [all, trust]);
        activity.Update(activity.Facts with { BusinessTypes = [BusinessType.Trust] }, World.By(office.Staff));
        activity.MissingCore([all, trust]).ShouldBe([trust]);
        activity.Draw([trust], World.By(office.Examiner));
        activity.Requests[0].Remove(World.By(office.Examiner));

        activity.MissingCore([all, trust]).ShouldBe([all]);
        activity.Requests.Select(request => request.Title).ShouldBe(["Of trusts"]);
    }

    [Fact]
    public void Drawing_is_for_who_asks_and_never_twice_nor_of_what_is_retired_or_of_others()
    {
        var activity = office.At(Milestone.Planning);
        var (entry, old) = (Standard(Text(isCore: false)), RequestTemplate.AddToLibrary(Text("Old"), World.By(office.Staff)));
        var oregon = Person.Of(new Agency("OR", "Oregon", "Oregon (invented)", "America/Los_Angeles"), "Felix", "Baum", "staff@or.demo", Role.StaffUser);
        var theirs = RequestTemplate.AddToLibrary(Text("Theirs"), World.By(oregon));
        old.Retire(World.By(office.Director));
        activity.Draw([entry], World.By(office.Examiner));

        Should.Throw<BrokenRuleException>(() => activity.Draw([entry], World.By(office.Examiner))).Message.ShouldContain("in the activity already");
        Should.Throw<BrokenRuleException>(() => activity.Draw([old], World.By(office.Examiner))).Message.ShouldContain("retired");
        Should.Throw<BrokenRuleException>(() => activity.Draw([theirs], World.By(office.Examiner))).Message.ShouldContain("not in a library");
        Should.Throw<BrokenRuleException>(() => activity.Draw([], World.By(office.Examiner))).Message.ShouldContain("at least one");
        foreach (var person in new[] { office.Second, office.Reviewer, oregon }) Should.Throw<BrokenRuleException>(() => activity.Draw([Standard(Text("More"))], World.By(person)));
        Should.Throw<BrokenRuleException>(() => office.At(Milestone.Scheduled).Draw([entry], World.By(office.Staff)));
        activity.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public void An_agency_keeps_its_own_and_switches_standard_core_requests_off_and_on()
    {
        var (standard, own) = (Standard(Text()), RequestTemplate.AddToLibrary(Text("Own"), World.By(office.Director)));
        foreach (var person in new[] { office.Examiner, office.Reviewer, World.Manager }) Should.Throw<BrokenRuleException>(() => RequestTemplate.AddToLibrary(Text(), World.By(person)));
        Should.Throw<BrokenRuleException>(() => standard.Change(Text("Mine"), 0, World.By(office.Director))).Message.ShouldContain("Operator");
        own.Change(Text("Own, better"), 0, World.By(office.Staff));
        Should.Throw<BrokenRuleException>(() => own.Change(Text("Too late"), 0, World.By(office.Staff))).Message.ShouldContain("meanwhile");
        Should.Throw<BrokenRuleException>(() => own.Change(Text() with { Area = " " }, 1, World.By(office.Staff))).Message.ShouldContain("area");

        LibrarySwitch.Turn(standard, false, true, World.By(office.Staff)).IsOff.ShouldBeTrue();
        Should.Throw<BrokenRuleException>(() => LibrarySwitch.Turn(standard, true, true, World.By(office.Staff))).Message.ShouldContain("already");
        Should.Throw<BrokenRuleException>(() => LibrarySwitch.Turn(own, false, true, World.By(office.Staff))).Message.ShouldContain("Retire your own");
        Should.Throw<BrokenRuleException>(() => LibrarySwitch.Turn(standard, false, true, World.By(office.Examiner)));
    }
}
