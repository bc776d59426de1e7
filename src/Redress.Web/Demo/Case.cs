using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Web.Demo;

/// <summary>A paper of the demo office: a name and what it says.</summary>
sealed record Paper(string Name, string Text);

/// <summary>One thing that somebody did, so many days before today.</summary>
/// <param name="By">A mailbox: of the agency ("manager"), of another one ("manager@OR"), or of the company ("contact", "poc", "drafter").</param>
sealed record Step(int DaysAgo, string By, Action<Scene> Does, DocumentPart Part = DocumentPart.Intake, Paper[]? Papers = null);

/// <summary>An invented complaint and what happened to it. Days are counted back from today, due dates from today on.</summary>
/// <param name="Where">City and ZIP code.</param>
/// <param name="About">NMLS ID of the company.</param>
sealed partial class Case(string Who, string Where, string About, int Category, string Issue, decimal? Amount, string Account, string? Wants = null)
{
    readonly List<Step> _steps = [];
    readonly List<string> _joint = [];
    string _poc = "manager";
    bool _restricted, _anonymous, _unacknowledged;
    CareFlags _flags;
    Priority _priority;
    HowReceived _how;
    Paper[] _papers = [];

    public string Name => Who;
    public string Company => About;
    public IReadOnlyList<Step> Steps => _steps;

    public Case Restricted() { _restricted = true; return this; }
    public Case Unacknowledged() { _unacknowledged = true; return this; }
    public Case Anonymous() { _anonymous = true; return this; }
    public Case With(string other) { _joint.Add(other); return this; }
    public Case Flagged(CareFlags flags, Priority priority = Priority.Normal) { (_flags, _priority) = (flags, priority); return this; }
    public Case By(HowReceived how) { _how = how; return this; }
    public Case Has(params Paper[] papers) { _papers = papers; return this; }

    /// <summary>The review was bypassed: open since then, in the hands of whoever entered it.</summary>
    public Case Entered(int daysAgo, string by = "manager")
    {
        _poc = by;
        return Then(daysAgo, by, scene => scene.Enter(Intake(scene), Routing.Bypass), papers: _papers);
    }

    public Case SentToReview(int daysAgo, string by = "clerk") => Then(daysAgo, by, scene => scene.Enter(Intake(scene), Routing.PreliminaryReview), papers: _papers);

    public Case Reviewed(int daysAgo, string poc = "manager", string by = "supervisor")
    {
        _poc = poc;
        return Then(daysAgo, by, scene => scene.Complaint.Proceed(scene.OfAgency(poc), scene.Stamp));
    }

    Case Then(int daysAgo, string by, Action<Scene> does, DocumentPart part = DocumentPart.Intake, Paper[]? papers = null)
    {
        _steps.Add(new Step(daysAgo, by, does, part, papers));
        return this;
    }

    Intake Intake(Scene scene)
    {
        var (city, zip) = (Where[..^6], Where[^5..]);
        return new Intake
        {
            ReceivedOn = scene.Stamp.Today.AddDays(-scene.Count % 3), HowReceived = _how, BusinessType = Line(), BusinessActivities = null,
            CategoryId = Category, IssueId = scene.Issue(Category, Issue), Account = Account, DesiredOutcome = Wants, AmountInDispute = Amount,
            Flags = _flags, Priority = _priority,
            TransactionOn = scene.Stamp.Today.AddDays(-12 - scene.Count), TransactionCity = city, TransactionState = scene.Agency.Code,
            IsRestricted = _restricted, IsAnonymous = _anonymous, AcknowledgedOn = _anonymous || _unacknowledged ? null : scene.Stamp.Today,
            Complainants = _anonymous ? [] : [.. _joint.Prepend(Who).Select((name, position) => Person(name, position, city, zip, scene))],
        };
    }

    static Complainant Person(string name, int position, string city, string zip, Scene scene)
    {
        var cut = name.LastIndexOf(' ');
        var (first, last) = (name[..cut], name[(cut + 1)..]);
        return new Complainant
        {
            Position = position, FirstName = first, LastName = last, Street = scene.Street(), City = city, State = scene.Agency.Code, Zip = zip,
            Phone = $"({scene.AreaCode}) 555-01{(scene.Count + position) % 100:00}", Email = $"{first[..1]}.{last}@example.com".ToLowerInvariant().Replace(" ", ""),
            PreferredLanguage = scene.Count % 9 == 4 ? "Spanish" : "English", PreferredContact = (PreferredContact)(scene.Count % 3),
        };
    }

    BusinessType Line() => (Category / 100) switch
    {
        2 => BusinessType.Debt,
        3 => Issue.StartsWith("Applying", StringComparison.Ordinal) || Issue.StartsWith("Closing", StringComparison.Ordinal) ? BusinessType.MortgageOrigination : BusinessType.MortgageServicing,
        6 or 7 => BusinessType.MoneyServiceBusiness,
        _ => BusinessType.ConsumerFinance,
    };
}
