using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Web.Jobs;
using Redress.Web.Tests.Api;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Lists;

/// <summary>Versions of the national list: put together and published by Operators, chosen from by every agency, and the terms of reports.</summary>
public class NationalListTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task An_Operator_puts_a_version_together_sees_what_it_touches_and_publishes_it()
    {
        await office.Complaint(with: intake => intake with { CategoryId = 1005, IssueId = 1_005_001 });
        var page = await Begun();
        var (no, name) = (page.Heading.Split(' ', ':')[1], ListOffice.Name("Pledge"));
        page = await (await page.Follow("Retire Pawn loan")).Fill("In its place", "Personal loan").Submit("Retire it");
        page.In($"Changes of version {no}").Row("Pawn loan").Shows("Personal loan").ShouldBeTrue();
        page.Shows("1 complaint in hand stands on what is retired, and keeps it.").ShouldBeTrue(page.Text);
        page = await (await page.Follow("Rename Check cashing")).Fill("New name", "Cashing of checks").Submit("Rename it");
        page = await (await page.Follow("Add a category")).Fill("Under", "Mortgage").Fill("Name", name).Submit("Add the category");
        (await (await office.Api("manager@wa.demo")).Get($"/api/v1/category-lists/{no}")).ShouldBe(HttpStatusCode.NotFound);
        (await office.Offered("manager@wa.demo")).ShouldContain(1005);
        page = await page.Submit($"Take out Mortgage: {name}");
        page.Shows(name).ShouldBeFalse();

        page = await page.Fill("Holds from", office.Today().AddDays(2).ToString("MM/dd/yyyy")).Submit($"Publish version {no}");

        page.Shows("is never changed.").ShouldBeTrue(page.Text);
        page.Has("button", $"Publish version {no}").ShouldBeFalse();
        (await office.Offered("manager@wa.demo")).ShouldContain(1005);
        (await (await office.SignIn("admin@wa.demo")).Open("/admin/categories")).Shows($"Version {no} holds from").ShouldBeTrue();
        office.Clock.Pass(TimeSpan.FromDays(4));
        await TakeNames();
        (await office.Offered("manager@wa.demo")).ShouldNotContain(1005);
        (await office.InDb(db => db.Categories.Where(one => one.Id == 705).Select(one => one.Product).FirstAsync())).ShouldBe("Cashing of checks");
    }

    [Fact]
    public async Task Reports_are_told_in_the_terms_of_any_version_and_others_additions_count_as_their_parent()
    {
        var own = await office.OwnCategory("admin@ca.demo", under: 900);
        await office.ComplaintOn(own, "manager@ca.demo");
        await office.Complaint("manager@ca.demo", with: intake => intake with { CategoryId = 600, IssueId = 600_001 });
        var (@operator, manager) = (await office.Api("operator@redress.demo"), await office.Api("manager@ca.demo"));
        var no = (await Begin(@operator)).ToString();
        await Change(@operator, no, new { kind = "Rename", category = 900, name = "Loans for students" });
        await Change(@operator, no, new { kind = "Rename", category = 600, issue = 600_001, name = "Card problem" });
        await Publish(@operator, no, "Students");

        var (before, after) = (await Told(manager, "Category", "1"), await Told(manager, "Category", no));
        (before.ContainsKey("Student loan"), after.ContainsKey("Student loan")).ShouldBe((true, false));
        after["Loans for students"].ShouldBe(before["Student loan"]);
        (await Told(manager, "Subcategory", "1")).Keys.ShouldContain(own.Name);
        (await Told(manager, "Subcategory", no)).Keys.ShouldContain(own.Name.Replace("Student loan", "Loans for students"));
        (await Told(manager, "Issue", no)).Keys.ShouldContain("Card problem");
        (await Told(manager, "Issue", "1")).Keys.ShouldNotContain("Card problem");
        var oregon = await office.Api("manager@or.demo");
        foreach (var terms in new[] { "1", no, null }) (await Told(oregon, "Subcategory", terms, "&all=true")).Keys.ShouldAllBe(words => !words.Contains(own.Name.Split(": ")[1]));
        (await oregon.Get("/api/v1/reports/complaints?by=Category&terms=999")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await (await office.SignIn("manager@ca.demo")).Open($"/reports/complaints?by=Category&terms={no}");
        page.Value("Categories told in").ShouldBe($"Version {no}: Students");
        page.Row("Loans for students").Text.ShouldContain("Loans for students");
        (await (await office.SignIn("manager@ca.demo")).Open("/reports/complaints?by=Category&terms=999")).Value("Categories told in").ShouldBe("As recorded");
        using var file = await (await office.SignIn("manager@ca.demo")).Get($"/reports/complaints?by=Category&terms={no}&handler=Csv");
        (await file.Content.ReadAsStringAsync()).ShouldContain($"Category, version {no}");
    }

    [Fact]
    public async Task Nobody_else_keeps_it_and_bad_input_is_refused()
    {
        var (@operator, admin) = (await office.Api("operator@redress.demo"), await office.Api("admin@wa.demo"));
        foreach (var path in new[] { "/installation/lists", "/installation/lists/1", "/installation/lists/1/issues/100" }) (await (await office.SignIn("admin@wa.demo")).Ask(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await admin.Post("/api/v1/category-lists")).ShouldBe(HttpStatusCode.Forbidden);
        (await admin.Put("/api/v1/category-lists/1/publication", new { name = "Mine", from = office.Today() })).ShouldBe(HttpStatusCode.Forbidden);
        (await @operator.Put("/api/v1/category-lists/1/publication", new { name = "Mine", from = office.Today().AddDays(9) })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldBe("Version 1 is published. It is never changed.");
        var no = (await Begin(@operator)).ToString();
        var address = $"/api/v1/category-lists/{no}";
        (await @operator.Post("/api/v1/category-lists")).ShouldBe(HttpStatusCode.Conflict);
        (await @operator.Put($"{address}/publication", new { name = "Empty", from = office.Today().AddDays(9) })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldBe("Nothing is changed in this version.");
        (await @operator.Post($"{address}/changes", new { kind = "Rename", category = 100, name = new string('n', 101) })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await @operator.Post($"{address}/changes", new { kind = "Retire", category = 12345 })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await @operator.Post($"{address}/changes", new { kind = "Add", name = "Crypto" })).ShouldBe(HttpStatusCode.UnprocessableEntity).Json["errors"]!["firstIssue"].ShouldNotBeNull();
        var own = await office.OwnCategory();
        (await @operator.Post($"{address}/changes", new { kind = "Retire", category = own.Id })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await @operator.Post($"{address}/changes", new { kind = "Retire", category = 1004, successor = own.Id })).ShouldBe(HttpStatusCode.Conflict);
        (await @operator.Post($"{address}/changes", new { kind = "Rename", category = 1004, name = "<b>Line</b>" })).ShouldBe(HttpStatusCode.Created);
        var page = await (await office.SignIn("operator@redress.demo")).Open($"/installation/lists/{no}");
        page.Row("Personal line of credit").Shows("<b>Line</b>").ShouldBeTrue();
        (await page.Fill("Holds from", "01/01/2020").Submit($"Publish version {no}")).Shows("The day lies in the past.").ShouldBeTrue();
        (await @operator.Delete($"{address}/changes/1")).ShouldBe(HttpStatusCode.NoContent);
        (await @operator.Delete($"{address}/changes/1")).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_version_published_twice_at_once_is_published_once_and_a_new_product_comes_with_it()
    {
        var (@operator, name) = (await office.Api("operator@redress.demo"), ListOffice.Name("Crypto"));
        var no = (await Begin(@operator)).ToString();
        var made = (await Change(@operator, no, new { kind = "Add", name, firstIssue = "Lost keys" }))["category"]!.GetValue<int>();
        await Change(@operator, no, new { kind = "Add", category = made, name = "Stolen keys" });
        var from = await NextDay();
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => @operator.Put($"/api/v1/category-lists/{no}/publication", new { name = "Crypto", from })));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        (await office.Offered("manager@wa.demo")).ShouldContain(made);
        var list = (await (await office.Api("manager@wa.demo")).Get($"/api/v1/category-lists/{no}")).ShouldBe(HttpStatusCode.OK).Json;
        list["categories"]!.AsArray().Single(one => one!["id"]!.GetValue<int>() == made)!["issues"]!.AsArray().Count.ShouldBe(2);
        (await (await office.Api("manager@wa.demo")).Get("/api/v1/category-lists/1")).Json["categories"]!.AsArray().ShouldAllBe(one => one!["product"]!.GetValue<string>() != name);
    }

    async Task<Page> Begun()
    {
        var no = await Begin(await office.Api("operator@redress.demo"));
        return await (await office.SignIn("operator@redress.demo")).Open($"/installation/lists/{no}");
    }

    /// <summary>A version to work on: the one that another test left, emptied, or a new one.</summary>
    static async Task<int> Begin(Rig.Api api)
    {
        var draft = (await api.Get("/api/v1/category-lists")).Json.AsArray().FirstOrDefault(one => one!["isDraft"]!.GetValue<bool>());
        if (draft is null) return (await api.Post("/api/v1/category-lists")).ShouldBe(HttpStatusCode.Created).Json["version"]!.GetValue<int>();
        var no = draft["version"]!.GetValue<int>();
        foreach (var change in (await api.Get($"/api/v1/category-lists/{no}")).Json["changes"]!.AsArray().Reverse()) (await api.Delete($"/api/v1/category-lists/{no}/changes/{change!["no"]}")).ShouldBe(HttpStatusCode.NoContent);
        return no;
    }

    static async Task<System.Text.Json.Nodes.JsonNode> Change(Rig.Api api, string no, object change) => (await api.Post($"/api/v1/category-lists/{no}/changes", change)).ShouldBe(HttpStatusCode.Created).Json;

    async Task Publish(Rig.Api api, string no, string name)
    {
        (await api.Put($"/api/v1/category-lists/{no}/publication", new { name, from = await NextDay() })).ShouldBe(HttpStatusCode.OK);
        await TakeNames();
    }

    /// <summary>Goes on to a day on which no version holds yet, at an hour at which it has begun in every state.</summary>
    async Task<DateOnly> NextDay()
    {
        var last = await office.InDb(db => db.ListVersions.MaxAsync(version => version.EffectiveOn!.Value));
        var today = DateOnly.FromDateTime(office.Clock.Now);
        var day = last < today ? today : last.AddDays(1);
        var evening = day.ToDateTime(new TimeOnly(20, 0));
        if (office.Clock.Now < evening) office.Clock.MoveTo(evening);
        return day;
    }

    Task TakeNames() => office.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<ListClock>().Single().TakeNames(default);

    static async Task<Dictionary<string, int>> Told(Rig.Api api, string by, string? terms, string rest = "")
    {
        var answer = (await api.Get($"/api/v1/reports/complaints?by={by}&imported=true&from=2000-01-01&to=2040-01-01{(terms is null ? "" : $"&terms={terms}")}{rest}")).ShouldBe(HttpStatusCode.OK).Json;
        return answer["rows"]!.AsArray().ToDictionary(row => row![answer["columns"]![0]!.GetValue<string>()]!.GetValue<string>(), row => row!["Complaints"]!.GetValue<int>());
    }
}
