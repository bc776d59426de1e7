using System.Net;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>A closed complaint: its pages offer research and nothing else, and forms that were open before are refused.</summary>
public class RecordLockTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_page_of_a_closed_complaint_offers_research_links_and_reopening_and_nothing_else()
    {
        var number = await office.Closed();
        var manager = await office.SignIn("manager@wa.demo");

        foreach (var tab in (string[])["", "/details", "/documents", "/related", "/history", "/closures"])
        {
            var page = await manager.Open($"/complaints/{number}{tab}");
            page.Shows("Only research, communication and links to complaints can be added.").ShouldBeTrue(tab);
            page.Document.QuerySelectorAll(".record-head .acts a").Select(Names.Seen).Distinct().ShouldBe(["Add research or communication", "Reopen", "Write a closing letter", "Link another case", "Escalate", "Enter it about a second company", "Export case"], tab);
            page.Document.QuerySelectorAll("main form[method=post]").Select(form => form.GetAttribute("action")).ShouldAllBe(action => action == null || tab == "/related" || !action.Contains("handler=Add") && !action.Contains("handler=Remove"));
        }
        (await manager.Open($"/complaints/{number}/close")).Address.ShouldBe($"/complaints/{number}");
        (await manager.Open($"/complaints/{number}/documents/add")).Address.ShouldBe($"/complaints/{number}");
    }

    [Fact]
    public async Task Documents_sent_to_a_closed_complaint_are_refused_with_the_sentence()
    {
        var (number, manager) = (await office.Complaint(), await office.SignIn("manager@wa.demo"));
        var form = await manager.Open($"/complaints/{number}/documents/add");
        await Close(number);

        var refused = await form.Attach("Add documents", "late.txt", "late"u8.ToArray()).Submit("Add to the complaint");

        refused.Shows($"{number} is closed and locked. Only research, communication and links to complaints can be added.").ShouldBeTrue(refused.Text);
    }

    [Fact]
    public async Task A_relation_to_a_company_sent_to_a_closed_complaint_is_refused_with_the_sentence()
    {
        var (number, manager) = (await office.Complaint(), await office.SignIn("manager@wa.demo"));
        var form = await manager.Open($"/complaints/{number}/related");
        await Close(number);

        var refused = await form.Tick("A company").Fill("SES ID or NMLS ID", "9000212").Submit("Add to the complaint");

        refused.Shows($"{number} is closed and locked.").ShouldBeTrue(refused.Text);
    }

    [Fact]
    public async Task Research_is_added_after_closing_with_a_document()
    {
        var (number, manager) = (await office.Closed(), await office.SignIn("manager@wa.demo"));
        var form = await manager.Open($"/complaints/{number}/research/add");
        form.Tick("Phone call").Tick("The consumer").Fill("What was said or found", "She thanked us. <script>alert(1)</script>").Attach("Add documents", "note.txt", "thanks"u8.ToArray());

        var list = await form.Submit("Add to the complaint");

        list.Address.ShouldBe($"/complaints/{number}/research", list.Text);
        list.Shows("Phone call with the consumer").ShouldBeTrue(list.Text);
        list.Shows("She thanked us. <script>alert(1)</script>").ShouldBeTrue();
        list.Has("link", "note.txt").ShouldBeTrue();
        list.Shows(", after closing").ShouldBeTrue();
    }

    [Fact]
    public async Task Research_without_words_or_of_tomorrow_comes_back()
    {
        var (number, manager) = (await office.Complaint(), await office.SignIn("manager@wa.demo"));
        var form = await manager.Open($"/complaints/{number}/research/add");

        var again = await form.Fill("Date", "Jan 1, 2090").Submit("Add to the complaint");

        foreach (var words in (string[])["Choose what it was.", "Write what was said or found.", "The date lies in the future."]) again.Shows(words).ShouldBeTrue(words);
    }

    [Fact]
    public async Task A_relation_is_shown_on_both_sides_and_removed_from_its_own()
    {
        var (number, other, manager) = (await office.Complaint(), await office.Complaint(), await office.SignIn("manager@wa.demo"));
        var form = await manager.Open($"/complaints/{number}/related");

        await form.Tick("A complaint").Fill("Complaint ID", other.ToLowerInvariant()).Submit("Add to the complaint");

        var otherSide = await manager.Open($"/complaints/{other}/related");
        otherSide.Has("link", number).ShouldBeTrue();
        otherSide.Shows("Added on the other side").ShouldBeTrue();
        var removed = await (await manager.Open($"/complaints/{number}/related")).Submit($"Remove {other}");
        removed.Shows("Nothing related.").ShouldBeTrue(removed.Text);
    }

    [Fact]
    public async Task What_one_may_not_know_of_cannot_be_related()
    {
        var pending = await office.Complaint(by: "manager@or.demo", routing: Routing.PreliminaryReview);
        var manager = await office.SignIn("manager@wa.demo");
        var form = await manager.Open($"/complaints/{await office.Complaint()}/related");

        var again = await form.Tick("A complaint").Fill("Complaint ID", pending).Submit("Add to the complaint");

        again.Shows("Nothing is found by this.").ShouldBeTrue(again.Text);
    }

    [Fact]
    public async Task A_review_is_done_by_somebody_else_who_names_the_point_of_contact()
    {
        var number = await office.Complaint(routing: Routing.PreliminaryReview);
        var author = await office.SignIn("manager@wa.demo");
        (await author.Open($"/complaints/{number}/review")).Shows("A colleague reviews it.").ShouldBeTrue();
        var supervisor = await office.SignIn("supervisor@wa.demo");
        var form = await supervisor.Open($"/complaints/{number}/review");
        (await form.Submit("Proceed to processing")).Shows("Choose the point of contact.").ShouldBeTrue();

        var record = await form.Tick("Tom Okafor").Submit("Proceed to processing");

        record.Shows($"{number} is open").ShouldBeTrue(record.Text);
        record.Shows("Tom Okafor is its point of contact.").ShouldBeTrue();
    }

    Task Close(string number) => office.Act(number, "supervisor@wa.demo", (complaint, stamp) => complaint.Close(new Closing(ClosureReason.Invalid), [], stamp));
}
