using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>Closing: what it asks for, what it says will happen, what is shared, and the lock after it.</summary>
public class CloseTests(Office office) : IClassFixture<Office>
{
    string TodayWords => office.Clock.Now.AddHours(-8).ToString("MMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task Monetary_relief_closes_with_every_payment_and_locks()
    {
        var number = await office.Answered();
        var form = await Form(number);
        form.Tick("Closed with monetary relief").Fill("Amount", "310.00").Fill("Payment date", TodayWords).Fill("Amount 2", "1,000.50").Fill("Payment date 2", TodayWords).Fill("Internal notes", "Refunded.");

        var record = await form.Submit("Close and lock");

        record.Address.ShouldBe($"/complaints/{number}");
        record.Shows($"{number} closed and locked").ShouldBeTrue();
        record.Shows("Renee Calloway, its POC, was told.").ShouldBeTrue(record.Text);
        record.Shows("Only research, communication and links to complaints can be added.").ShouldBeTrue();
        var closures = await record.Follow("Closures 1");
        foreach (var words in (string[])["$310.00", "$1,000.50", "Refunded."]) closures.Shows(words).ShouldBeTrue(words);
    }

    [Fact]
    public async Task At_the_review_a_complaint_is_closed_as_duplicate_invalid_or_referred()
    {
        var number = await office.Complaint(by: "clerk@wa.demo", routing: Routing.PreliminaryReview);
        using var manager = await office.SignIn("manager@wa.demo");
        var form = await (await manager.Open($"/complaints/{number}/review")).Follow("Close it at the review");
        form.Shows("Closed with explanation").ShouldBeFalse();

        var record = await form.Tick("Invalid").Submit("Close and lock");

        record.Shows($"{number} closed and locked").ShouldBeTrue(record.Text);
    }

    [Fact]
    public async Task Who_entered_a_complaint_does_not_close_it_at_its_review()
    {
        var number = await office.Complaint(by: "clerk@wa.demo", routing: Routing.PreliminaryReview);
        using var clerk = await office.SignIn("clerk@wa.demo");

        (await clerk.Open($"/complaints/{number}/close")).Address.ShouldBe($"/complaints/{number}");
    }

    [Fact]
    public async Task A_reason_that_asks_for_something_does_not_close_without_it()
    {
        var number = await office.Complaint();
        foreach (var (reason, sentence) in new[]
        {
            ("Closed with monetary relief", "Give the amount paid to the consumer"), ("Closed with non-monetary relief", "Say what was done for the consumer."),
            ("Duplicate", "Give the ID of the complaint this one duplicates."), ("Referred to other state agency", "Say which agency it was referred to."),
        })
        {
            var again = await (await Form(number)).Tick(reason).Submit("Close and lock");
            again.Shows(sentence).ShouldBeTrue(sentence);
        }
        (await (await Form(number)).Submit("Close and lock")).Shows("Choose a reason.").ShouldBeTrue();
    }

    [Theory]
    [InlineData("0", "Jan 5, 2024", "The amount must be more than $0")]
    [InlineData("-5", "Jan 5, 2024", "The amount must be more than $0")]
    [InlineData("5", "", "Give the payment date")]
    [InlineData("5", "Jan 5, 2090", "The payment date lies in the future")]
    [InlineData("99999999999999", "Jan 5, 2024", "This amount is too large")]
    public async Task A_payment_that_cannot_be_is_refused_beside_its_field(string amount, string day, string sentence)
    {
        var form = await Form(await office.Complaint());

        var again = await form.Tick("Closed with monetary relief").Fill("Amount", amount).Fill("Payment date", day).Submit("Close and lock");

        again.ArrivedBy.ShouldBe(HttpStatusCode.OK);
        again.Document.QuerySelectorAll(".usa-error-message").Select(Names.Seen).ShouldContain(words => words.StartsWith(sentence));
        again.Value("Amount").ShouldBe(amount);
    }

    [Fact]
    public async Task Open_requests_are_canceled_after_one_confirmation_and_not_without()
    {
        var number = await office.Sent(2);
        await office.NamePoc(number);
        var form = await Form(number);
        form.Shows("requests 1, 2 are canceled").ShouldBeTrue(form.Text);

        var again = await form.Tick("No violation found").Submit("Close and lock");
        again.Shows("Confirm that closing cancels the requests still open.").ShouldBeTrue();

        var record = await again.Tick("Cancel these 2 requests on closing").Submit("Close and lock");
        record.Shows("2 open requests were canceled").ShouldBeTrue(record.Text);
    }

    [Fact]
    public async Task Only_what_is_ticked_is_shared()
    {
        var number = await office.Answered();
        await office.Document(number, "manager@wa.demo", "summary.txt");
        await office.Document(number, "manager@wa.demo", "internal.txt");
        var form = await Form(number);
        form.Tick("Closed with explanation").Tick("Share documents").Tick("Share summary.txt").Fill("Comment to the company", "Not ticked.");

        await form.Submit("Close and lock");

        var (shared, comment, _) = await Materials(number);
        shared.ShouldBe(["summary.txt"]);
        comment.ShouldBeNull();
    }

    [Fact]
    public async Task Documents_ticked_but_not_marked_as_shared_stay_inside()
    {
        var number = await office.Answered();
        await office.Document(number, "manager@wa.demo", "summary.txt");

        await (await Form(number)).Tick("Closed with explanation").Tick("Share summary.txt").Submit("Close and lock");

        (await Materials(number)).Shared.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_uploaded_to_be_shared_goes_along()
    {
        var number = await office.Answered();
        var form = await Form(number);
        form.Tick("Closed with explanation").Tick("Share a comment").Fill("Comment to the company", "Thank you <b>all</b>.").Tick("Share documents").Attach("Add documents", "closing.txt", "Closed."u8.ToArray());

        await form.Submit("Close and lock");

        var (shared, comment, _) = await Materials(number);
        shared.ShouldBe(["closing.txt"]);
        comment.ShouldBe("Thank you <b>all</b>.");
    }

    [Fact]
    public async Task What_will_happen_is_told_for_the_choices_made()
    {
        var form = await Form(await office.Answered());
        form.Tick("Closed with monetary relief").Fill("Amount", "310").Tick("Share a comment");

        var again = await form.Submit("Show it for my choices");

        var panel = again.Document.GetElementById("outcome")!.Seen();
        panel.ShouldContain("with monetary relief of $310.00");
        panel.ShouldContain("It can read your comment.");
        panel.ShouldContain("(6 years)");
        again.Document.QuerySelectorAll(".usa-error-message").ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_people_who_close_the_second_is_told()
    {
        var number = await office.Answered();
        var (first, second) = (await Form(number), await Form(number, "supervisor@wa.demo"));
        await first.Tick("Invalid").Submit("Close and lock");

        var told = await second.Tick("No violation found").Submit("Close and lock");

        told.Shows($"{number} was closed meanwhile").ShouldBeTrue(told.Text);
        (await Materials(number)).Reasons.ShouldBe([ClosureReason.Invalid]);
    }

    [Theory]
    [InlineData("viewer@wa.demo")]
    [InlineData("admin@wa.demo")]
    public async Task Who_may_not_close_finds_no_form(string person)
    {
        var visitor = await office.SignIn(person);

        (await visitor.Ask($"/complaints/{await office.Complaint()}/close")).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
    }

    async Task<Page> Form(string number, string by = "manager@wa.demo") => await (await office.SignIn(by)).Open($"/complaints/{number}/close");

    Task<(string[] Shared, string? Comment, ClosureReason[] Reasons)> Materials(string number) => office.InDb(async db =>
    {
        var owner = await db.PersonOf("manager@wa.demo");
        var complaint = await db.Complaints(owner.AsViewer(), Depth.Full).ForWork().SingleAsync(c => c.Number == number);
        return (complaint.Documents.Where(document => document.SharedAt is not null).Select(document => document.FileName).ToArray(),
            complaint.Closures.Single().SharedComment, complaint.Closures.Select(closure => closure.Reason).ToArray());
    });

    [Fact]
    public async Task The_company_learns_of_no_closure_from_before_it_knew_of_the_complaint()
    {
        var number = await office.Complaint();
        using var manager = await office.Api("manager@wa.demo");
        (await manager.Put($"/api/v1/complaints/{number}/closure", new { reason = "NoViolationFound" })).ShouldBe(HttpStatusCode.OK);
        (await manager.Put($"/api/v1/complaints/{number}/reopening", new { reason = "NewInformation", comment = "She called." })).ShouldBe(HttpStatusCode.OK);
        office.Clock.Pass(TimeSpan.FromSeconds(1));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => InformationRequest.Add(complaint, "History", "Send it.", null, [], stamp));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => Instalment.Send(complaint, new SendingOrder(
            new Dictionary<int, DateOnly> { [1] = stamp.Today.AddDays(20) }, null, null, false, new HashSet<Guid>(), new AnswerNotices(true, true, false, [])), [], stamp));
        using var company = await office.Api("contact@cascade.demo");

        (await company.Get($"/api/v1/complaints/{number}")).Json["closures"]!.AsArray().ShouldBeEmpty();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Close(new Closing(ClosureReason.Invalid, CancelsOpenRequests: true), [], stamp));

        (await company.Get($"/api/v1/complaints/{number}")).Json["closures"]!.AsArray().Select(closure => closure!["no"]!.GetValue<int>()).ShouldBe([2]);
        (await manager.Get($"/api/v1/complaints/{number}")).Json["closures"]!.AsArray().Count.ShouldBe(2);
    }
}
