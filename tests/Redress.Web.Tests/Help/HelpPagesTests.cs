using System.Net;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Redress.Web.Help;
using Redress.Web.Tests.Rig;
using PageActionDescriptor = Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor;

namespace Redress.Web.Tests.Help;

public class HelpPagesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public void Every_page_has_its_help()
    {
        var pages = office.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>().ToList();

        pages.Count.ShouldBeGreaterThan(200);
        foreach (var page in pages)
        {
            var help = HelpOf.Page(page.ViewEnginePath, "/" + page.AttributeRouteInfo!.Template);
            help.ShouldNotBeNull(page.ViewEnginePath);
            ArticleTests.MustBeThere(help);
        }
    }

    [Fact]
    public async Task Anybody_reads_all_of_it()
    {
        var stranger = office.Visitor();
        var shelf = await stranger.Open("/help");

        foreach (var article in HelpShelf.All)
        {
            shelf.Document.QuerySelector($"a[href='{article.Address}']").ShouldNotBeNull(article.Slug);
            (await stranger.Open(article.Address)).Heading.ShouldBe(article.Title);
        }
        (await stranger.Get("/help/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pictures_of_articles_are_served()
    {
        var page = await office.Visitor().Open("/help/first-complaint-agency");

        var pictures = page.Document.QuerySelectorAll("article img").Select(picture => picture.GetAttribute("src")!).ToList();
        pictures.ShouldNotBeEmpty();
        foreach (var picture in pictures) (await office.Visitor().Get(picture)).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        page.Document.QuerySelectorAll("article img").ShouldAllBe(picture => picture.GetAttribute("alt") != "");
    }

    [Fact]
    public async Task The_search_leads_to_the_part_and_shows_what_was_typed_as_text()
    {
        var found = await office.Visitor().Open("/help?words=legal%20hold");

        found.Document.QuerySelector(".help-found a[href='/help/retention#holds']").ShouldNotBeNull();
        (await office.Visitor().Open("/help?words=%3Cscript%3Ealert(1)%3C/script%3E")).Document.QuerySelectorAll("main script").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("manager@wa.demo", "/complaints", "/help/complaints")]
    [InlineData("examiner@wa.demo", "/supervision", "/help/supervision")]
    [InlineData("poc@cascade.demo", "/portal", "/help/home#for-a-company")]
    public async Task The_header_leads_to_the_help_of_the_page(string email, string address, string help)
    {
        using var person = await office.SignIn(email);

        (await person.Open(address)).Document.QuerySelector(".site__right a[href^='/help']")!.GetAttribute("href").ShouldBe(help);
    }

    [Fact]
    public async Task A_company_is_not_offered_the_help_of_agencies()
    {
        using var poc = await office.SignIn("poc@cascade.demo");

        var shelf = await poc.Open("/help");

        shelf.Document.QuerySelector("a[href='/help/answering']").ShouldNotBeNull();
        shelf.Document.QuerySelector("main a[href='/help/retention']").ShouldBeNull();
    }

    [Fact]
    public async Task The_list_of_preparation_ticks_itself()
    {
        using var administrator = await office.SignIn("admin@or.demo");
        var before = await administrator.Open("/help/getting-prepared");
        StateOf(before, "Reminders are set").ShouldBe("As delivered");

        var form = await administrator.Open("/admin/reminders");
        await form.Fill("Business days before", "4, 1").Submit("Save the reminders");

        StateOf(await administrator.Open("/help/getting-prepared"), "Reminders are set").ShouldBe("Done");
        (await office.Visitor().Open("/help/getting-prepared")).Document.QuerySelector("#list").ShouldBeNull();
    }

    static string StateOf(Page page, string point) => page.Document.QuerySelectorAll("#list tbody tr").Single(row => row.TextContent.Contains(point)).Children[1].TextContent.Trim();
}
