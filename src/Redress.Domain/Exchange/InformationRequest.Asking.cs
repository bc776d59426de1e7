using Redress.Domain.Notices;
using Redress.Domain.Records;

namespace Redress.Domain.Exchange;

/// <summary>What the company asks for about a request, and what the agency decides. Only the point of contact asks.</summary>
public sealed partial class InformationRequest
{
    const int MostWords = 10_000;

    public List<CompanyAsk> Asks { get; } = [];

    /// <summary>What waits for the agency's decision; at most one.</summary>
    public CompanyAsk? OpenAsk => Asks.FirstOrDefault(ask => ask.IsOpen);

    /// <summary>Asks for a later date. The due date stays until the agency decides.</summary>
    public CompanyAsk AskForMoreTime(string reason, DateOnly wishedOn, Stamp stamp)
    {
        MustBeAskable(stamp);
        if (!WaitsForCompany) throw new BrokenRuleException($"{CalledFirst} was answered or decided meanwhile.");
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Say why you need more time. The agency reads it.");
        Room.MustFit(reason, MostWords, "The reason");
        if (wishedOn <= stamp.Today) throw new BrokenRuleException("The date must lie in the future.");
        if (wishedOn <= DueOn) throw new BrokenRuleException($"The date must be later than {DueOn:MMM d, yyyy}, when the answer is due.");
        var ask = new CompanyAsk(this, AskKind.MoreTime, reason.Trim(), wishedOn, stamp);
        Asks.Add(ask);
        Record.Happened(Act.MoreTimeAsked, stamp, $"{Record.SubjectName} asked for more time on {Called}, to {wishedOn:MMM d, yyyy}.", ask.Reason, ToWhoeverHearsOfAnswers());
        return ask;
    }

    /// <summary>Asks for the answer back, so that the company can answer again. The answer stays until the agency decides.</summary>
    public CompanyAsk AskToSendBack(string reason, Stamp stamp)
    {
        MustBeAskable(stamp);
        if (!WaitsForReview) throw new BrokenRuleException($"{CalledFirst} has no answer that could come back: it may have been decided meanwhile.");
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Say why you want the answer back. The agency reads it.");
        Room.MustFit(reason, MostWords, "The reason");
        var ask = new CompanyAsk(this, AskKind.SendBack, reason.Trim(), null, stamp);
        Asks.Add(ask);
        Record.Happened(Act.SendBackAsked, stamp, $"{Record.SubjectName} asked for its answer to {Called} back.", ask.Reason, ToWhoeverHearsOfAnswers());
        return ask;
    }

    /// <summary>Takes back what was asked for, as long as the agency has not decided.</summary>
    public void WithdrawAsk(Stamp stamp)
    {
        MustBeCompanyOf(stamp.By);
        MustTakeAnswers("Nothing can be withdrawn");
        MustBePoc(stamp.By);
        var ask = OpenAsk ?? throw new BrokenRuleException($"You ask for nothing on {Called} now: {Record.Agency.Name} may have decided meanwhile.");
        ask.Decide(AskDecision.Withdrawn, null, stamp);
        Record.Happened(Act.AskWithdrawn, stamp, ask.Kind == AskKind.MoreTime ? $"{Record.SubjectName} no longer asks for more time on {Called}." : $"{Record.SubjectName} no longer asks for its answer to {Called} back.", null, ToWhoeverHearsOfAnswers());
    }

    /// <summary>Gives more time: the date wished for, or another one later than that which holds.</summary>
    public void GrantMoreTime(DateOnly dueOn, string? words, Stamp stamp)
    {
        MustHaveAsked(AskKind.MoreTime);
        Record.MustBeDecidedBy(stamp.By);
        Room.MustFit(words, MostWords, "The answer");
        MoveDueDate(dueOn, "The company asked for more time", stamp, words);
        Record.Happened(Act.MoreTimeGranted, stamp, $"Gave more time on {Called}, to {dueOn:MMM d, yyyy}.", words, new() { RequestNo = No });
    }

    /// <summary>Refuses what the company asked for, in words that it reads. The due date, or the answer, stays.</summary>
    public void RefuseAsk(string words, Stamp stamp)
    {
        var ask = OpenAsk ?? throw new BrokenRuleException("The company asks for nothing now: it may have been decided meanwhile.");
        MustBeInWork("Nothing can be decided");
        Record.MustBeDecidedBy(stamp.By);
        if (string.IsNullOrWhiteSpace(words)) throw new BrokenRuleException("Say why not. The company reads it.");
        Room.MustFit(words, MostWords, "The answer");
        ask.Decide(AskDecision.Refused, words, stamp);
        Record.Happened(Act.AskRefused, stamp, ask.Kind == AskKind.MoreTime ? $"Refused more time on {Called}." : $"Refused to send {Called} back.", ask.Words, new() { RequestNo = No });
    }

    /// <summary>Sends the answer back because the company asked for it.</summary>
    public Round GrantSendBack(string reason, DateOnly dueOn, IEnumerable<Document> added, Stamp stamp)
    {
        MustHaveAsked(AskKind.SendBack);
        return SendBack(reason, dueOn, added, stamp);
    }

    internal void LetAskLapse(Stamp stamp, string? words = null) => OpenAsk?.Decide(AskDecision.Lapsed, words, stamp);

    void MoveDueDate(DateOnly dueOn, string? reason, Stamp stamp, string? words = null)
    {
        MustBeInWork("No due date can be changed");
        Record.MustBeSentBy(stamp.By);
        if (!WaitsForCompany) throw new BrokenRuleException($"{CalledFirst} does not wait for the company.");
        Room.MustFit(reason, 1_000, "The reason");
        if (dueOn <= stamp.Today) throw new BrokenRuleException("The new due date must lie in the future.");
        if (dueOn <= DueOn) throw new BrokenRuleException($"The new due date of {Called} must be later than {DueOn:MMM d, yyyy}.");
        Record.DueDates.Add(DueDates.Last().Extended(dueOn, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), stamp));
        if (OpenAsk is { } ask) ask.Decide(dueOn == ask.WishedOn ? AskDecision.Granted : AskDecision.OtherDate, words, stamp);
    }

    void MustBeAskable(Stamp stamp)
    {
        MustBeCompanyOf(stamp.By);
        MustTakeAnswers("Nothing can be asked");
        MustBePoc(stamp.By);
        if (OpenAsk is { } ask) throw new BrokenRuleException(ask.Kind == AskKind.MoreTime ? $"More time on {Called} was asked for already. The agency has not decided." : $"The answer to {Called} was asked back already. The agency has not decided.");
    }

    void MustHaveAsked(AskKind kind)
    {
        MustBeInWork("Nothing can be decided");
        if (OpenAsk?.Kind != kind) throw new BrokenRuleException(kind == AskKind.MoreTime ? $"Nobody asks for more time on {Called} now: it may have been decided meanwhile." : $"Nobody asks for the answer to {Called} back now: it may have been decided meanwhile.");
    }

    // By the choice of whoever sent the request.
    Telling ToWhoeverHearsOfAnswers() => Instalment.TellingOf([.. Record.Instalments.Where(instalment => instalment.Id == InstalmentId)], No);
}
