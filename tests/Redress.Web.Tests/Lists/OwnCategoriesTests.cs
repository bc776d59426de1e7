using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints.Lists;
using Redress.Web.Tests.Api;
using Redress.Web.Tests.Complaints.Drafts;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Lists;

/// <summary>What an agency adds under the national list: offered to it alone, retired, brought back, and readable for good.</summary>
public class OwnCategoriesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task An_Account_Administrator_adds_a_category_and_an_issue_that_the_own_agency_alone_can_choose()
    {
        var (admin, name, issue) = (await office.SignIn("admin@wa.demo"), ListOffice.Name(), ListOffice.Name("Trick"));
        var page = await (await admin.Open("/admin/categories/add")).Fill("Under", "Payday loan").Fill("Name", name).Submit("Add the category");
        page.Heading.ShouldBe($"Payday loan: {name}");
        page = await (await page.Follow("Add an issue")).Fill("Name", issue).Submit("Add the issue");
        page.In($"Issues of Payday loan: {name}").Row(issue).Shows("Us").ShouldBeTrue();
        page.Shows($"added the issue {issue} to Payday loan: {name}").ShouldBeTrue();

        (await office.BeginDraft()).Options("Category").ShouldContain($"Payday loan: {name}");
        (await office.BeginDraft("manager@or.demo")).Options("Category").ShouldNotContain($"Payday loan: {name}");
        (await admin.Open("/admin/categories?ours=true")).In("Categories in force").Row(name).Shows("Us").ShouldBeTrue();
        (await (await office.SignIn("viewer@wa.demo")).Open("/admin/categories?ours=true")).Has("link", "Add a category").ShouldBeFalse();
    }

    [Fact]
    public async Task Another_agency_neither_finds_nor_chooses_nor_changes_it()
    {
        var own = await office.OwnCategory();
        var (admin, api, manager) = (await office.SignIn("admin@or.demo"), await office.Api("admin@or.demo"), await office.Api("manager@or.demo"));

        foreach (var path in new[] { "", "/add", "/retire", $"/retire/{own.Issue}" }) (await admin.Ask($"/admin/categories/{own.Id}{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
        (await admin.Ask($"/admin/categories/1001/retire/{own.Issue}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await admin.Open("/admin/categories")).Shows(own.Name).ShouldBeFalse();
        (await api.Put($"/api/v1/category-lists/own/categories/{own.Id}/retirement", new { })).ShouldBe(HttpStatusCode.NotFound);
        (await api.Post($"/api/v1/category-lists/own/categories/{own.Id}/issues", new { name = "Mine" })).ShouldBe(HttpStatusCode.NotFound);
        (await office.Offered("manager@or.demo")).ShouldNotContain(own.Id);
        var body = System.Text.Json.JsonSerializer.SerializeToNode(await Enter.Body(office, manager))!;
        (body["categoryId"], body["issueId"]) = (own.Id, own.Issue);
        (await manager.Post("/api/v1/complaints", body)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        var theirs = await office.Complaint("manager@or.demo");
        (await manager.Post("/api/v1/bulk-acts", new { kind = "Categorize", complaints = new[] { theirs }, issueId = own.Issue })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("not offered any more");
        (await manager.Patch($"/api/v1/complaints/{theirs}", new { categoryId = own.Id, issueId = own.Issue })).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task What_is_retired_stays_on_its_complaints_and_can_be_chosen_by_none_until_it_is_brought_back()
    {
        var own = await office.OwnCategory();
        var number = await office.ComplaintOn(own);
        var (admin, manager) = (await office.SignIn("admin@wa.demo"), await office.SignIn("manager@wa.demo"));
        var page = await (await admin.Open($"/admin/categories/{own.Id}")).Follow("Retire the category");
        page.Shows("1 complaint of ours stands on it, and keeps it.").ShouldBeTrue(page.Text);
        page = await page.Fill("In its place", "Title loan").Submit("Retire it");
        page.Shows("Title loan takes its place.").ShouldBeTrue();

        (await office.Offered("manager@wa.demo")).ShouldNotContain(own.Id);
        page = await manager.Open($"/complaints/{number}/edit");
        page.Options("Category").ShouldContain($"{own.Name} (retired)");
        page = await page.Fill("Desired outcome", "Another one.").Submit("Save");
        page.Shows($"{number} updated.").ShouldBeTrue(page.Text);
        (await manager.Open($"/complaints/{number}/details")).Shows(own.Name).ShouldBeTrue();
        (await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{await office.Complaint()}/edit")).Options("Category").ShouldNotContain($"{own.Name} (retired)");

        page = await (await admin.Open($"/admin/categories/{own.Id}")).Submit("Bring the category back");
        page.Shows("is brought back.").ShouldBeTrue();
        (await office.Offered("manager@wa.demo")).ShouldContain(own.Id);
        page.Shows($"brought back {own.Name}.").ShouldBeTrue();
    }

    [Fact]
    public async Task A_complaint_that_is_handed_on_keeps_the_senders_own_category_and_shows_no_more_of_them()
    {
        var own = await office.OwnCategory();
        var number = await office.ComplaintOn(own);
        await office.Referred(number);
        await office.Accepted(number);
        var page = await (await office.SignIn("manager@or.demo")).Open($"/complaints/{number}/edit");

        page.Options("Category").ShouldContain($"{own.Name} (another agency’s)");
        page.Options("Issue").Count.ShouldBe(2);
        page = await page.Fill("Desired outcome", "Another one.").Submit("Save");
        page.Shows($"{number} updated.").ShouldBeTrue(page.Text);
        (await (await office.Api("manager@or.demo")).Get($"/api/v1/complaints/{number}")).Json["category"]!.GetValue<string>().ShouldBe(own.Name);
    }

    [Fact]
    public async Task Who_may_not_does_not_and_bad_input_comes_back_with_a_sentence()
    {
        var own = await office.OwnCategory();
        var (admin, manager, api) = (await office.SignIn("admin@wa.demo"), await office.SignIn("manager@wa.demo"), await office.Api("manager@wa.demo"));
        foreach (var path in new[] { "/admin/categories/add", "/admin/categories/1001/add", $"/admin/categories/{own.Id}/retire" }) (await manager.Ask(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await manager.Post($"/admin/categories/{own.Id}?handler=BringBack", new Dictionary<string, string>())).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await api.Post("/api/v1/category-lists/own/categories", new { under = 1001, name = "Mine" })).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.Api("contact@cascade.demo")).Get("/api/v1/category-lists")).ShouldBe(HttpStatusCode.NotFound);

        var page = await (await admin.Open("/admin/categories/add")).Fill("Under", "Payday loan").Fill("Name", new string('a', 101)).Submit("Add the category");
        page.Shows("The name has up to 100 characters.").ShouldBeTrue();
        page.Value("Name").Length.ShouldBe(101);
        page = await page.Fill("Name", own.Name["Payday loan: ".Length..].ToUpperInvariant()).Submit("Add the category");
        page.Shows("is in the list already.").ShouldBeTrue(page.Text);
        page = await page.Fill("Name", "<script>alert(1)</script>").Submit("Add the category");
        page.Heading.ShouldBe("Payday loan: <script>alert(1)</script>");
        page.Document.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
        page = await (await admin.Open("/admin/categories/1001/add")).Fill("Name", "Later").Fill("Offered from", "01/01/2020").Submit("Add the issue");
        page.Shows("The day lies in the past.").ShouldBeTrue();
        (await admin.Ask("/admin/categories/1001/retire")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await admin.Ask("/admin/categories/99999999")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pressed_twice_at_once_it_is_done_once()
    {
        var (admin, name) = (await office.SignIn("admin@wa.demo"), ListOffice.Name());
        var day = office.Today().AddDays(3).ToString("yyyy-MM-dd");
        await admin.Open("/account");
        var fields = new Dictionary<string, string> { ["Input.UnderId"] = "1001", ["Input.Name"] = name, ["Input.On"] = day };
        await Task.WhenAll(admin.Post("/admin/categories/add", fields), admin.Post("/admin/categories/add", fields));
        var made = await office.InDb(db => db.Categories.Where(category => category.SubProduct == name).Select(category => category.Id).ToListAsync());
        made.ShouldHaveSingleItem();

        fields = new() { ["Input.On"] = day };
        await Task.WhenAll(admin.Post($"/admin/categories/{made[0]}/retire", fields), admin.Post($"/admin/categories/{made[0]}/retire", fields));
        (await office.InDb(db => db.Set<ListFact>().CountAsync(fact => fact.CategoryId == made[0] && fact.Act == ListAct.Retired))).ShouldBe(1);
        (await (await office.Api("admin@wa.demo")).Put($"/api/v1/category-lists/own/categories/{made[0]}/retirement", new { })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldStartWith("It is retired already");
    }

    [Fact]
    public async Task The_API_keeps_the_list_too_and_tells_what_was_changed()
    {
        var (api, own) = (await office.Api("admin@wa.demo"), await office.OwnCategory());
        var issue = (await api.Post($"/api/v1/category-lists/own/categories/{own.Id}/issues", new { name = ListOffice.Name("Trick") })).ShouldBe(HttpStatusCode.Created).Json["id"]!.GetValue<int>();
        (await api.Put($"/api/v1/category-lists/own/categories/{own.Id}/issues/{issue}/retirement", new { successor = own.Issue })).ShouldBe(HttpStatusCode.OK);
        (await api.Delete($"/api/v1/category-lists/own/categories/{own.Id}/issues/{issue}/retirement")).ShouldBe(HttpStatusCode.OK);
        await office.ComplaintOn(own);

        var list = (await (await office.Api("viewer@wa.demo")).Get("/api/v1/category-lists/own")).ShouldBe(HttpStatusCode.OK).Json;
        var listed = list["categories"]!.AsArray().Single(one => one!["id"]!.GetValue<int>() == own.Id)!;
        (listed["isOwn"]!.GetValue<bool>(), listed["under"]!.GetValue<int>(), listed["complaints"]!.GetValue<int>()).ShouldBe((true, 1001, 1));
        list["changes"]!.AsArray().Select(one => one!["words"]!.GetValue<string>()).ShouldContain(words => words.StartsWith("brought back the issue", StringComparison.Ordinal));
        (await api.Post("/api/v1/category-lists/own/categories", new { under = 1001, name = new string('x', 101) })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await api.Post("/api/v1/category-lists/own/categories", new { under = 301, name = "Under a kind" })).ShouldBe(HttpStatusCode.Conflict);
    }
}
