using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Drafts;

/// <summary>A draft: who knows of it, how it is kept, and that it becomes one complaint at most.</summary>
public class DraftTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_draft_is_its_authors_and_the_supervisors()
    {
        var address = (await office.BeginDraft()).Address;

        (await (await office.SignIn("supervisor@wa.demo")).Open(address)).Heading.ShouldBe("New complaint about Sound Money Transfer, Inc.");
        foreach (var other in (string[])["clerk@wa.demo", "supervisor@or.demo"])
        {
            var visitor = await office.SignIn(other);
            (await visitor.Ask(address)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await visitor.Ask($"{address}/delete")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await visitor.Ask($"/complaints/new/search?draft={address[^36..]}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await visitor.Open("/complaints/drafts")).Document.QuerySelectorAll($"a[href='{address}']").ShouldBeEmpty();
        }
        (await (await office.SignIn("viewer@wa.demo")).Ask(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("poc@cascade.demo")).Ask(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_list_names_own_drafts_and_to_a_supervisor_those_of_the_agency()
    {
        var address = (await office.BeginDraft("clerk@wa.demo", "9000358")).Address;

        var own = await (await office.SignIn("clerk@wa.demo")).Open("/complaints/drafts");
        var all = await (await office.SignIn("supervisor@wa.demo")).Open("/complaints/drafts");

        own.Row("Harbor Mortgage").Shows("You").ShouldBeTrue();
        all.Document.QuerySelector($"a[href='{address}']")!.Closest("tr")!.Seen().ShouldContain("Tom Okafor");
    }

    [Fact]
    public async Task Saving_and_leaving_keeps_what_makes_no_sense_yet()
    {
        var page = await office.BeginDraft();
        page.Fill("Date received", "some day").Fill("The complainant’s account", "Half a sen");

        var list = await page.Submit("Save and leave");

        list.Shows("Draft about Sound Money Transfer, Inc. saved.").ShouldBeTrue();
        var again = await (await office.SignIn("manager@wa.demo")).Open(page.Address);
        (again.Value("Date received"), again.Value("The complainant’s account")).ShouldBe(("some day", "Half a sen"));
    }

    [Fact]
    public async Task Autosave_keeps_the_text_and_answers_with_what_is_missing()
    {
        var page = await office.BeginDraft();
        using var client = await Signed("manager@wa.demo");
        var before = Fields(page);
        before["Form.Account"] = "Typed so far";

        var answer = await Autosave(client, page.Address, before);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("X-Saved-At").Single().ShouldEndWith(".m.");
        var html = await answer.Content.ReadAsStringAsync();
        foreach (var part in (string[])["id=\"draft-version\"", "id=\"sections\"", "id=\"duplicates\"", "id=\"numbers\""]) html.ShouldContain(part);
        (await (await office.SignIn("manager@wa.demo")).Open(page.Address)).Value("The complainant’s account").ShouldBe("Typed so far");
    }

    [Fact]
    public async Task The_older_of_two_windows_is_told_and_keeps_its_text()
    {
        var visitor = await office.SignIn("manager@wa.demo");
        var one = await office.BeginDraft(visitor, "9000147");
        var two = await visitor.Open(one.Address);
        await two.Fill("The complainant’s account", "From the second window").Submit("Save and leave");

        var told = await one.Fill("The complainant’s account", "From the first window").Submit("Save and leave");

        told.Shows("This draft was saved in another window meanwhile.").ShouldBeTrue(told.Text);
        told.Value("The complainant’s account").ShouldBe("From the first window");
        (await visitor.Open(one.Address)).Value("The complainant’s account").ShouldBe("From the second window");
        using var client = await Signed("manager@wa.demo");
        (await Autosave(client, one.Address, Fields(one))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await told.Submit("Save and leave")).Shows("saved.").ShouldBeTrue();
    }

    [Fact]
    public async Task A_double_press_makes_one_complaint_and_both_land_on_it()
    {
        var page = await (await office.BeginDraft("clerk@wa.demo")).FillRequired("Double", "Press");

        var landed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => page.Submit("Send to preliminary review")));

        landed.Select(one => one.Address).Distinct().Count().ShouldBe(1, string.Join(" ", landed.Select(one => one.Address)));
        landed[0].Address.ShouldStartWith("/complaints/C-");
        (await office.InDb(db => db.Set<Complaint>().CountAsync(c => c.ComplainantName == "Double Press"))).ShouldBe(1);
    }

    [Fact]
    public async Task The_address_of_a_sent_draft_leads_to_the_complaint()
    {
        var page = await (await office.BeginDraft()).FillRequired("Old", "Address");
        var record = await page.Submit("Send to preliminary review");

        (await (await office.SignIn("manager@wa.demo")).Ask(page.Address)).Address.ShouldBe(record.Address);
    }

    [Fact]
    public async Task Deleting_asks_first_and_takes_the_documents_along()
    {
        var page = await office.BeginDraft();
        page = await page.Attach("Add documents", "a.txt", "one"u8.ToArray(), "text/plain").Submit("Add the chosen files now");
        page.Shows("1 added: a.txt").ShouldBeTrue(page.Text);

        var asked = await page.Follow("Delete draft");
        asked.Shows("What was typed and 1 document will be gone for good.").ShouldBeTrue(asked.Text);
        await asked.Submit("Delete draft");

        var id = Guid.Parse(page.Address.Split('#')[0][^36..]);
        (await office.InDb(db => db.Set<Domain.Records.Document>().CountAsync(document => document.DraftId == id))).ShouldBe(0);
        (await (await office.SignIn("manager@wa.demo")).Ask(page.Address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_subject_is_chosen_with_the_text_kept()
    {
        var visitor = await office.SignIn("manager@wa.demo");
        var page = (await office.BeginDraft(visitor)).Fill("The complainant’s account", "Kept text");
        await page.Submit("Save and leave");
        var search = await visitor.Open($"/complaints/new?draft={page.Address[^36..]}&id=9000358");

        var changed = await search.Submit("Continue with the one chosen");

        changed.Heading.ShouldBe("New complaint about Harbor Mortgage");
        changed.Value("The complainant’s account").ShouldBe("Kept text");
    }

    [Fact]
    public async Task A_text_past_every_measure_is_refused_and_kept_on_the_page()
    {
        var page = (await office.BeginDraft()).Fill("The complainant’s account", new string('a', 1_100_000));

        (await page.Submit("Save and leave")).Shows("This is more than a draft can hold.").ShouldBeTrue();
    }

    async Task<HttpClient> Signed(string email)
    {
        var client = office.Client();
        var html = await client.GetStringAsync("/sign-in");
        var token = System.Text.RegularExpressions.Regex.Match(html, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        await client.PostAsync("/sign-in?handler=As", new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = email, ["__RequestVerificationToken"] = token }));
        return client;
    }

    static async Task<HttpResponseMessage> Autosave(HttpClient client, string address, Dictionary<string, string> fields)
    {
        var html = await client.GetStringAsync(address);
        fields["__RequestVerificationToken"] = System.Text.RegularExpressions.Regex.Match(html, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        var request = new HttpRequestMessage(HttpMethod.Post, $"{address}?handler=Draft") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Requested-With", "fetch");
        return await client.SendAsync(request);
    }

    static Dictionary<string, string> Fields(Page page) => page.Document.QuerySelectorAll("#intake [name]")
        .Where(field => field is not AngleSharp.Html.Dom.IHtmlButtonElement && field.GetAttribute("type") is not ("radio" or "checkbox" or "file"))
        .GroupBy(field => field.GetAttribute("name")!).ToDictionary(group => group.Key, group => group.First() switch
        {
            AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
            AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value ?? "",
            var input => input.GetAttribute("value") ?? "",
        });
}
