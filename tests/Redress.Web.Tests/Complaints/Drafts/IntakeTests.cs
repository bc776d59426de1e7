using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Drafts;

/// <summary>The intake form: all of it arrives, what is missing is said, nothing that was typed is lost.</summary>
public class IntakeTests(Office office) : IClassFixture<Office>
{
    const string Script = "<script>alert('x')</script>";

    [Fact]
    public async Task The_whole_form_arrives_on_the_complaint()
    {
        var other = await office.Complaint();
        var page = await (await office.BeginDraft()).FillRequired();
        page = await page.Submit("Add a joint complainant");
        page = await page.Submit("Add an agent location");
        page.Fill("Business activities", "Remittances").Fill("Desired outcome", "Refund of $640").Fill("Amount in dispute", "$1,652.50").Fill("CFPB ID", "1234567")
            .Fill("Agency reference", "WA-77").Fill("Priority", "High").Tick("Limited English").Tick("Disability").Fill("Name of the person, if about one", "Carl Berg");
        page.In("Transaction").Fill("Date", "Oct 30, 2026").Fill("City", "Yakima").Fill("State", "Washington");
        page.In("First complainant").Fill("Street", "415 S 6th Ave").Fill("City", "Yakima").Fill("State", "WA").Fill("ZIP", "98902").Fill("Phone", "(509) 555-0117")
            .Fill("E-mail", "james@example.com").Fill("Preferred language", "Tagalog").Fill("Preferred contact", "Phone");
        page.In("Joint complainant 2").Fill("First name", "Rosa").Fill("Last name", "Nakamura");
        page.Tick("Represented by someone").Fill("Name of the representative", "Lee Ward").Fill("Relation", "Attorney").Fill("Contact of the representative", "lee@ward.example");
        page.Fill("Complaints", other).Fill("Companies", "9000358").Fill("Individuals", "9001874").Fill("Agent’s name", "Corner Store").Fill("Agent’s address", "1 Main St");
        page.Attach("Add documents", "receipt.txt", "paid"u8.ToArray(), "text/plain");

        var record = await page.Submit("Send to preliminary review");

        record.Shows("entered.").ShouldBeTrue(record.Text);
        var made = await Made(record.NumberOf());
        made.Status.ShouldBe(ComplaintStatus.Pending);
        (made.ReceivedOn, made.HowReceived, made.BusinessType, made.BusinessActivities).ShouldBe((new DateOnly(2026, 11, 2), HowReceived.Phone, BusinessType.MoneyServiceBusiness, "Remittances"));
        (made.DesiredOutcome, made.AmountInDispute, made.CfpbId, made.AgencyReference, made.Priority).ShouldBe(("Refund of $640", 1652.50m, "1234567", "WA-77", Priority.High));
        made.Flags.ShouldBe(CareFlags.LimitedEnglish | CareFlags.Disability);
        (made.TransactionOn, made.TransactionCity, made.TransactionState, made.IndividualName).ShouldBe((new DateOnly(2026, 10, 30), "Yakima", "WA", "Carl Berg"));
        var first = made.FirstComplainant!;
        (first.Name, first.Address, first.Phone, first.Email, first.PreferredLanguage, first.PreferredContact)
            .ShouldBe(("James Nakamura", "415 S 6th Ave, Yakima, WA 98902", "(509) 555-0117", "james@example.com", "Tagalog", PreferredContact.Phone));
        made.Complainants.OrderBy(person => person.Position).Select(person => person.Name).ShouldBe(["James Nakamura", "Rosa Nakamura"]);
        (made.RepresentativeName, made.RepresentativeRelation, made.RepresentativeContact).ShouldBe(("Lee Ward", "Attorney", "lee@ward.example"));
        made.Related.Select(related => related.Kind).Order().ShouldBe([RelatedKind.Complaint, RelatedKind.Company, RelatedKind.Individual, RelatedKind.AgentLocation]);
        made.Documents.Single().FileName.ShouldBe("receipt.txt");
        (await office.InDb(db => db.IntakeDrafts.CountAsync(draft => draft.Id == made.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task Skipping_the_review_opens_it_with_its_author_as_contact()
    {
        var page = await (await office.BeginDraft()).FillRequired();

        var record = await page.Tick("Skip the review").Submit("Enter and open the complaint");

        var made = await Made(record.NumberOf());
        (made.Status, made.AgencyPoc!.Email).ShouldBe((ComplaintStatus.Open, "manager@wa.demo"));
        record.Shows("You are Agency POC, and the complaint is open.").ShouldBeTrue();
    }

    [Theory]
    [InlineData("Date received", "Give the date received.")]
    [InlineData("How received", "Say how it was received.")]
    [InlineData("Business type", "Choose the business type.")]
    [InlineData("Category", "Choose a category.")]
    [InlineData("Issue", "Choose an issue of this category.")]
    [InlineData("The complainant’s account", "Write down the complainant’s account.")]
    [InlineData("First name", "Give the first name, or mark the complaint as anonymous.")]
    [InlineData("Last name", "Give the last name, or mark the complaint as anonymous.")]
    public async Task A_required_field_left_empty_is_said_beside_it_and_in_the_list(string label, string sentence)
    {
        var page = await (await office.BeginDraft()).FillRequired();
        page.Fill(label, label is "How received" or "Business type" or "Category" or "Issue" ? "Choose" : "");

        var again = await Send(page);

        again.ArrivedBy.ShouldBe(HttpStatusCode.OK);
        again.Document.QuerySelectorAll(".usa-error-message").Select(Names.Seen).ShouldContain(sentence);
        again.Document.QuerySelectorAll(".side-list .is-error").ShouldNotBeEmpty();
        if (label != "The complainant’s account") again.Value("The complainant’s account").ShouldBe("The transfer was on hold for a week.");
    }

    [Theory]
    [InlineData("Date received", "Jan 5, 2090", "The date received lies in the future.")]
    [InlineData("Date received", "the day after", "Give a date, like Nov 19, 2026.")]
    [InlineData("Amount in dispute", "-5", "The amount in dispute cannot be negative.")]
    [InlineData("Amount in dispute", "much", "Give an amount in figures, like 1,250.50.")]
    [InlineData("E-mail", "james at home", "Give an e-mail address, like name@example.com.")]
    [InlineData("Complaints", "C-2020-9999999", "There is no complaint C-2020-9999999.")]
    [InlineData("Companies", "42", "No company has the ID 42.")]
    public async Task What_cannot_be_read_is_said_and_stays_as_typed(string label, string typed, string sentence)
    {
        var page = (await (await office.BeginDraft()).FillRequired()).Fill(label, typed);

        var again = await Send(page);

        again.Document.QuerySelectorAll(".usa-error-message").Select(Names.Seen).ShouldContain(sentence);
        again.Value(label).ShouldBe(typed);
    }

    [Fact]
    public async Task An_account_of_30000_characters_is_taken_and_of_30001_refused_with_the_text_kept()
    {
        var text = string.Concat(Enumerable.Repeat("é word\n", 4286))[..29_999] + "é";
        var page = (await (await office.BeginDraft()).FillRequired()).Fill("The complainant’s account", text + "x");

        var again = await Send(page);

        again.Shows("The account is 1 character too long: up to 30,000 are possible.").ShouldBeTrue(again.Text);
        again.Value("The complainant’s account").ReplaceLineEndings("\n").ShouldBe(text + "x");
        again.Fill("The complainant’s account", text);
        (await Made((await Send(again)).NumberOf())).Account.ShouldBe(text);
    }

    [Fact]
    public async Task Anonymous_needs_no_name_and_restricted_is_kept()
    {
        var page = (await (await office.BeginDraft()).FillRequired("", "")).Tick("Anonymous").Tick("Restrict complainant details");

        var made = await Made((await Send(page)).NumberOf());

        (made.IsAnonymous, made.IsRestricted, made.ComplainantName, made.Complainants.Count).ShouldBe((true, true, "Anonymous", 0));
    }

    [Fact]
    public async Task Script_typed_into_every_field_is_shown_as_text()
    {
        var page = await (await office.BeginDraft()).FillRequired();
        page = await page.Submit("Add an agent location");
        foreach (var box in page.Document.QuerySelectorAll("main input[type=text], main input[type=tel], main textarea"))
        {
            if (box is AngleSharp.Html.Dom.IHtmlInputElement input) input.Value = Script;
            else ((AngleSharp.Html.Dom.IHtmlTextAreaElement)box).Value = Script;
        }

        var again = await Send(page);

        again.Document.QuerySelectorAll("main script:not([src])").ShouldBeEmpty();
        again.Value("First name").ShouldBe(Script);
        (await again.Submit("Save and leave")).Document.QuerySelectorAll("main script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_social_security_number_asks_to_be_masked_or_kept()
    {
        var page = (await (await office.BeginDraft()).FillRequired()).Fill("The complainant’s account", "His number 412-55-1234 was used.");

        var asked = await Send(page);
        asked.Shows("This looks like a Social Security number, ending in 1234.").ShouldBeTrue();
        var masked = await asked.Submit("Mask all but the last four digits");

        masked.Value("The complainant’s account").ShouldBe("His number •••-••-1234 was used.");
        (await Send(masked)).Shows("entered.").ShouldBeTrue();
    }

    [Fact]
    public async Task Another_category_takes_the_issue_of_the_old_one_away()
    {
        var page = await (await office.BeginDraft()).FillRequired();
        page.Fill("Category", page.Options("Category").Last(name => name != "Choose"));

        var again = await page.Submit("Show issues");

        again.Value("Issue").ShouldBe("Choose");
    }

    static Task<Page> Send(Page page) => page.Submit("Send to preliminary review");

    Task<Complaint> Made(string number) => office.InDb(db => db.Set<Complaint>().Include(c => c.Complainants).Include(c => c.Related).Include(c => c.Documents).Include(c => c.AgencyPoc)
        .FirstAsync(c => c.Number == number));
}
