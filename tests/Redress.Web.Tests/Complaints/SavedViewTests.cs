using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Views;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

public class SavedViewTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_list_is_saved_named_and_found_again_with_its_filters()
    {
        using var manager = await office.SignIn("manager@wa.demo");
        var list = await manager.Open("/complaints?tab=Mine&amount=250&sort=Received&after=2020-01-01~C-1");

        var page = await (await list.Follow("Save as new view")).Fill("Name", "Dear ones <script>alert(1)</script>").Submit("Save view");

        page.Shows("Dear ones <script>alert(1)</script> Saved view of your own.").ShouldBeTrue(page.Text);
        page.Shows("$250.00 or more").ShouldBeTrue();
        page.Address.ShouldNotContain("after=");
        page.Document.Scripts.ShouldNotContain(script => script.Text.Contains("alert"));
        var changed = await manager.Open(page.Address + "&status=Open");
        changed.Shows("Its filters are changed here.").ShouldBeTrue();
        (await changed.Follow("Undo the change")).Shows("changed here").ShouldBeFalse();
        page = await (await changed.Follow("Save the change")).Submit("Save view");
        page.Shows("Status: Open").ShouldBeTrue();
        page.Shows("changed here").ShouldBeFalse();
    }

    [Fact]
    public async Task A_private_view_is_its_authors_and_a_shared_one_the_agencys()
    {
        var (secret, shared) = (await Saved("manager@or.demo", "Secret", false), await Saved("manager@or.demo", "For us all", true));

        await Check("clerk@or.demo", true, HttpStatusCode.Forbidden);
        await Check("viewer@or.demo", true, HttpStatusCode.Forbidden);
        await Check("supervisor@or.demo", true, HttpStatusCode.OK);
        await Check("supervisor@wa.demo", false, HttpStatusCode.NotFound);

        async Task Check(string email, bool readsShared, HttpStatusCode mayChange)
        {
            using var visitor = await office.SignIn(email);
            (await visitor.Ask($"/complaints?view={secret}")).Status.ShouldBe(HttpStatusCode.NotFound, email);
            (await visitor.Ask($"/complaints?view={shared}")).Status.ShouldBe(readsShared ? HttpStatusCode.OK : HttpStatusCode.NotFound, email);
            (await visitor.Ask($"/complaints/views/{shared}")).Status.ShouldBe(mayChange, email);
            (await visitor.Ask($"/complaints/views/{secret}")).Status.ShouldBe(HttpStatusCode.NotFound, email);
            (await visitor.Open("/complaints/views")).Shows("Secret").ShouldBeFalse(email);
            (await visitor.Open("/complaints?tab=Open")).Shows("For us all").ShouldBe(readsShared, email);
        }
    }

    [Fact]
    public async Task A_Supervisor_changes_and_removes_a_shared_view_but_does_not_take_it()
    {
        var id = await Saved("clerk@wa.demo", "Shared by a clerk", true);
        using var supervisor = await office.SignIn("supervisor@wa.demo");

        (await (await supervisor.Open($"/complaints/views/{id}")).Untick("Share it in the agency").Submit("Save view")).Shows("can make this view private again").ShouldBeTrue();
        (await (await supervisor.Open($"/complaints/views/{id}")).Fill("Name", "Of the agency").Submit("Save view")).Shows("Of the agency is changed.").ShouldBeTrue();
        (await (await supervisor.Open($"/complaints/views/{id}")).Fill("Name", new string('x', 81)).Submit("Save view")).Shows("The name is longer than 80 characters.").ShouldBeTrue();
        var stale = await supervisor.Open($"/complaints/views/{id}");
        await (await supervisor.Open($"/complaints/views/{id}")).Fill("Name", "First").Submit("Save view");
        (await stale.Fill("Name", "Second").Submit("Save view")).Shows("Somebody else changed this view meanwhile.").ShouldBeTrue();
        (await (await supervisor.Open($"/complaints/views/{id}")).Submit("Remove “First” for everybody")).Shows("First is removed.").ShouldBeTrue();
        (await (await office.SignIn("clerk@wa.demo")).Ask($"/complaints?view={id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_view_opens_first_for_its_person_until_it_is_gone()
    {
        var id = await Saved("director@ca.demo", "Morning", false);
        using var director = await office.SignIn("director@ca.demo");

        await (await director.Open("/complaints/views")).Submit("Open first: Morning");
        (await director.Open("/complaints")).Address.ShouldBe($"/complaints?view={id}&tab=Overdue");
        (await director.Open("/complaints?tab=Open")).Address.ShouldBe("/complaints?tab=Open");
        await (await director.Open($"/complaints/views/{id}")).Submit("Remove “Morning”");
        (await director.Open("/complaints")).Address.ShouldBe("/complaints");
    }

    [Fact]
    public async Task Programs_save_share_change_and_remove_views()
    {
        var (manager, viewer) = (await office.Api("manager@ca.demo"), await office.Api("viewer@ca.demo"));
        (await viewer.Post("/api/v1/complaint-views", new { name = "Mine", query = "tab=All", isShared = true })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldBe("Only Supervisors and Managers share views.");
        (await manager.Post("/api/v1/complaint-views", new { name = " ", query = "" })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await (await office.Api("contact@cascade.demo")).Get("/api/v1/complaint-views")).ShouldBe(HttpStatusCode.Forbidden);

        var made = (await manager.Post("/api/v1/complaint-views", new { name = "Late", query = "after=x&due=Overdue&tab=Open", isShared = true })).ShouldBe(HttpStatusCode.Created);
        made.Json["query"]!.GetValue<string>().ShouldBe("tab=Open&due=Overdue");
        var id = made.Json["id"]!.GetValue<Guid>();
        (await viewer.Get($"/api/v1/complaints?view={id}")).ShouldBe(HttpStatusCode.OK);
        (await viewer.Put($"/api/v1/complaint-views/{id}", new { name = "Taken", query = "" })).ShouldBe(HttpStatusCode.Conflict);
        (await viewer.Put("/api/v1/me/list-choice", new { size = 100, view = id })).ShouldBe(HttpStatusCode.OK);
        (await viewer.Put("/api/v1/me/list-choice", new { size = 7 })).ShouldBe(HttpStatusCode.Conflict);
        (await (await office.Api("manager@or.demo")).Put("/api/v1/me/list-choice", new { size = 25, view = id })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await viewer.Get("/api/v1/me/list-choice")).Json["size"]!.GetValue<int>().ShouldBe(100);
        (await manager.Delete($"/api/v1/complaint-views/{id}")).ShouldBe(HttpStatusCode.NoContent);
        (await viewer.Get($"/api/v1/complaints?view={id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    Task<Guid> Saved(string by, string name, bool isShared) => office.InDb(async db =>
    {
        var person = await db.PersonOf(by);
        var view = SavedView.Save(name, "tab=Overdue", isShared, person, office.StampOf(person));
        db.Add(view);
        await db.SaveChangesAsync();
        return view.Id;
    });
}
