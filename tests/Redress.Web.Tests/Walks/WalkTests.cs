using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Walks;

/// <summary>
/// Every page and endpoint that the program lists, by everybody, for a complaint in each state: each answers as the tables say,
/// and marks planted in every text are found nowhere but where the tables show them.
/// </summary>
public abstract class WalkTests(PlantedOffice planted)
{
    protected PlantedOffice Office => planted;

    // Beginnings of marks, as somebody would search for them who has heard something.
    static readonly string[] Searches = ["", "?words=zqlast&q=zqlast&name=zqlast", "?words=zqaccount&q=zqaccount&tab=All"];

    protected async Task Finds_what_the_tables_allow_and_no_more(string email)
    {
        var person = (await Office.InDb(db => db.PersonOf(email))).AsViewer();
        var walker = new Walker(Office, email, await Office.SignIn(email), await Office.Api(email));
        var domain = email[(email.IndexOf('@') + 1)..];
        foreach (var complaint in Office.Complaints)
        {
            var standing = complaint.StandingOf(person, domain);
            walker.Hides(complaint.HiddenFrom(standing, email == PlantedOffice.Poc));
            if (!Rules.KnowsOf(standing)) walker.HidesNumber(complaint.Number);
        }
        foreach (var place in Places.Of(Office))
        {
            var answers403 = place.Right is { } right && !person.May(right);
            IEnumerable<Planted?> about = place.IsOfComplaint ? Office.Complaints.Take(answers403 ? 1 : Office.Complaints.Count) : [null!];
            foreach (var complaint in about)
            {
                var must = Rules.MustAnswer(place, person, complaint?.StandingOf(person, domain) ?? Standing.Nobody);
                foreach (var address in await Office.Addresses(place, complaint)) await walker.Try(place, address, must, complaint?.Number, place.TakesNothing ? Searches : [""]);
            }
        }
        walker.Found.ShouldBeEmpty($"{walker.Count} places\n{string.Join('\n', walker.Found.Take(60))}");
        walker.Count.ShouldBeGreaterThan(100);
    }
}

[Trait("Proof", "slow")]
public class WalkOfAgenciesTests(PlantedOffice office) : WalkTests(office), IClassFixture<PlantedOffice>
{
    [Theory]
    [InlineData("supervisor@wa.demo")]
    [InlineData("manager@wa.demo")]
    [InlineData("viewer@wa.demo")]
    [InlineData("director@wa.demo")]
    [InlineData("supervisor@or.demo")]
    [InlineData("manager@or.demo")]
    [InlineData("viewer@or.demo")]
    [InlineData("supervisor@ca.demo")]
    [InlineData("manager@ca.demo")]
    [InlineData("viewer@ca.demo")]
    public Task A_complaint_role_finds_what_the_tables_allow_and_no_more(string email) => Finds_what_the_tables_allow_and_no_more(email);
}

[Trait("Proof", "slow")]
public class WalkOfOthersTests(PlantedOffice office) : WalkTests(office), IClassFixture<PlantedOffice>
{
    [Theory]
    [InlineData("admin@wa.demo")]
    [InlineData("examiner@wa.demo")]
    [InlineData("admin@or.demo")]
    [InlineData("examiner@ca.demo")]
    [InlineData("admin@cascade.demo")]
    [InlineData("contact@cascade.demo")]
    [InlineData(PlantedOffice.Poc)]
    [InlineData("drafter@cascade.demo")]
    [InlineData("admin@sound.demo")]
    [InlineData("poc@sound.demo")]
    [InlineData("drafter@sound.demo")]
    [InlineData("operator@redress.demo")]
    [InlineData("support@redress.demo")]
    public Task Everybody_else_finds_what_the_tables_allow_and_no_more(string email) => Finds_what_the_tables_allow_and_no_more(email);

    [Fact]
    public async Task Mails_and_log_name_no_consumer_and_no_content()
    {
        var mails = await Office.InDb(db => db.Outbox.AsNoTracking().ToListAsync());
        var notices = await Office.InDb(db => db.Notices.AsNoTracking().ToListAsync());

        mails.ShouldNotBeEmpty();
        mails.Where(mail => Planted.IsIn(mail.Subject + mail.Body + mail.To)).Select(mail => mail.Subject).ShouldBeEmpty();
        notices.Where(notice => Planted.IsIn(notice.Words)).Select(notice => notice.Words).ShouldBeEmpty();
        Office.Said.Lines.ShouldNotBeEmpty();
        Office.Said.Lines.Where(line => Planted.IsIn(line)).Take(5).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_sees_a_sign_in_page_and_nothing_else()
    {
        var stranger = Office.Visitor();
        foreach (var place in Places.Of(Office).Where(place => place is { Method: "GET" }))
            foreach (var address in await Office.Addresses(place, Office.Complaints[^1]))
            {
                using var answer = await stranger.Get(address);
                var text = await answer.Content.ReadAsStringAsync();
                if (place.IsApi) answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, address);
                else answer.Headers.Location?.ToString().ShouldContain("/sign-in", Case.Insensitive, address);
                text.ShouldNotContain(Planted.End);
            }
    }
}
