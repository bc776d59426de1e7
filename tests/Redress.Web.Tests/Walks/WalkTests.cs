using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
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
    static readonly string[] Searches = ["", "?words=zqlast&q=zqlast&name=zqlast", "?words=zqaccount&q=zqaccount&tab=All", "?tab=All&size=100&limit=200"];

    // The search is asked for the beginning of every mark that is planted in a complaint.
    static readonly string[] Words = [.. new[] { "first", "last", "street", "mail", "phone", "outcome", "account", "redacted", "reference", "representative", "reached", "note", "violation", "telling", "request", "answer", "sealed", "unsaid",
        "paper", "passport", "internal", "comment", "why", "shared", "post", "naming", "letter", "dear", "drafted", "draftname", "entitypost", "examplace", "exambusiness", "examreview", "examback", "examreport" }.Select(part => $"?words=zq{part}&text=zq{part}&size=100&limit=100")];

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
        walker.Hides(Planted.HiddenOfTheOffice(person, email));
        var files = await Office.ThatGiveFiles();
        files.Count.ShouldBeGreaterThan(7);
        foreach (var place in Places.Of(Office))
        {
            IReadOnlyList<string> queries = [.. place.Pattern.EndsWith("search", StringComparison.Ordinal) && place.TakesNothing ? Words : place.TakesNothing ? Searches : [""], .. files.Contains(place.Pattern) ? place.AsFile : []];
            var answers403 = place.Right is { } right && !person.May(right);
            IEnumerable<Planted?> about = place.IsOfComplaint ? Office.Complaints.Take(answers403 ? 1 : Office.Complaints.Count) : [null!];
            foreach (var complaint in about)
            {
                var must = place.IsOfActivity ? Rules.OfActivity(place, person, place.IsOfPortal ? Planted.AnswersOnActivity(email) : Planted.ReadsActivity(person, email)) : Rules.MustAnswer(place, person, complaint?.StandingOf(person, domain) ?? Standing.Nobody);
                foreach (var address in await Office.Addresses(place, complaint)) await walker.Try(place, address, must, place.IsOfActivity ? Office.Activity : complaint?.Number, queries);
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
    [InlineData(PlantedOffice.Drafting)]
    [InlineData("viewer@wa.demo")]
    [InlineData("director@wa.demo")]
    [InlineData("supervisor@or.demo")]
    [InlineData("manager@or.demo")]
    [InlineData("viewer@or.demo")]
    [InlineData("supervisor@ca.demo")]
    [InlineData("manager@ca.demo")]
    [InlineData("viewer@ca.demo")]
    [InlineData("director@ca.demo")]
    public Task A_complaint_role_finds_what_the_tables_allow_and_no_more(string email) => Finds_what_the_tables_allow_and_no_more(email);
}

[Trait("Proof", "slow")]
public class WalkOfOthersTests(PlantedOffice office) : WalkTests(office), IClassFixture<PlantedOffice>
{
    [Theory]
    [InlineData("admin@wa.demo")]
    [InlineData("examiner@wa.demo")]
    [InlineData("staff@wa.demo")]
    [InlineData("admin@or.demo")]
    [InlineData("examiner@ca.demo")]
    [InlineData("admin@cascade.demo")]
    [InlineData("contact@cascade.demo")]
    [InlineData(PlantedOffice.Poc)]
    [InlineData("drafter@cascade.demo")]
    [InlineData("lead@cascade.demo")]
    [InlineData("admin@sound.demo")]
    [InlineData("poc@sound.demo")]
    [InlineData("drafter@sound.demo")]
    [InlineData("helper@cascade.demo")]
    [InlineData(PlantedOffice.Outside)]
    [InlineData(PlantedOffice.Elsewhere)]
    [InlineData("operator@redress.demo")]
    [InlineData("support@redress.demo")]
    public Task Everybody_else_finds_what_the_tables_allow_and_no_more(string email) => Finds_what_the_tables_allow_and_no_more(email);

    [Fact]
    public async Task The_walk_sees_what_it_hunts_for_wherever_it_may_stand()
    {
        const string reader = "director@wa.demo";
        var opened = Office.Complaints.Single(complaint => complaint.Key == "opened");
        var paper = await Office.InDb(db => db.Set<Document>().Where(document => document.FileName == Planted.Mark("paper", "opened") + ".txt").Select(document => document.Id).SingleAsync());
        using var browser = await Office.SignIn(reader);
        using var program = await Office.Api(reader);
        foreach (var (address, part, key) in new (string, string, string)[]
        {
            ($"complaints/{opened.Number}/details", "account", "opened"), ($"api/v1/complaints/{opened.Number}", "account", "opened"), ($"api/v1/documents/{paper}", "inside", "opened"),
            ("complaints?tab=Open&size=100", "last", "opened"), ("complaints?tab=Open&handler=Csv", "last", "opened"), ("complaints?tab=Open&handler=Xlsx", "last", "opened"), ("api/v1/complaints?tab=Open&format=xlsx", "last", "opened"),
            ($"complaints/{opened.Number}/discussion", "post", "opened"), ($"complaints/{opened.Number}/letters/1", "letter", "opened"), ($"complaints/{opened.Number}/letters/2", "dear", "opened"),
            ("search?words=zqtelling&size=100", "telling", "opened"), ("api/v1/search?text=zqsealed&limit=100", "sealed", "opened"),
            ($"supervision/{Office.Activity}/escalations/1", "escanswer", PlantedOffice.OfNone), ($"api/v1/supervision/{Office.Activity}/escalations", "escaccount", PlantedOffice.OfNone), ($"supervision/{Office.Activity}/details", "examplace", PlantedOffice.OfNone), ($"api/v1/supervision/{Office.Activity}", "exambusiness", PlantedOffice.OfNone), ($"supervision/{Office.Activity}/history", "examback", PlantedOffice.OfNone), ($"supervision/{Office.Activity}/requests/1", "examanswer", PlantedOffice.OfNone), ($"supervision/{Office.Activity}/requests/2", "examunsent", PlantedOffice.OfNone), ($"supervision/{Office.Activity}/access", "examwhy", PlantedOffice.OfNone), ($"supervision/{Office.Activity}/participants", "thirdfirm", PlantedOffice.OfNone), ($"api/v1/supervision/{Office.Activity}/third-parties", "thirdask", PlantedOffice.OfNone), ($"api/v1/supervision/{Office.Activity}/access", "examasked", PlantedOffice.OfNone), ($"supervision/{Office.Activity}/report", "examreport", PlantedOffice.OfNone), ($"supervision/{Office.Activity}/matters/3", "exammatter", PlantedOffice.OfNone),
            ("complaints/views", "sharedname", PlantedOffice.OfNone), ($"entities/{Office.Entity}", "activity", PlantedOffice.OfNone), ($"entities/{Office.Entity}/discussion", "entitypost", PlantedOffice.OfNone), ($"entities/{Office.Entity}/changes/1", "change", PlantedOffice.OfNone),
        })
        {
            var walker = new Walker(Office, reader, browser, program);
            walker.Hides([Planted.Mark(part, key)]);
            await walker.Try(new Place(address, "GET", null, IsPage: !address.StartsWith("api/")), "/" + address, null, null, [""]);
            walker.Found.ShouldHaveSingleItem(address).ShouldContain(Planted.Mark(part, key));
        }
        foreach (var (pattern, part) in new (string, string)[] { ("complaints/drafts/{id:guid}", "drafted"), ("api/v1/documents/{id:guid}", "draftinside"), ("api/v1/documents/{id:guid}", "entityinside"), ("api/v1/documents/{id:guid}", "escinside") })
        {
            var (place, walker) = (new Place(pattern, "GET", null, IsPage: !pattern.StartsWith("api/")), new Walker(Office, reader, browser, program));
            walker.Hides([Planted.Mark(part, PlantedOffice.OfNone)]);
            foreach (var address in await Office.Addresses(place, null)) await walker.Try(place, address, null, null, [""]);
            walker.Found.ShouldNotBeEmpty(pattern);
        }
        var refused = new Walker(Office, reader, browser, program);
        refused.HidesNumber(opened.Number);
        await refused.Try(new Place("complaints", "GET", null, IsPage: false), "/complaints?tab=Open&size=100", HttpStatusCode.NotFound, null, [""]);
        refused.Found.Count.ShouldBe(2, "it is answered, and the number stands in it");
    }

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
                else
                {
                    answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, address);
                    answer.Headers.Location.ShouldNotBeNull(address).ToString().ShouldContain("/sign-in", Case.Insensitive, address);
                }
                text.ShouldNotContain(Planted.End);
            }
    }
}
