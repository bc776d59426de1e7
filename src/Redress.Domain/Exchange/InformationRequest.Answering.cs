using Redress.Domain.Access;
using Redress.Domain.Records;

namespace Redress.Domain.Exchange;

/// <summary>What the company does with a request.</summary>
public sealed partial class InformationRequest
{
    /// <summary>Keeps what a drafter types. <paramref name="version"/> is the draft's version that was shown to the drafter.</summary>
    public AnswerDraft SaveDraft(string text, bool isRestricted, int version, Stamp stamp)
    {
        var draft = DraftToWork(stamp);
        if (draft.Version != version) throw new BrokenRuleException("Somebody else saved this draft meanwhile. Your text is kept below.");
        Room.MustFit(text, 100_000, "The answer");
        draft.Save(text, isRestricted, stamp);
        return draft;
    }

    /// <summary>The point of contact names those who draft, each with the company's own date. Those not named draft no more; what they wrote stays.</summary>
    public void AssignDrafters(IReadOnlyList<(Person Person, DateOnly? DueOn)> drafters, Stamp stamp)
    {
        var draft = DraftToWork(stamp);
        MustBePoc(stamp.By);
        var kept = draft.Drafters.Where(one => drafters.Any(drafter => drafter.Person.Id == one.PersonId && drafter.DueOn == one.InternalDueOn)).ToList();
        var named = drafters.Where(drafter => kept.All(one => one.PersonId != drafter.Person.Id)).ToList();
        var ended = draft.Drafters.Except(kept).ToList();
        foreach (var (person, dueOn) in named)
        {
            if (dueOn < stamp.Today) throw new BrokenRuleException($"The date for {person.Name} lies in the past.");
            if (person.CompanyId != stamp.By.CompanyId && !person.IsThirdParty || !Record.IsDraftedBy(person.AsViewer())) throw new BrokenRuleException($"{person.Name} needs {Record.DraftersNeed} first.");
        }
        if (named.Count == 0 && ended.Count == 0) throw new BrokenRuleException(kept.Count == 0 ? "Choose at least one person who drafts." : "Nothing changed: these people draft the answer already.");
        foreach (var one in ended) one.EndedAt = stamp.At;
        draft.Assignments.AddRange(named.Select(drafter => new DraftAssignment(draft, drafter.Person.Id, drafter.DueOn, stamp)));
        var fresh = named.Select(drafter => drafter.Person.Id).Where(id => ended.All(one => one.PersonId != id)).ToList();
        Record.Happened(Act.DraftAssigned, stamp, drafters.Count == 0 ? $"The company took the drafters off {Called}." : $"The company assigned {(drafters.Count == 1 ? "a drafter" : $"{drafters.Count} drafters")} to {Called}.",
            null, new() { People = fresh, RequestNo = No });
    }

    public void PassToPoc(Stamp stamp)
    {
        var draft = DraftToWork(stamp);
        if (Record.CompanyPocId is null) throw new BrokenRuleException($"Assign a {Record.LeadWords} first.");
        if (string.IsNullOrWhiteSpace(draft.Text)) throw new BrokenRuleException("Write the answer first.");
        if (draft.PassedToPocAt is not null) throw new BrokenRuleException($"This draft is with the {Record.LeadWords} already.");
        (draft.PassedToPocAt, draft.PassedToPocById) = (stamp.At, stamp.By.PersonId);
        Record.Happened(Act.DraftPassedToPoc, stamp, $"The draft for {Called} went to the company's {Record.LeadWords}.", null, new() { RequestNo = No });
    }

    /// <summary>The point of contact gives the draft back to whoever wrote it.</summary>
    public void ReturnToDrafter(Stamp stamp)
    {
        var draft = DraftToWork(stamp);
        MustBePoc(stamp.By);
        if (draft.PassedToPocAt is null) throw new BrokenRuleException($"This draft is not with the {Record.LeadWords}.");
        var drafters = draft.Drafters.Select(one => one.PersonId).Append(draft.PassedToPocById ?? draft.SavedById ?? Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        (draft.PassedToPocAt, draft.PassedToPocById) = (null, null);
        Record.Happened(Act.DraftReturned, stamp, $"The draft for {Called} went back to its drafter.", null,
            new() { People = drafters, RequestNo = No });
    }

    public InternalComment Comment(string text, Stamp stamp)
    {
        MustBeCompanyOf(stamp.By);
        return new InternalComment(this, text, stamp);
    }

    /// <summary>What the point of contact read before sending must be what goes out.</summary>
    public void DraftMustStillBe(int version)
    {
        if (CurrentDraft?.Version != version) throw new BrokenRuleException($"The draft for {Called} changed meanwhile. Read it again before it goes.");
    }

    internal void Answer(IReadOnlyCollection<Document> drafted, Stamp stamp)
    {
        var draft = DraftToWork(stamp);
        MustBePoc(stamp.By);
        if (string.IsNullOrWhiteSpace(draft.Text)) throw new BrokenRuleException($"Write the answer to {Called} first.");
        LatestRound!.Take(draft, stamp);
        draft.Sent();
        LetAskLapse(stamp, "The answer was sent.");
        foreach (var document in drafted.Where(document => document.DraftId == draft.Id).ToList())
        {
            document.HangOn(Record, LatestRound.Id);
            document.Share(stamp.At);
        }
    }

    AnswerDraft DraftToWork(Stamp stamp)
    {
        MustBeCompanyOf(stamp.By);
        MustTakeAnswers($"{CalledFirst} cannot be answered");
        if (!WaitsForCompany) throw new BrokenRuleException($"{CalledFirst} was answered or decided meanwhile.");
        if (CurrentDraft is { } draft) return draft;
        Drafts.Add(draft = new AnswerDraft(this, LatestRound!));
        return draft;
    }

    void MustTakeAnswers(string whatForbids)
    {
        if (!Record.GoesOnAfterClosing(this)) Record.MustTakeAnswers(whatForbids);
    }

    void MustBeCompanyOf(Viewer by)
    {
        if (!by.IsOnCompanySide || !Record.IsDraftedBy(by))
            throw new BrokenRuleException($"Only people of the company with {Record.DraftersNeed} can do this.");
    }

    void MustBePoc(Viewer by)
    {
        if (Record.CompanyPocId is null || Record.CompanyPocId != by.PersonId)
            throw new BrokenRuleException($"Only the company's {Record.LeadWords} for {Record.Number} can do this.");
    }
}
