using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Notices;
using Redress.Domain.Views;
using Redress.Web.Access;
using Redress.Web.Data.Subscriptions;
using Redress.Web.Jobs;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Jobs;

/// <summary>Lists by mail: counts and a link in the morning, once, and only as long as the list is theirs.</summary>
public class SubscriptionTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_daily_mail_tells_counts_and_a_link_and_no_name()
    {
        const string email = "manager@or.demo";
        using var manager = await office.SignIn(email);
        var form = await manager.Open("/account/subscriptions/new?to=" + Uri.EscapeDataString("/complaints?tab=Mine&complainant=zebulon"));
        (await form.Submit("Subscribe")).Shows("You are subscribed.").ShouldBeTrue();
        var complaint = await office.Complaint(by: email, with: intake => intake with { Complainants = [new Complainant { FirstName = "Zebulon", LastName = "Oxley" }] });
        (await Mails(email)).ShouldBeEmpty();

        await Morning();
        await Round();

        var mail = (await Mails(email)).ShouldHaveSingleItem();
        mail.Subject.ShouldEndWith(": 1 complaint, 1 new");
        mail.Body.ShouldStartWith("Complaints, Mine, 1 filter: 1 complaint, 1 new since the day before.");
        foreach (var word in (string[])["zebulon", "Oxley", "Cascade", complaint]) (mail.Subject + mail.Body).ShouldNotContain(word, Case.Insensitive);
        using var nextDay = await office.SignIn(email);
        (await nextDay.Open(Office.LinkIn(mail))).Address.ShouldBe("/complaints?tab=Mine&complainant=zebulon");
        (await (await office.SignIn("clerk@or.demo")).Ask(Office.LinkIn(mail))).Status.ShouldBe(HttpStatusCode.NotFound);

        await Morning();
        (await Mails(email)).Count.ShouldBe(1, "nothing was new");
        (await (await (await office.SignIn(email)).Open("/account/notices")).Submit("Stop Complaints, Mine, 1 filter")).Shows("The mail is stopped.").ShouldBeTrue();
        await office.Complaint(by: email, with: intake => intake with { Complainants = [new Complainant { FirstName = "Zebulon", LastName = "Oxley" }] });
        await Morning();
        (await Mails(email)).Count.ShouldBe(1, "it is stopped");
    }

    [Fact]
    public async Task A_monthly_one_comes_on_the_first_also_when_nothing_is_new()
    {
        var api = await office.Api("supervisor@ca.demo");
        var id = (await api.Post("/api/v1/me/subscriptions", new { address = "/complaints?tab=All&words=nothing+like+this", rhythm = "Monthly", isAlways = true })).ShouldBe(HttpStatusCode.Created).Json["id"]!.GetValue<Guid>();
        (await api.Post("/api/v1/me/subscriptions", new { address = "/complaints?words=nothing+like+this&tab=All", rhythm = "Monthly", isAlways = true })).ShouldBe(HttpStatusCode.Created);
        (await api.Get("/api/v1/me/subscriptions")).Json.AsArray().Count.ShouldBe(1, "the same list replaces the one before");
        (await api.Delete($"/api/v1/me/subscriptions/{id}")).ShouldBe(HttpStatusCode.NotFound);

        for (var day = 0; day < 33; day++) await Morning();

        (await Mails("supervisor@ca.demo")).Count(mail => mail.Subject.EndsWith(": 0 complaints, none new")).ShouldBeInRange(1, 2);
    }

    [Theory]
    [InlineData("/complaints?view=0193b0a0-0000-7000-8000-000000000000")]
    [InlineData("/admin/users")]
    [InlineData("https://elsewhere.example/complaints")]
    [InlineData("//elsewhere.example")]
    public async Task Only_lists_of_ones_own_can_be_subscribed_to(string address)
    {
        (await (await office.Api("manager@wa.demo")).Post("/api/v1/me/subscriptions", new { address })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await (await office.SignIn("manager@wa.demo")).Ask("/account/subscriptions/new?to=" + Uri.EscapeDataString(address))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.Api("poc@cascade.demo")).Post("/api/v1/me/subscriptions", new { address = "/complaints" })).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_view_that_is_private_again_comes_to_its_author_alone_and_stays_when_the_author_leaves()
    {
        var (view, leaver) = await office.InDb(async db =>
        {
            var (agency, author) = (await db.Agencies.FirstAsync(one => one.Code == "CA"), await db.PersonOf("clerk@ca.demo"));
            var leaver = Person.Of(agency, "Lea", "Ving", $"lea{Guid.NewGuid():N}@ca.demo", Role.ComplaintManager);
            db.Add(leaver);
            db.Add(new Account(leaver) { NormalizedEmail = leaver.Email.ToUpperInvariant(), NormalizedUserName = leaver.Email.ToUpperInvariant() });
            var view = SavedView.Save("Left behind", "tab=All", true, leaver, office.StampOf(leaver));
            db.Add(view);
            await db.SaveChangesAsync();
            foreach (var person in (Person[])[leaver, author]) (await db.Subscribe(person, Subscribing.AddressOf(view), Rhythm.Daily, true, office.Clock.Now)).ShouldNotBeNull();
            await db.SaveChangesAsync();
            return (view.Id, leaver.Id);
        });
        var admin = await office.SignIn("admin@ca.demo");
        await (await admin.Open($"/admin/users/{leaver}/remove")).Submit("Remove Lea Ving");
        (await Running(leaver)).ShouldBe(0);
        (await (await office.SignIn("manager@ca.demo")).Open("/complaints?tab=Open")).Shows("Left behind").ShouldBeTrue();

        await office.InDb(async db =>
        {
            var supervisor = await db.PersonOf("supervisor@ca.demo");
            var one = await db.Set<SavedView>().Include(one => one.Author).FirstAsync(one => one.Id == view);
            one.Remove(office.StampOf(supervisor));
            await db.SaveChangesAsync();
        });
        await Morning();
        (await office.InDb(async db => await db.Set<Subscription>().CountAsync(one => one.EndedAt == null && one.Address.EndsWith(view.ToString())))).ShouldBe(0);
    }

    [Fact]
    public async Task A_report_of_totals_comes_each_time_and_says_nothing_of_new_ones()
    {
        const string email = "director@wa.demo";
        using var director = await office.SignIn(email);
        var form = await director.Open("/account/subscriptions/new?to=" + Uri.EscapeDataString("/reports/workload"));
        form.Shows("Also when nothing is new").ShouldBeFalse(form.Text);
        await form.Submit("Subscribe");

        await Morning();
        await Morning();

        var mails = await Mails(email);
        mails.Count.ShouldBe(2);
        mails.ShouldAllBe(mail => mail.Body.StartsWith("Report: Workload by person") && !mail.Body.Contains("none new") && !mail.Subject.EndsWith(" new"));
    }

    [Fact]
    public async Task The_reports_of_what_agencies_ask_each_other_come_by_mail_too()
    {
        const string email = "supervisor@or.demo";
        using var supervisor = await office.SignIn(email);
        var page = await supervisor.Open("/reports/referrals?list=Incoming");
        await (await page.Follow("Deliver by mail")).Submit("Subscribe");
        await (await supervisor.Open("/account/subscriptions/new?to=" + Uri.EscapeDataString("/reports/access"))).Submit("Subscribe");
        await Morning();
        (await Mails(email)).ShouldBeEmpty("nothing was asked");
        await office.Referred(await office.Complaint());
        await Morning();

        var mail = (await Mails(email)).ShouldHaveSingleItem();
        mail.Subject.ShouldEndWith("1 new");
        mail.Body.ShouldStartWith("Report: Referrals, not decided, asked of us: ");
        (await (await office.SignIn(email)).Open(Office.LinkIn(mail))).Address.ShouldStartWith("/reports/referrals");
    }

    [Fact]
    public async Task One_that_fails_holds_up_none_of_the_others()
    {
        var (job, done) = (new Halting(office.Clock), new List<Guid>());
        Guid[] all = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];

        await job.Do(all, id => id == all[1] ? throw new InvalidOperationException("Broken.") : Task.Run(() => done.Add(id)));
        await Should.ThrowAsync<OperationCanceledException>(() => job.Do(all, _ => throw new OperationCanceledException(), isStopped: true));

        done.ShouldBe([all[0], all[2]]);
    }

    sealed class Halting(TimeProvider clock) : ClockJob(TimeSpan.FromDays(1), clock, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance)
    {
        protected override Task Look(CancellationToken stop) => Task.CompletedTask;

        public Task Do(IEnumerable<Guid> ids, Func<Guid, Task> act, bool isStopped = false) => Each(ids, act, new CancellationToken(isStopped));
    }

    Task<int> Running(Guid person) => office.InDb(db => db.Set<Subscription>().CountAsync(one => one.PersonId == person && one.EndedAt == null));

    async Task<List<OutboxMail>> Mails(string email) => [.. (await office.MailsTo(email)).Where(mail => mail.Body.Contains("/account/subscriptions/"))];

    Task Round() => office.Services.GetRequiredService<SubscriptionRound>().WriteDue(CancellationToken.None);

    async Task Morning()
    {
        office.Clock.Pass(TimeSpan.FromDays(1));
        await Round();
    }
}
