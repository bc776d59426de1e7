using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Imports;
using Redress.Web.Tests.Imports;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Companies;

/// <summary>Each test has companies of its own.</summary>
public class MergingTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_listing_says_what_moves_and_open_complaints_go_to_the_successor()
    {
        var (from, contact, _) = await office.EnrolledCompany(name: Name("Quail"));
        var (into, successor, drafter) = await office.EnrolledCompany(name: Name("Heron"));
        var (open, closed) = (await office.Sent(about: from[2..]), await office.Sent(about: from[2..]));
        await office.NamePoc(open, contact, contact);
        await office.Act(open, contact, (complaint, stamp) => complaint.Requests[0].SaveDraft("Begun.", false, 0, stamp));
        await office.Act(closed, "manager@wa.demo", (complaint, stamp) => complaint.Close(new Closing(ClosureReason.ClosedWithExplanation, "Note.", CancelsOpenRequests: true), [], stamp));
        var digest = await State(closed);
        using var supervisor = await office.SignIn("supervisor@wa.demo");

        var page = await supervisor.Open($"/companies/{from}/merge");
        page = await page.Fill("SES or NMLS ID of the company it merges into", into).Submit("Show what would move");
        foreach (var words in new[] { "1 of Washington", open, "1, with their due dates.", "1. Users of", "1 closed, canceled or imported stay about", "Users of", "Ellen Marsh" }) page.Shows(words).ShouldBeTrue(words + page.Text);
        (await page.Submit("Merge for all agencies")).Shows("Say where the merger is known from.").ShouldBeTrue();
        page = await page.Fill("Where this is known from", "Registry notice 7.").Submit("Merge for all agencies");

        page.Address.ShouldBe($"/companies/{into}");
        page.Shows("1 open complaint moved.").ShouldBeTrue(page.Text);
        page.In("Predecessors").Row("Quail").Text.ShouldContain("1");
        (await State(closed)).ShouldBe(digest);
        (await supervisor.Open($"/complaints/{closed}")).Document.QuerySelector("h1")!.TextContent.ShouldContain("Quail");
        (await supervisor.Open($"/complaints/{open}")).Document.QuerySelector("h1")!.TextContent.ShouldContain("Heron");
        (await supervisor.Open($"/complaints/{open}/history")).Shows("from now on.").ShouldBeTrue();
        var old = await supervisor.Open($"/companies/{from}");
        old.Shows("Closed complaints stay here.").ShouldBeTrue();
        old.Document.QuerySelector($"main a[href='/companies/{into}']").ShouldNotBeNull();
        await office.InDb(async db =>
        {
            var moved = await db.Set<Complaint>().Include(c => c.Company).Include(c => c.Requests).ThenInclude(r => r.Rounds).Include(c => c.Requests).ThenInclude(r => r.Drafts).ThenInclude(d => d.Assignments).FirstAsync(c => c.Number == open);
            (moved.Company!.SesId, moved.CompanyPocId, moved.NextStep).ShouldBe((into, null, NextStep.Answer));
            moved.Requests[0].CurrentDraft!.Drafters.ShouldBeEmpty();
            moved.Requests[0].CurrentDraft!.Text.ShouldBe("Begun.");
            var heir = await db.PersonOf(successor);
            (await db.Notices.CountAsync(n => n.RecordId == moved.Id && n.PersonId == heir.Id && n.Words == "You took over a complaint with a merged company. Assign a point of contact")).ShouldBe(1);
            (await db.People.FirstAsync(p => p.Email == contact)).RemovedAt.ShouldNotBeNull();
        });
        using var heirs = await office.SignIn(successor);
        (await heirs.Open("/portal")).Shows(open).ShouldBeTrue();
        (await heirs.Open($"/portal/complaints/{open}")).Shows(open).ShouldBeTrue();
        (await heirs.Ask($"/portal/complaints/{closed}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Old_names_and_numbers_find_the_successor_in_every_search_and_on_import()
    {
        var name = Name("Plover");
        var from = await office.NewCompany(c =>
        {
            c.Licenses.Add(new License { CompanyId = c.Id, State = "WA", Type = "Consumer Loan", Number = $"CL-{c.NmlsId}", Status = "Approved" });
            c.Branches.Add(new Branch { CompanyId = c.Id, NmlsId = $"1{c.NmlsId}", City = "Yakima", State = "WA" });
            c.Individuals.Add(new Individual { CompanyId = c.Id, NmlsId = $"2{c.NmlsId}", Name = "Ignatius Quillfeather", NameKey = NameKey.Of("Ignatius Quillfeather").Text });
        });
        await Rename(from, name);
        var into = await office.NewCompany();
        var now = Name("Dunlin");
        await Rename(into, now);
        var imported = await Import(name, "1");
        await Merge(from, into);
        using var api = await office.Api("manager@wa.demo");
        using var reader = await office.SignIn("manager@wa.demo");

        foreach (var id in new[] { from[2..], $"CL-{from[2..]}", $"1{from[2..]}", $"2{from[2..]}" })
        {
            var found = (await api.Get($"/api/v1/subjects?id={id}")).Json.AsArray().ShouldHaveSingleItem()!;
            found["sesId"]!.GetValue<string>().ShouldBe(into, id);
            found["reasons"]!.ToJsonString().ShouldContain($"{name}, merged into it on");
        }
        foreach (var asked in new[] { $"name={Uri.EscapeDataString(name)}", "name=Tidewater%20Loans&person=Ignatius%20Quillfeather" })
        {
            var found = (await api.Get($"/api/v1/subjects?{asked}")).Json.AsArray();
            found.Select(one => one!["sesId"]?.GetValue<string>()).ShouldContain(into, asked);
            found.Select(one => one!["sesId"]?.GetValue<string>()).ShouldNotContain(from);
        }
        (await reader.Open($"/complaints/new/search?name={Uri.EscapeDataString(name)}")).Text.ShouldContain("Merged into it on");
        var list = (await reader.Open($"/companies?words={from[2..]}")).In("Companies").Text;
        list.ShouldContain(now);
        list.ShouldContain($"merged into {now}");
        list.ShouldContain($"took over {name}");
        await office.InDb(async db => (await CompanyMatcher.Load(db, default)).Match(name).Company!.Name.ShouldBe(now));

        (await Import(name, "1")).ShouldBe(imported);
        await Import(name, "2");
        await office.InDb(async db =>
        {
            (await db.Set<Complaint>().CountAsync(c => c.Company!.SesId == from && c.IsImported)).ShouldBe(1);
            (await db.Set<Complaint>().CountAsync(c => c.Company!.SesId == into && c.IsImported)).ShouldBe(1);
        });

        async Task<int> Import(string company, string id)
        {
            var key = $"{from[2..]}{id}";
            await office.Cfpb([$"{key},2026-01-02,Mortgage,,Trouble during payment process,{company},WA,98101,Closed with explanation,,"]);
            return await office.InDb(db => db.Set<Complaint>().Where(c => c.Published!.Key == key).Select(c => c.EventCount).FirstAsync());
        }
    }

    [Fact]
    public async Task A_registry_that_still_has_it_undoes_nothing_and_is_reported()
    {
        string[] lines = ["company,S-991301,9913010,Old Alder Loans,registered,WA,,,,,,", "company,S-991302,9913020,New Alder Loans,registered,WA,,,,,,"];
        await office.Registry(lines);
        await Merge("S-991301", "S-991302");

        var told = await office.Registry(["company,S-991301,9913010,Old Alder Loans II,registered,OR,,,,,,", lines[1]]);

        told.Lines.ShouldContain(line => line.StartsWith("Line 2, kept: S-991301, Old Alder Loans, was merged into New Alder Loans, S-991302, on "));
        told.Counts.ShouldBe((0, 0, 2, 0, 0));
        await office.InDb(async db => (await db.Companies.FirstAsync(c => c.SesId == "S-991301")).ShouldSatisfyAllConditions(c => c.Name.ShouldBe("Old Alder Loans"), c => c.State.ShouldBe("WA"), c => c.IsMerged.ShouldBeTrue()));
        (await office.Registry([lines[1]])).Lines.ShouldNotContain(line => line.Contains("S-991301"));
    }

    [Fact]
    public async Task Chains_end_at_the_last_and_what_makes_no_sense_is_refused()
    {
        var (a, b, c) = (await office.NewCompany(), await office.NewCompany(), await office.NewCompany());
        using var api = await office.Api("supervisor@wa.demo");
        var bank = await office.InDb(db => db.Companies.Where(one => one.Kind == CompanyKind.Depository && one.SesId != null).Select(one => one.SesId!).FirstAsync());

        (await Try(a, a)).Problem.ShouldBe("A company cannot be merged into itself.");
        (await Try(a, bank)).Problem.ShouldBe("Only registered companies are merged.");
        (await Try(a, "nowhere")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Try(a, "<script>")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await api.Put($"/api/v1/companies/{a}/merger", new { into = b, why = " " })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await api.Put($"/api/v1/companies/{a}/merger", new { into = b, why = "Notice.", bringsUsers = true })).Problem.ShouldBe("Tidewater Loans is not enrolled and can take no users.");
        await Merge(a, b);
        (await Try(b, a)).Problem.ShouldBe("Tidewater Loans was merged itself, into Tidewater Loans. Choose that one.");
        (await Try(a, c)).Problem.ShouldStartWith("Tidewater Loans was merged already, on");
        await Merge(b, c);

        var read = (await api.Get($"/api/v1/companies/{a}")).Json;
        (read["successor"]!["key"]!.GetValue<string>(), read["enrollment"]!.GetValue<string>()).ShouldBe((c, "Merged"));
        (await api.Get($"/api/v1/companies/{c}")).Json["predecessors"]!.AsArray().Select(one => one!["key"]!.GetValue<string>()).ShouldBe([a, b], ignoreOrder: true);
        (await api.Get($"/api/v1/subjects?id={a[2..]}")).Json[0]!["sesId"]!.GetValue<string>().ShouldBe(c);
        (await api.Put($"/api/v1/companies/{a}/name", new { name = "Other" })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await api.Post($"/api/v1/companies/{a}/invitations", new { name = "Ellen Marsh", email = $"ellen@{a}.test" })).Status.ShouldBe(HttpStatusCode.Conflict);
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        (await (await supervisor.Open($"/companies/{c}/merge")).Fill("SES or NMLS ID of the company it merges into", a).Submit("Show what would move")).Shows("was merged itself").ShouldBeTrue();

        Task<ApiAnswer> Try(string from, string into) => api.Put($"/api/v1/companies/{from}/merger", new { into, why = "Notice." });
    }

    [Fact]
    public async Task Users_come_along_only_if_somebody_says_so_and_then_without_the_administration()
    {
        var (from, contact, drafter) = await office.EnrolledCompany(name: Name("Curlew"));
        var (into, _, _) = await office.EnrolledCompany(name: Name("Godwit"));
        using var inside = await office.SignIn(drafter);

        await Merge(from, into, bringsUsers: true);

        (await inside.Open("/portal")).Address.ShouldStartWith("/sign-in");
        await office.InDb(async db =>
        {
            var moved = await db.PersonOf(contact);
            (moved.Company!.SesId, moved.RemovedAt, moved.Holds(Role.CompanyAdministrator), moved.Holds(Role.ComplaintsContact), moved.Holds(Role.ManageComplaints)).ShouldBe((into, null, false, false, true));
            moved.AddressReason!.ShouldStartWith("Came with the merger of Curlew");
        });
        using var again = await office.SignIn(drafter);
        (await again.Open("/portal")).Shows("Godwit").ShouldBeTrue();
        (await office.MailsTo(contact)).ShouldContain(mail => mail.Subject.Contains("was merged into Godwit"));
    }

    [Fact]
    public async Task Of_two_who_merge_at_once_one_wins()
    {
        var (a, b, c) = (await office.NewCompany(), await office.NewCompany(), await office.NewCompany());
        using var one = await office.Api("supervisor@wa.demo");
        using var other = await office.Api("supervisor@or.demo");

        var answers = await Task.WhenAll(
            one.Put($"/api/v1/companies/{a}/merger", new { into = b, why = "Notice." }),
            other.Put($"/api/v1/companies/{b}/merger", new { into = a, why = "Notice." }),
            other.Put($"/api/v1/companies/{a}/merger", new { into = c, why = "Notice." }));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBeInRange(1, 2);
        await office.InDb(async db =>
        {
            var found = await db.Companies.Where(company => company.SesId == a || company.SesId == b || company.SesId == c).ToDictionaryAsync(company => company.Id);
            found.Values.Count(company => company.IsMerged).ShouldBeInRange(1, 2);
            found.Values.Where(company => company.IsMerged).ShouldAllBe(company => !found[company.SuccessorId!.Value].IsMerged);
        });
    }

    [Fact]
    public async Task An_open_invitation_ends_and_requests_wait_where_the_successor_is_not_enrolled()
    {
        var (from, _, _) = await office.EnrolledCompany(name: Name("Avocet"));
        var into = await office.NewCompany();
        var invited = await office.NewCompany();
        using var manager = await office.Api("manager@wa.demo");
        (await manager.Post($"/api/v1/companies/{invited}/invitations", new { name = "Ellen Marsh", email = $"ellen@{invited}.test" })).ShouldBe(HttpStatusCode.Created);
        var number = await office.Sent(about: from[2..]);

        await Merge(invited, into);
        await Merge(from, into);

        (await manager.Get($"/api/v1/companies/{invited}/enrollment")).Json["invitations"]![0]!["withdrawReason"]!.GetValue<string>().ShouldBe("Tidewater Loans was merged into Tidewater Loans.");
        await office.InDb(async db => (await db.Set<Complaint>().FirstAsync(c => c.Number == number)).NextStep.ShouldBe(NextStep.Enroll));
        (await manager.Get($"/api/v1/companies/{into}/changes")).Json.AsArray().Select(change => change!["words"]!.GetValue<string>()).ShouldContain(words => words.StartsWith("Took over Avocet"));
    }

    [Theory]
    [InlineData("manager@wa.demo")]
    [InlineData("admin@wa.demo")]
    [InlineData("admin@cascade.demo")]
    public async Task Who_may_not_change_companies_is_refused(string who)
    {
        using var api = await office.Api(who);
        (await api.Put("/api/v1/companies/S-004417/merger", new { into = "S-006120", why = "Mine." })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await api.Get("/api/v1/companies/S-004417/merger?into=S-006120")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var reader = await office.SignIn(who);
        (await reader.Ask("/companies/S-004417/merge")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    static string Name(string word) => $"{word}{Random.Shared.Next(100_000, 999_999)} Lending";

    Task<string> State(string number) => office.InDb(async db => Convert.ToHexString((await db.Set<Complaint>().AsNoTracking().FirstAsync(c => c.Number == number)).StateDigest));

    async Task Rename(string company, string name)
    {
        using var api = await office.Api("supervisor@wa.demo");
        (await api.Put($"/api/v1/companies/{company}/name", new { name, isAnother = true })).ShouldBe(HttpStatusCode.OK);
    }

    async Task Merge(string from, string into, bool bringsUsers = false)
    {
        using var api = await office.Api("supervisor@wa.demo");
        (await api.Put($"/api/v1/companies/{from}/merger", new { into, why = "Registry notice 7.", bringsUsers })).ShouldBe(HttpStatusCode.OK);
    }
}
