using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Drafts;

/// <summary>Likely duplicates beside the form: with reasons, and only of what the reader may read.</summary>
public class DuplicateTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_likely_duplicate_is_shown_with_its_reasons()
    {
        var number = await office.Complaint(with: Of("Alice", "Brandt", "(509) 555-0711", "The transfer was put on hold and they promised it within 24 hours every single time."));
        var page = await Typed("Alice", "Brandt", "509 555 0711", "My transfer was put on hold. They promised it within 24 hours.", "9000147");

        var match = page.Row(number);
        match.Shows("Strong match").ShouldBeTrue(page.Text);
        match.Shows("Same complainant: name and phone (509) 555-0711").ShouldBeTrue(match.Text);
        match.Shows("Same subject").ShouldBeTrue();
        match.Shows("“they promised it within 24 hours”").ShouldBeTrue(match.Text);
    }

    [Fact]
    public async Task Another_agencys_complaint_is_never_named_until_it_is_granted()
    {
        var number = await office.Complaint("manager@or.demo", with: Of("Ulla", "Vance", "(503) 555-0600", "They would not close my account."));
        (await Typed("Ulla", "Vance", "(503) 555-0600", "", "9000147")).Shows(number).ShouldBeFalse();

        await office.Opened(number, to: "manager@wa.demo", by: "supervisor@or.demo");

        (await Typed("Ulla", "Vance", "(503) 555-0600", "", "9000147")).Shows(number).ShouldBeTrue();
    }

    [Fact]
    public async Task A_restricted_complainant_of_another_agency_is_not_found_by_name()
    {
        var number = await office.Complaint("manager@or.demo", with: intake => Of("Ines", "Quade", "(503) 555-0777", "Nothing like it.")(intake) with { IsRestricted = true });
        await office.Opened(number, to: "manager@wa.demo", by: "supervisor@or.demo");

        (await Typed("Ines", "Quade", "(503) 555-0777", "", "9000212")).Shows(number).ShouldBeFalse();
    }

    [Fact]
    public async Task Linking_adds_it_to_related_and_stopping_opens_it()
    {
        var number = await office.Complaint(with: Of("Otto", "Zeller", "(509) 555-0899", "A charge I never made."));
        var page = await Typed("Otto", "Zeller", "(509) 555-0899", "A charge.", "9000147");

        var linked = await page.Submit($"Link {number}");

        linked.Value("Complaints").ShouldBe(number);
        linked.Row(number).Shows("Linked").ShouldBeTrue();
        (await linked.Submit($"Stop and open it: {number}")).Address.ShouldBe($"/complaints/{number}");
    }

    [Fact]
    public async Task None_of_these_puts_them_aside_and_they_can_come_back()
    {
        var number = await office.Complaint(with: Of("Nora", "Yost", "(509) 555-0901", "A charge I never made."));
        var page = await Typed("Nora", "Yost", "(509) 555-0901", "", "9000212");
        page.Shows(number).ShouldBeTrue(page.Text);

        var aside = await page.Submit("None of these is the same matter");

        aside.Shows(number).ShouldBeFalse();
        (await aside.Submit("Show again")).Shows(number).ShouldBeTrue();
    }

    [Fact]
    public async Task A_draft_is_no_duplicate_of_another()
    {
        await (await Typed("Draft", "Only", "(509) 555-0999", "", "9000212")).Submit("Save and leave");

        (await Typed("Draft", "Only", "(509) 555-0999", "", "9000358")).Shows("No similar complaint so far.").ShouldBeTrue();
    }

    async Task<Page> Typed(string first, string last, string phone, string account, string about)
    {
        var page = await office.BeginDraft(about: about);
        page.Fill("First name", first).Fill("Last name", last).Fill("Phone", phone).Fill("The complainant’s account", account);
        return await page.Submit("Show issues");
    }

    static Func<Intake, Intake> Of(string first, string last, string phone, string account)
        => intake => intake with { Account = account, Complainants = [new Complainant { FirstName = first, LastName = last, Phone = phone }] };
}
