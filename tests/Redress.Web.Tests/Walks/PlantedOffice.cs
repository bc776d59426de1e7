using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Tests.Rig;
using Redress.Web.Tests.Supervision;

namespace Redress.Web.Tests.Walks;

/// <summary>The demo office, with a marked complaint of Washington in each state of the work, and with all that it writes to its log.</summary>
public sealed partial class PlantedOffice(Engine engine) : Office(engine)
{
    public const string Poc = "poc@cascade.demo", Drafting = "clerk@wa.demo", Viewing = "manager@wa.demo", InCharge = "examiner@wa.demo";
    /// <summary>A third-party user who was put on the marked activity; the demo office has one of another activity.</summary>
    public const string Outside = "outside@harbor.demo", Elsewhere = "counsel@harbor.demo";
    /// <summary>The key of what stands on no complaint.</summary>
    public const string OfNone = "none";

    public IReadOnlyList<Planted> Complaints { get; private set; } = [];
    /// <summary>Number of a marked entity of Washington.</summary>
    public string Entity { get; private set; } = "";

    /// <summary>Number of a marked activity of Washington.</summary>
    public string Activity { get; private set; } = "";

    /// <summary>Each line of the log, also what is only information.</summary>
    public Everything Said { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Entity = await PlantEntity();
        Activity = await PlantActivity();
        await this.WithThirdParty(Activity, Outside, Mark("thirdwhy"), Mark("thirdfirm"));
        (await this.ComesIn(Outside)).Dispose();
        await this.AskedForThirdParty(Activity, $"{Mark("thirdmail")}@harbor.example", Mark("thirdask"));
        await PlantEscalation();
        await PlantDraft();
        await PlantView(Viewing, "view", isShared: false);
        await PlantView("supervisor@wa.demo", "shared", isShared: true);
        Complaints =
        [
            await Pending("pending"), await Unsent("unsent"), await InExchange("opened", restricted: true, access: "OR"), await Reopened("reopened"),
            await InReferral("referred", ReferralShows.None), await InReferral("shown", ReferralShows.Account | ReferralShows.Documents, restricted: true),
            await IsClosed("closed"), await Canceled("canceled"),
        ];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureLogging(logging => logging.AddProvider(Said).SetMinimumLevel(LogLevel.Information));
    }

    // About the entity, which all agencies read: this one of its complaints only Washington knows.
    async Task<Planted> Pending(string key) => Is(key, await this.ComplaintAbout(Entity, "clerk@wa.demo", Routing.PreliminaryReview, intake => Marked(intake, key, false)), ComplaintStatus.Pending);

    async Task<Planted> Unsent(string key)
    {
        var number = await Enter(key, false);
        await Work(key, number);
        return Is(key, number, ComplaintStatus.Open);
    }

    async Task<Planted> InExchange(string key, bool restricted = false, string? access = null)
    {
        var number = await Enter(key, restricted);
        await Work(key, number);
        await Exchange(key, number);
        if (access is not null) await this.Opened(number);
        return Is(key, number, ComplaintStatus.Open, restricted, true, access);
    }

    async Task<Planted> InReferral(string key, ReferralShows shows, bool restricted = false)
    {
        var number = await Enter(key, restricted);
        await Work(key, number);
        await Exchange(key, number);
        await this.Referred(number, shows);
        return Is(key, number, ComplaintStatus.ReferralInProgress, restricted, true, receiver: "OR", shown: shows);
    }

