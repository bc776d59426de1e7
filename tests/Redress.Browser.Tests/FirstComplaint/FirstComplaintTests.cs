using Redress.Browser.Tests.Rig;

namespace Redress.Browser.Tests.FirstComplaint;

/// <summary>
/// One complaint from entry to a locked record, by the people who work on it, each at a browser of their own.
/// With REDRESS_SCREENS=1 it takes the pictures of docs/walk.md.
/// </summary>
public class FirstComplaintTests(OfficeOnAPort office) : IClassFixture<OfficeOnAPort>
{
    [Fact]
    public async Task The_first_complaint_goes_from_entry_to_a_locked_record()
    {
        await using var priya = await office.Person("Priya Raman, Manager");
        await using var ellen = await office.Person("Ellen Marsh, Harbor’s first user");
        await using var daniel = await office.Person("Daniel Kessler, Harbor’s point of contact");
        await using var ruth = await office.Person("Ruth Alder, Harbor’s drafter");
        await using var tom = await office.Person("Tom Okafor, another Manager");

        await priya.SignIn("manager@wa.demo");
        var number = await Entering.Enter(office, priya);

        await Sending.AddTwoRequests(priya, number);
        await Sending.SendThemAndInvite(priya, number);

        await Enrolling.Enroll(office, ellen);
        await Enrolling.TellTheAgency(priya);
        await Enrolling.SignInForTheFirstTime(daniel, "d.kessler@harbor.demo");
        await Enrolling.SignInForTheFirstTime(ruth, "r.alder@harbor.demo");

        await Answering.AssignPointOfContact(ellen, number);
        await Answering.AssignDrafter(daniel);
        await Answering.DraftAndPass(ruth);
        await Answering.SendBoth(daniel, number);
        await Answering.TellTheAgency(priya, number);

        await Deciding.QuickLookAndSendBack(office, priya, number);
        await Deciding.AnswerAgain(daniel);
        await Deciding.AcceptBoth(priya, number);

        await tom.SignIn("clerk@wa.demo");
        await tom.Open($"/complaints/{number}/requests/add");
        await Closing.Close(office, priya, number);
        await Closing.ReadClosureMaterials(daniel, number);
        await Closing.TryToChange(tom);
        await Closing.AddResearch(priya, number);
    }

    [Fact]
    public async Task A_complainant_can_be_kept_from_the_company()
    {
        await using var priya = await office.Person("Priya Raman, Manager");
        await priya.SignIn("manager@wa.demo");

        var number = await Entering.EnterRestricted(office, priya);

        await priya.Open($"/complaints/{number}");
        await priya.Sees("Restricted");
        await priya.Open($"/complaints/{number}/requests/add");
        await priya.Fill("Short title", "Payment history");
        await priya.Fill("Request", "Send it.");
        await priya.Press("Save and continue to sending");
        await priya.Sees("The complainant’s details are restricted. Nothing is marked beforehand.");
        await priya.FitsNarrowAndWide();
    }
}
