using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;

namespace Redress.Web.Demo.Mass;

/// <summary>A company that answers, with its point of contact.</summary>
sealed record Respondent(Company Company, Person Poc);

/// <summary>One ordinary complaint, lived through to some point of the work by the verbs that people use.</summary>
sealed class Story(Agency agency, IReadOnlyList<Person> staff, Respondent respondent, Random chance, DateTime now)
{
    static readonly string[] FirstNames = "Ana Ben Carol Dev Ella Frank Gina Hugo Iris Jack Kara Liam Mona Neil Opal Pete Quinn Rita Saul Tess".Split(' ');
    static readonly string[] LastNames = "Aldous Banner Cole Drake Ekman Foss Grier Hale Imes Judd Knox Lowe Marsh Nolan Ochs Pike Rowe Stone Tate Voss".Split(' ');
    static readonly string[] Asked = ["Account history since opening", "Call recordings", "Copies of all notices sent", "Fee schedule in force", "Policy on disputes"];

    readonly Person _author = staff[chance.Next(staff.Count)];
    DateTime _at;

    /// <summary>The moment of entry, which gives the number its year. More than half are closed by now.</summary>
    public DateTime Begins { get; } = chance.Next(100) < 60 ? now.AddHours(-chance.Next(60 * 24, 3 * 365 * 24)) : now.AddHours(-chance.Next(24, 40 * 24));

    bool IsOld => Begins < now.AddDays(-45);

    public Complaint Tell(string number, Category category, Issue issue, BusinessType type, string account)
    {
        _at = Begins;
        var pending = !IsOld && chance.Next(8) == 0;
        var complaint = Complaint.Enter(number, agency, respondent.Company, Intake(category, issue, type, account), pending ? Routing.PreliminaryReview : Routing.Bypass, _author, [], Now(_author));
        if (pending || (!IsOld && chance.Next(8) == 0)) return complaint;
        Ask(complaint);
        if (!Later(18) || (!IsOld && chance.Next(2) == 0)) return complaint;
        Answer(complaint);
        if (IsOld && Later(60)) Close(complaint);
        return complaint;
    }

    void Ask(Complaint complaint)
    {
        for (var no = chance.Next(1, 4); no > 0; no--)
            InformationRequest.Add(complaint, Asked[chance.Next(Asked.Length)], "Please send it for the time since the consumer became your customer.", null, [], Now(_author));
        if (!Later(24) || (!IsOld && chance.Next(8) == 0)) return;
        var due = agency.DueAfter(PeriodKind.Answer, agency.DayOf(_at));
        Instalment.Send(complaint, new SendingOrder(complaint.Requests.ToDictionary(request => request.No, _ => due), "Please answer by the date given.", null, true,
            new HashSet<Guid>(), new AnswerNotices(true, true, false, [])), [], Now(_author));
    }

    void Answer(Complaint complaint)
    {
        if (complaint.FirstSentAt is null) return;
        complaint.AssignCompanyPoc(respondent.Poc, Now(respondent.Poc));
        if (!Later(200)) return;
        foreach (var request in complaint.Requests) request.SaveDraft("We looked into the matter. Our findings and the papers asked for are in this answer.", false, 0, Now(respondent.Poc));
        Instalment.SendAnswers(complaint, complaint.Requests, [], Now(respondent.Poc));
        if (!IsOld || !Later(48)) return;
        foreach (var request in complaint.Requests) request.Accept(Now(_author));
    }

    void Close(Complaint complaint)
    {
        var today = agency.DayOf(_at);
        var closing = chance.Next(10) switch
        {
            < 5 => new Closing(ClosureReason.ClosedWithExplanation, CancelsOpenRequests: true),
            < 7 => new Closing(ClosureReason.ClosedWithMonetaryRelief, Payments: [(chance.Next(20, 4000), today)], CancelsOpenRequests: true),
            < 8 => new Closing(ClosureReason.ClosedWithNonMonetaryRelief, NonMonetaryRelief: "The account was corrected.", CancelsOpenRequests: true),
            < 9 => new Closing(ClosureReason.NoViolationFound, CancelsOpenRequests: true),
            _ => new Closing(ClosureReason.ComplainantCeasedCommunication, CancelsOpenRequests: true),
        };
        complaint.Close(closing, [], Now(_author));
    }

    Intake Intake(Category category, Issue issue, BusinessType type, string account)
    {
        var (first, last) = (FirstNames[chance.Next(FirstNames.Length)], LastNames[chance.Next(LastNames.Length)]);
        var received = agency.DayOf(_at).AddDays(-chance.Next(4));
        return new()
        {
            ReceivedOn = received, AcknowledgedOn = agency.DayOf(_at), HowReceived = (HowReceived)chance.Next(5), BusinessType = type, CategoryId = category.Id, IssueId = issue.Id, Account = account,
            DesiredOutcome = chance.Next(3) == 0 ? "My money back." : null, AmountInDispute = chance.Next(2) == 0 ? chance.Next(50, 9000) : null,
            Priority = chance.Next(12) == 0 ? Priority.High : Priority.Normal, Flags = chance.Next(7) == 0 ? CareFlags.OlderConsumer : CareFlags.None,
            TransactionOn = received.AddDays(-chance.Next(1, 90)), TransactionState = agency.Code,
            Complainants =
            [
                new Complainant
                {
                    FirstName = first, LastName = last, State = agency.Code, Phone = $"(509) 555-01{chance.Next(100):00}",
                    Email = $"{first}.{last}{chance.Next(10000)}@example.com".ToLowerInvariant(), Street = $"{chance.Next(1, 9000)} Main St",
                },
            ],
        };
    }

    /// <summary>Some hours go by; false where they would reach past the present.</summary>
    bool Later(int hours)
    {
        var then = _at.AddHours(chance.Next(hours / 3, hours + 1)).AddMinutes(chance.Next(60));
        if (then >= now) return false;
        _at = then;
        return true;
    }

    Stamp Now(Person by) => new(by.AsViewer(), _at, agency.DayOf(_at));
}