    async Task<Planted> IsClosed(string key, bool restricted = true)
    {
        var number = await Enter(key, restricted);
        await Work(key, number);
        await Exchange(key, number);
        await this.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Close(
            new Closing(ClosureReason.ClosedWithExplanation, Planted.Mark("internal", key), SharedComment: Planted.Mark("shared", key), CancelsOpenRequests: true), [], stamp));
        return Is(key, number, ComplaintStatus.Closed, restricted, true);
    }

    async Task<Planted> Reopened(string key)
    {
        var number = (await IsClosed(key, restricted: false)).Number;
        await this.InDb(async db =>
        {
            var poc = await db.PersonOf("manager@wa.demo");
            await this.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Reopen(new ReopeningOrder(ReopenReason.NewInformation, Planted.Mark("comment", key)), complaint.AgencyPoc!.Id == poc.Id ? complaint.AgencyPoc : poc, stamp));
        });
        return Is(key, number, ComplaintStatus.Reopened, sent: true);
    }

    async Task<Planted> Canceled(string key)
    {
        var number = await Enter(key, true);
        await Work(key, number);
        await Exchange(key, number);
        await this.Opened(number);
        await this.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Cancel(Planted.Mark("why", key), [], stamp));
        return Is(key, number, ComplaintStatus.Canceled, true, true, "OR");
    }

    static Planted Is(string key, string number, ComplaintStatus status, bool restricted = false, bool sent = false, string? access = null, string? receiver = null, ReferralShows shown = ReferralShows.None)
        => new(key, number, status, restricted, sent, access, receiver, shown);

    Task<string> Enter(string key, bool restricted) => this.Complaint("clerk@wa.demo", with: intake => Marked(intake, key, restricted));

    static Intake Marked(Intake intake, string key, bool restricted) => intake with
    {
        Account = Planted.Mark("account", key), DesiredOutcome = Planted.Mark("outcome", key), AgencyReference = Planted.Mark("reference", key), BusinessActivities = Planted.Mark("activities", key),
        RepresentativeName = Planted.Mark("representative", key), RepresentativeRelation = "Attorney", RepresentativeContact = Planted.Mark("reached", key), IsRestricted = restricted,
        Complainants = [new Complainant
        {
            FirstName = Planted.Mark("first", key), LastName = Planted.Mark("last", key), Street = Planted.Mark("street", key), City = "Spokane", State = "WA", Zip = "99205",
            Phone = Planted.Mark("phone", key), Email = Planted.Email(key), PreferredLanguage = "English",
        }],
    };

    async Task Work(string key, string number)
    {
        await this.Document(number, "manager@wa.demo", $"{Planted.Mark("paper", key)}.txt", Planted.Mark("inside", key));
        await this.Document(number, "manager@wa.demo", $"{Planted.Mark("passport", key)}.txt", Planted.Mark("born", key));
        await this.Act(number, "manager@wa.demo", (complaint, stamp) =>
        {
            foreach (var document in complaint.Documents) document.IdentifiesComplainant = document.FileName.StartsWith("zqpassport", StringComparison.Ordinal);
            complaint.AddResearch(ResearchKind.Research, ResearchWith.Others, stamp.Today, Planted.Mark("note", key), [], stamp, identifiesComplainant: false);
            complaint.AddResearch(ResearchKind.Research, ResearchWith.Others, stamp.Today, Planted.Mark("telling", key), [], stamp, identifiesComplainant: true);
            complaint.Allege([new Allegation(Law.Federal, null, Planted.Mark("violation", key))], stamp);
            var readers = new HashSet<Guid> { complaint.AgencyId };
            complaint.Discuss(Guid.NewGuid(), null, new NewPost(Planted.Mark("post", key), []), readers, [], [], stamp);
            complaint.Discuss(Guid.NewGuid(), null, new NewPost(Planted.Mark("naming", key), [], IdentifiesComplainant: true), readers, [], [], stamp);
        });
    }

    async Task Exchange(string key, string number)
    {
        await this.Act(number, "manager@wa.demo", (complaint, stamp) =>
        {
            for (var no = 1; no <= 3; no++) InformationRequest.Add(complaint, $"Request {no}", $"{Planted.Mark("request", key)} {no}", null, [], stamp);
        });
        await this.Act(number, "manager@wa.demo", (complaint, stamp) =>
        {
            if (complaint.IsRestricted) complaint.RedactAccount(Planted.Mark("redacted", key), stamp);
        });
        await this.Act(number, "manager@wa.demo", (complaint, stamp) => Instalment.Send(complaint, new SendingOrder(
            complaint.Requests.ToDictionary(request => request.No, _ => complaint.Agency.Calendar().After(stamp.Today, 10)),
            "Please answer.", null, true, new HashSet<Guid>(), new AnswerNotices(true, true, false, [])), [], stamp));
        await this.NamePoc(number);
        await this.Act(number, Poc, (complaint, stamp) =>
        {
            complaint.Requests.Single(request => request.No == 1).SaveDraft(Planted.Mark("answer", key), false, 0, stamp);
            complaint.Requests.Single(request => request.No == 2).SaveDraft(Planted.Mark("sealed", key), true, 0, stamp);
            Instalment.SendAnswers(complaint, [.. complaint.Requests.Where(request => request.No < 3)], [], stamp);
        });
        await this.Act(number, Poc, (complaint, stamp) => complaint.Requests.Single(request => request.No == 3).SaveDraft(Planted.Mark("unsaid", key), false, 0, stamp));
        await this.Act(number, "manager@wa.demo", (complaint, stamp) =>
        {
            complaint.SendLetter(Guid.NewGuid(), new LetterToSend(LetterKind.Warning, LetterTo.Company, LetterWay.Portal, Saying("letter", key)), stamp);
            complaint.SendLetter(Guid.NewGuid(), new LetterToSend(LetterKind.Acknowledgement, LetterTo.Consumer, LetterWay.Mail, Saying("dear", key)), stamp);
        });
    }

    static Letter Saying(string part, string key) => new("Department", "November 22, 2026", [], "A letter", Planted.Mark(part, key), []);
}
