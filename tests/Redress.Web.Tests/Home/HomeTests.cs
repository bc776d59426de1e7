using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Home;

/// <summary>The home page of each role of an agency: what stands on it, and that every number is the number of rows behind it.</summary>
public class HomeTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("supervisor@wa.demo")]
    [InlineData("manager@wa.demo")]
    [InlineData("clerk@wa.demo")]
    [InlineData("viewer@wa.demo")]
    [InlineData("director@wa.demo")]
    [InlineData("admin@wa.demo")]
    [InlineData("examiner@wa.demo")]
    [InlineData("manager@or.demo")]
    public async Task Every_number_is_the_number_of_rows_behind_it(string email)
    {
        using var visitor = await office.SignIn(email);
        var home = await visitor.Open("/");

        var numbers = home.Document.QuerySelectorAll("main a").Select(link => (Address: link.GetAttribute("href")!, Count: NumberIn(link.TextContent))).Where(link => link.Count is not null).ToList();

        numbers.Count.ShouldBeGreaterThan(1, home.Text);
        foreach (var (address, count) in numbers) (await RowsOf(visitor, address)).ShouldBe(count!.Value, $"{email} {address}");
    }

    [Fact]
    public async Task A_viewer_has_neither_tasks_nor_new_complaint()
    {
        var home = await (await office.SignIn("viewer@wa.demo")).Open("/");

        foreach (var gone in (string[])["My tasks", "New complaint", "Your first complaint", "Preliminary reviews"]) home.Shows(gone).ShouldBeFalse(gone);
        foreach (var there in (string[])["Overdue answers", "Washington in figures"]) home.Shows(there).ShouldBeTrue(there);
    }

    [Theory]
    [InlineData("examiner@wa.demo", Role.Examiner, false)]
    [InlineData("examiner@or.demo", Role.Reviewer, false)]
    [InlineData("examiner@ca.demo", Role.MasterViewer, false)]
    [InlineData("viewer@or.demo", Role.StaffUser, false)]
    [InlineData("admin@or.demo", Role.AccountAdministrator, true)]
    public async Task Those_without_a_complaint_role_read_what_theirs_allow(string email, Role role, bool keepsUsers)
    {
        await office.InDb(async db =>
        {
            var person = await db.PersonOf(email);
            foreach (var held in person.Roles.Select(held => held.Role).ToList()) person.Without(held);
            person.With(role);
            await db.SaveChangesAsync();
        });

        var home = await (await office.SignIn(email)).Open("/");

        home.Shows("What your roles allow").ShouldBeTrue(home.Text);
        home.Shows("New complaint").ShouldBeFalse();
        home.Shows("Users of").ShouldBe(keepsUsers);
        foreach (var row in RightsTable.Rows.Where(row => row.Holders.Contains(role) && row.Group != "Everyone")) home.Shows(row.Words).ShouldBeTrue(row.Words);
    }

    [Fact]
    public async Task Who_has_done_nothing_yet_reads_the_eight_steps_of_a_first_complaint()
    {
        using var director = await office.SignIn("director@ca.demo");
        var home = await director.Open("/");
        home.Document.QuerySelectorAll("ol.numbers > li").Length.ShouldBe(8, home.Text);

        await office.Complaint(by: "director@ca.demo");

        (await director.Open("/")).Shows("Your first complaint").ShouldBeFalse();
    }

    [Fact]
    public async Task Tasks_stand_in_groups_by_their_dates_and_lead_to_what_is_to_be_done()
    {
        var number = await office.Answered(by: "clerk@or.demo");
        using var clerk = await office.SignIn("clerk@or.demo");

        var row = (await clerk.Open("/")).In("My tasks").Row(number);

        (await row.Follow("Review the answer to request 1")).Address.ShouldBe($"/complaints/{number}/requests/1");
        office.Clock.Pass(TimeSpan.FromDays(70));
        try
        {
            using var later = await office.SignIn("clerk@or.demo");
            var tasks = (await later.Open("/")).In("My tasks");
            tasks.Shows("Overdue").ShouldBeTrue(tasks.Text);
        }
        finally
        {
            office.Clock.Pass(TimeSpan.FromDays(-70));
        }
    }

    [Fact]
    public async Task Two_late_answers_of_one_complaint_count_as_two()
    {
        var number = await office.Sent(2, by: "manager@ca.demo");
        office.Clock.Pass(TimeSpan.FromDays(40));
        try
        {
            using var manager = await office.SignIn("manager@ca.demo");
            var list = await manager.Open("/complaints/answers");
            list.Document.QuerySelectorAll("tbody tr").Count(one => one.Seen().Contains(number)).ShouldBe(2);
            (await manager.Open("/")).Document.QuerySelectorAll("main a").ShouldContain(link => link.GetAttribute("href") == "/complaints/answers");
            using var other = await office.SignIn("manager@or.demo");
            (await other.Open("/complaints/answers")).Shows(number).ShouldBeFalse();
            using var api = await office.Api("manager@ca.demo");
            (await api.Get("/api/v1/answers?limit=200")).ShouldBe(HttpStatusCode.OK).Json["items"]!.AsArray().Count(item => item!["complaint"]!.GetValue<string>() == number).ShouldBe(2);
        }
        finally
        {
            office.Clock.Pass(TimeSpan.FromDays(-40));
        }
    }

    [Fact]
    public async Task An_answer_since_the_last_visit_stands_on_the_home_page_and_in_its_list()
    {
        var number = await office.Answered(by: "supervisor@ca.demo");
        using var supervisor = await office.SignIn("supervisor@ca.demo");

        (await supervisor.Open("/")).In("Answers since your last visit").Row(number).Shows("You").ShouldBeTrue();
        (await supervisor.Open("/complaints/answers?show=Since")).Row(number).Shows("Request 1").ShouldBeTrue();
        (await (await office.SignIn("examiner@wa.demo")).Ask("/complaints/answers")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("poc@cascade.demo")).Ask("/complaints/answers")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_number_of_open_ones_leads_to_them_also_where_a_view_opens_first()
    {
        var api = await office.Api("manager@wa.demo");
        var view = (await api.Post("/api/v1/complaint-views", new { name = "First", query = "tab=Mine&words=nothing+like+this" })).ShouldBe(HttpStatusCode.Created).Json["id"]!.GetValue<Guid>();
        (await api.Put("/api/v1/me/list-choice", new { size = 25, view })).ShouldBe(HttpStatusCode.OK);
        await office.Complaint();
        using var manager = await office.SignIn("manager@wa.demo");
        var home = await manager.Open("/");

        var open = home.Document.QuerySelectorAll("ul.figures li").Single(item => item.Seen().StartsWith("Open")).QuerySelector("a")!;

        (await RowsOf(manager, open.GetAttribute("href")!)).ShouldBe(NumberIn(open.TextContent)!.Value);
    }

    [Fact]
    public async Task Who_was_never_here_reads_the_answers_of_a_month_and_not_of_all_time()
    {
        var number = await office.Answered(by: "manager@ca.demo");
        async Task<bool> Stands() => (await (await office.Api("clerk@ca.demo")).Get("/api/v1/answers?show=Since&limit=200")).Json["items"]!.AsArray().Any(item => item!["complaint"]!.GetValue<string>() == number);
        (await Stands()).ShouldBeTrue();

        office.Clock.Pass(TimeSpan.FromDays(31));

        var later = await Stands();
        office.Clock.Pass(TimeSpan.FromDays(-31));
        later.ShouldBeFalse();
    }

    [Fact]
    public async Task A_review_of_ones_own_entry_is_counted_and_left_to_a_colleague()
    {
        var number = await office.Complaint(by: "manager@or.demo", routing: Routing.PreliminaryReview);

        var own = (await (await office.SignIn("manager@or.demo")).Open("/")).Row(number);
        var others = (await (await office.SignIn("supervisor@or.demo")).Open("/")).Row(number);

        own.Shows("Your entry: a colleague reviews it.").ShouldBeTrue(own.Text);
        others.Shows("Your entry").ShouldBeFalse();
        (await others.Follow(number)).Address.ShouldBe($"/complaints/{number}/review");
    }

    // "1,234", "3 drafts", "1 to review", "See all 8 to review"; the ID of a complaint is none.
    static int? NumberIn(string words)
    {
        var parts = words.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.FirstOrDefault() is "See") parts = parts[2..];
        return parts.Length is > 0 and <= 6 && int.TryParse(parts[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // The rows of all pages of the list.
    static async Task<int> RowsOf(Visitor visitor, string address)
    {
        var count = 0;
        for (var next = address.StartsWith("/complaints?") || address is "/complaints" or "/companies" || address.StartsWith("/companies?") ? address + (address.Contains('?') ? "&" : "?") + "size=100" : address; next is not null;)
        {
            var page = await visitor.Open(next);
            // What was sent to bodies outside stands below the list of what agencies asked each other.
            count += page.Document.QuerySelector("main table.list")?.QuerySelectorAll("tbody tr:not(.group)").Length ?? 0;
            next = page.Document.QuerySelector("nav.pager a[rel=next]")?.GetAttribute("href");
            if (next?.StartsWith('?') == true) next = page.Address.Split('?')[0] + next;
        }
        return count;
    }
}
