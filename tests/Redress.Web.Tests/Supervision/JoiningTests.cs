using System.Net;
using Redress.Domain.Supervision;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>Agencies that take part beside the lead: asked, invited, at work, gone.</summary>
public class JoiningTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task An_agency_asks_to_join_names_its_team_and_its_Examiner_works()
    {
        var number = await office.Activity(Milestone.InFlight);
        using var felix = await office.SignIn("staff@or.demo");
        var ask = await (await felix.Open($"/supervision/{number}")).Follow("Request access");
        (await ask.Tick("Join it").Fill("Why you need it", "We license it too.").Submit("Ask Washington")).Shows("Washington was asked.").ShouldBeTrue();
        using var director = await office.SignIn("director@wa.demo");
        var decide = await (await director.Open($"/supervision/{number}/access")).Follow("Decide on Oregon");
        decide.Shows("The activity becomes multi-state.").ShouldBeTrue(decide.Text);
        (await decide.Submit("Let Oregon join")).Shows($"Oregon joined {number}.").ShouldBeTrue();

        var team = await (await felix.Open($"/supervision/{number}/participants")).Follow("Set those of Oregon");
        team.Has("group", "Examiner in Charge").ShouldBeFalse();
        team.In("Team Lead of Oregon").Tick("Felix Baum");
        team.In("Examiners").Tick(await Name("examiner@or.demo"));
        var set = await team.Submit("Set participants");
        set.Shows("Participants set.").ShouldBeTrue(set.Text);
        (await felix.Open("/supervision?tab=Joined")).Shows(number).ShouldBeTrue();

        using var examiner = await office.SignIn("examiner@or.demo");
        (await examiner.Open("/supervision?tab=Mine")).Shows(number).ShouldBeTrue();
        (await examiner.Open("/")).Has("link", number).ShouldBeTrue();
        (await felix.Open("/")).Has("link", number).ShouldBeTrue();
        (await (await examiner.Open($"/supervision/{number}/requests/add")).Fill("Short title", "Oregon licenses").Fill("Request", "Send the licenses.").Submit("Save")).Shows("Oregon licenses").ShouldBeTrue();
        (await (await examiner.Open($"/supervision/{number}/findings/new")).Tick("Observation").Fill("Area", "Licensing").Fill("What was found", "All licenses stand.").Submit("Propose the finding")).Shows("Oregon alone").ShouldBeTrue();
        foreach (var act in (string[])["requests/send", "edit", "cancel", "close", "access/rule", "access/invite", "report/new", "close-out/edit"])
            (await examiner.Get($"/supervision/{number}/{act}")).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        foreach (var act in (string[])["requests/send", "edit", "cancel", "close", "access/rule", "access/invite", "report/new", "close-out/edit"])
            (await felix.Get($"/supervision/{number}/{act}")).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        (await director.Open($"/supervision/{number}/history")).Shows("History verified").ShouldBeTrue();
    }

    [Fact]
    public async Task An_invited_agency_reads_the_summary_until_it_accepts()
    {
        var number = await office.Activity(Milestone.Planning);
        using var director = await office.SignIn("director@wa.demo");
        var invite = await (await director.Open($"/supervision/{number}/access")).Follow("Invite an agency");
        (await invite.Submit("Invite to join")).Shows("Choose the agency.").ShouldBeTrue();
        (await invite.Fill("Agency", "Oregon").Fill("Why it shall take part", "You license it too.").Submit("Invite to join")).Shows("Oregon is invited.").ShouldBeTrue();
        using var ruth = await office.SignIn("director@or.demo");
        (await ruth.Get($"/supervision/{number}/details")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ruth.Open("/supervision?tab=Asked")).Shows(number).ShouldBeTrue();
        (await ruth.Open("/")).Shows(number).ShouldBeTrue();
        (await office.MailsTo("director@or.demo")).ShouldContain(mail => mail.Subject == $"{number}: Another agency invites yours to join a supervisory activity. Accept or decline");
        using var other = await office.SignIn("director@ca.demo");
        (await other.Get($"/supervision/{number}/access/invitation")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var decide = await (await ruth.Open($"/supervision/{number}")).Follow("Accept or decline");
        (await decide.Submit("Decline")).Shows("Say why not. Washington reads it.").ShouldBeTrue();
        (await decide.Submit("Join the activity")).Shows($"Oregon joined {number}.").ShouldBeTrue();

        (await ruth.Get($"/supervision/{number}/details")).StatusCode.ShouldBe(HttpStatusCode.OK);
        // Pressed again by a colleague who had the page open.
        (await decide.Submit("Join the activity")).Shows("decided or withdrawn meanwhile").ShouldBeTrue();
        (await office.Stored(number)).Grants.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_part_is_left_or_ended_with_its_people()
    {
        var number = await office.JoinedActivity();
        using var examiner = await office.SignIn("examiner@or.demo");
        (await examiner.Get($"/supervision/{number}/details")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var ruth = await office.SignIn("director@or.demo");
        var leave = await (await ruth.Open($"/supervision/{number}/access")).Follow("Leave");
        (await leave.Submit("Leave the activity")).Shows("Say why. The lead agency reads it.").ShouldBeTrue();
        (await leave.Fill("Why", "No people.").Submit("Leave the activity")).Shows($"Oregon takes part in {number} no longer.").ShouldBeTrue();
        (await examiner.Get($"/supervision/{number}/details")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        number = await office.JoinedActivity();
        using var director = await office.SignIn("director@wa.demo");
        var end = await (await director.Open($"/supervision/{number}/access")).Follow("End the part of Oregon");
        (await end.Fill("Why", "Enough.").Submit("End the part of Oregon")).Shows("Oregon takes part no longer").ShouldBeTrue();
        (await ruth.Get($"/supervision/{number}/details")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Programs_invite_decide_name_people_and_leave()
    {
        var number = await office.Activity(Milestone.InFlight);
        var address = $"/api/v1/supervision/{number}";
        using var director = await office.Api("director@wa.demo");
        (await director.Post($"{address}/invitations", new { agency = "XX", words = "Please." })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await director.Post($"{address}/invitations", new { agency = "OR", words = "Please." })).Status.ShouldBe(HttpStatusCode.OK);
        using var ruth = await office.Api("director@or.demo");
        var id = (await ruth.Get($"{address}/invitations")).Json[0]!["id"]!.GetValue<Guid>();
        using (var clara = await office.Api("director@ca.demo")) (await clara.Put($"{address}/invitations/{id}/decision", new { accepts = true })).Status.ShouldBe(HttpStatusCode.NotFound);
        using (var felix = await office.Api("staff@or.demo")) (await felix.Put($"{address}/invitations/{id}/decision", new { accepts = true })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await ruth.Put($"{address}/invitations/{id}/decision", new { accepts = false })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await ruth.Put($"{address}/invitations/{id}/decision", new { accepts = true })).Status.ShouldBe(HttpStatusCode.OK);

        (await ruth.Put($"{address}/participants", new { examiners = new[] { "examiner@or.demo" } })).Status.ShouldBe(HttpStatusCode.OK);
        using var examiner = await office.Api("examiner@or.demo");
        (await examiner.Post($"{address}/interactions", new { kind = "Phone", on = "2026-01-05", with = "The company", subject = "Licenses" })).Status.ShouldBe(HttpStatusCode.Created);
        (await examiner.Put($"{address}/scope", new { })).Status.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        (await examiner.Get(address)).Json["whole"]!["participants"]!.AsArray().Select(one => one!["agency"]!.GetValue<string>()).ShouldContain("OR");
        (await ruth.Put($"{address}/leaving", new { reason = "No people." })).Status.ShouldBe(HttpStatusCode.OK);
        (await examiner.Get(address)).Json["whole"].ShouldBeNull();
    }

    async Task<string> Name(string email) => (await office.InDb(db => db.PersonOf(email))).Name;
}
