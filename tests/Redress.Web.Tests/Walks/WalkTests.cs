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
[Trait("Proof", "slow")]
public class WalkTests(PlantedOffice office) : IClassFixture<PlantedOffice>
{
    public static readonly TheoryData<string> Everybody =
    [
        "supervisor@wa.demo", "manager@wa.demo", "viewer@wa.demo", "director@wa.demo", "admin@wa.demo", "examiner@wa.demo",
        "supervisor@or.demo", "manager@or.demo", "viewer@or.demo", "admin@or.demo", "supervisor@ca.demo", "manager@ca.demo", "viewer@ca.demo", "examiner@ca.demo",
        "admin@cascade.demo", "contact@cascade.demo", PlantedOffice.Poc, "drafter@cascade.demo", "admin@sound.demo", "poc@sound.demo", "drafter@sound.demo",
        "operator@redress.demo", "support@redress.demo",
    ];

    // Beginnings of marks, as somebody would search for them who has heard something.
    static readonly string[] Searches = ["", "?words=zqlast&q=zqlast&name=zqlast", "?words=zqaccount&q=zqaccount&tab=All"];

    [Theory, MemberData(nameof(Everybody))]
    public async Task Everybody_finds_what_the_tables_allow_and_no_more(string email)
    {
        var person = (await office.InDb(db => db.PersonOf(email))).AsViewer();
        var walker = new Walker(office, email, await office.SignIn(email), await office.Api(email));
        var domain = email[(email.IndexOf('@') + 1)..];
        foreach (var complaint in office.Complaints)
        {
            var standing = complaint.StandingOf(person, domain);
            walker.Hides(complaint.HiddenFrom(standing, email == PlantedOffice.Poc));
            if (!Rules.KnowsOf(standing)) walker.HidesNumber(complaint.Number);
        }
        foreach (var place in Places.Of(office))
        {
            var answers403 = place.Right is { } right && !person.May(right);
            IEnumerable<Planted?> about = place.IsOfComplaint ? office.Complaints.Take(answers403 ? 1 : office.Complaints.Count) : [null!];
            foreach (var complaint in about)
            {
                var must = Rules.MustAnswer(place, person, complaint?.StandingOf(person, domain) ?? Standing.Nobody);
                foreach (var address in await office.Addresses(place, complaint)) await walker.Try(place, address, must, complaint?.Number, place.TakesNothing ? Searches : [""]);
            }
        }
        walker.Found.ShouldBeEmpty($"{walker.Count} places\n{string.Join('\n', walker.Found.Take(60))}");
        walker.Count.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Mails_and_log_name_no_consumer_and_no_content()
    {
        var mails = await office.InDb(db => db.Outbox.AsNoTracking().ToListAsync());
        var notices = await office.InDb(db => db.Notices.AsNoTracking().ToListAsync());

        mails.ShouldNotBeEmpty();
        mails.Where(mail => Planted.IsIn(mail.Subject + mail.Body + mail.To)).Select(mail => mail.Subject).ShouldBeEmpty();
        notices.Where(notice => Planted.IsIn(notice.Words)).Select(notice => notice.Words).ShouldBeEmpty();
        office.Said.Lines.ShouldNotBeEmpty();
        office.Said.Lines.Where(line => Planted.IsIn(line)).Take(5).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_sees_a_sign_in_page_and_nothing_else()
    {
        var stranger = office.Visitor();
        foreach (var place in Places.Of(office).Where(place => place is { Method: "GET" }))
            foreach (var address in await office.Addresses(place, office.Complaints[^1]))
            {
                using var answer = await stranger.Get(address);
                var text = await answer.Content.ReadAsStringAsync();
                if (place.IsApi) answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, address);
                else answer.Headers.Location?.ToString().ShouldContain("/sign-in", Case.Insensitive, address);
                text.ShouldNotContain(Planted.End);
            }
    }
}
