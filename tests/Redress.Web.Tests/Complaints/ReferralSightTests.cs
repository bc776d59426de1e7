using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>What the receiver of a referral reads before it decides, hunted by planted words in pages, API and documents.</summary>
public class ReferralSightTests(Office office) : IClassFixture<Office>
{
    static readonly Dictionary<ReferralShows, string[]> Planted = new()
    {
        [ReferralShows.Account] = ["PLANTED-ACCOUNT"],
        [ReferralShows.Complainant] = ["Plantedname", "PLANTED-STREET"],
        [ReferralShows.Contact] = ["555-0177", "planted@example.com", "PLANTED-WISH", "PLANTED-REPRESENTATIVE"],
        [ReferralShows.Transaction] = ["Plantedcity"],
        [ReferralShows.IntakeFacts] = ["PLANTED-REFERENCE"],
        [ReferralShows.Requests] = ["PLANTED-REQUEST", "PLANTED-ANSWER"],
        [ReferralShows.Documents] = ["PLANTED-FILE"],
        [ReferralShows.Research] = ["PLANTED-NOTE"],
    };

    public static TheoryData<ReferralShows> Choices => [.. Planted.Keys, ReferralShows.None, (ReferralShows)255];

    [Theory, MemberData(nameof(Choices))]
    public async Task Only_what_was_chosen_is_read(ReferralShows chosen)
    {
        var (number, file) = await With(chosen);

        await Reads("manager@or.demo", number, file, chosen);
        await Reads("viewer@or.demo", number, file, chosen);
        await Reads("supervisor@ca.demo", number, file, ReferralShows.None);
        await Reads("support@redress.demo", number, file, ReferralShows.None);
    }

    [Fact]
    public async Task Of_a_restricted_complainant_nothing_is_read_whatever_was_chosen()
    {
        var (number, file) = await With((ReferralShows)255, isRestricted: true);

        await Reads("supervisor@or.demo", number, file, ReferralShows.Transaction | ReferralShows.IntakeFacts | ReferralShows.Requests, readsLaw: true);
    }

    [Theory]
    [InlineData("rejected")]
    [InlineData("withdrawn")]
    public async Task What_was_shown_is_gone_once_it_is_decided(string how)
    {
        var (number, file) = await With((ReferralShows)255);
        if (how == "rejected") await office.Act(number, "manager@or.demo", (complaint, stamp) => complaint.RejectReferral("No.", stamp));
        else await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.WithdrawReferral(null, stamp));

        await Reads("manager@or.demo", number, file, ReferralShows.None);
    }

    async Task Reads(string email, string number, Guid file, ReferralShows chosen, bool? readsLaw = null)
    {
        var (visitor, api) = (await office.SignIn(email), await office.Api(email));
        var read = new List<string>();
        foreach (var path in (string[])["", "/referral", "/details", "/requests", "/documents", "/research", "/violations", "/access", "/history", "/closures"])
            read.Add((await visitor.Ask($"/complaints/{number}{path}")).Document.DocumentElement.OuterHtml);
        foreach (var path in (string[])["", "/referrals", "/history", "/access", "/related"])
            read.Add(System.Text.Encoding.UTF8.GetString((await api.Get($"/api/v1/complaints/{number}{path}")).Bytes));
        var document = await visitor.Get($"/documents/{file}");
        document.StatusCode.ShouldBe(chosen.HasFlag(ReferralShows.Documents) ? HttpStatusCode.OK : HttpStatusCode.NotFound);

        var all = string.Join('\n', read);
        // An alleged violation says nothing of who complained: it goes with research, and is read where a note that identifies is not.
        all.Contains("PLANTED-LAW").ShouldBe(readsLaw ?? chosen.HasFlag(ReferralShows.Research), email);
        foreach (var (shows, words) in Planted)
            foreach (var word in words)
                all.Contains(word, StringComparison.OrdinalIgnoreCase).ShouldBe(chosen.HasFlag(shows), $"{email} reads {word} of {chosen}");
    }

    async Task<(string Number, Guid File)> With(ReferralShows chosen, bool isRestricted = false)
    {
        var number = await office.Complaint(with: intake => intake with
        {
            IsRestricted = isRestricted, Account = "PLANTED-ACCOUNT", DesiredOutcome = "PLANTED-WISH", AgencyReference = "PLANTED-REFERENCE", TransactionCity = "Plantedcity", RepresentativeName = "PLANTED-REPRESENTATIVE",
            Complainants = [new Complainant { FirstName = "Ada", LastName = "Plantedname", Street = "PLANTED-STREET", Phone = "(509) 555-0177", Email = "planted@example.com" }],
        });
        var file = await office.Document(number, "manager@wa.demo", "PLANTED-FILE.txt");
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.AddResearch(ResearchKind.Phone, ResearchWith.Others, stamp.Today, "PLANTED-NOTE", [], stamp));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Allege([new Allegation(Law.Federal, "12 CFR 1024", "PLANTED-LAW")], stamp));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => InformationRequest.Add(complaint, "Ledger", "PLANTED-REQUEST", null, [], stamp));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => Instalment.Send(complaint, new SendingOrder(new Dictionary<int, DateOnly> { [1] = stamp.Today.AddDays(9) }, null, null, false, new HashSet<Guid>(), new AnswerNotices(true, true, false, [])), [], stamp));
        await office.NamePoc(number);
        await office.Act(number, "poc@cascade.demo", (complaint, stamp) =>
        {
            complaint.Requests[0].SaveDraft("PLANTED-ANSWER", false, 0, stamp);
            Instalment.SendAnswers(complaint, complaint.Requests, [], stamp);
        });
        await office.Referred(number, chosen);
        return (number, file);
    }
}
