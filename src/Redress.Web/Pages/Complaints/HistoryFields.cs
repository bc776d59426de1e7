namespace Redress.Web.Pages.Complaints;

/// <summary>What the fields that history keeps are called on the screen. A test fails where one has neither a label nor a place among the silent.</summary>
public static class HistoryFields
{
    static readonly Dictionary<string, string> Labels = new()
    {
        ["Complaint.Number"] = "Complaint ID", ["Complaint.AgencyId"] = "Agency", ["Complaint.SubjectName"] = "Subject", ["Complaint.Status"] = "Status",
        ["Complaint.AgencyPocId"] = "Agency POC", ["Complaint.CompanyPocId"] = "Company POC", ["Complaint.CreatedById"] = "Entered by", ["Complaint.ClosedOn"] = "Closed on",
        ["Complaint.Destroyed"] = "Destroyed", ["NonNmlsEntity.Destroyed"] = "Destroyed", ["SupervisoryActivity.Destroyed"] = "Destroyed",
        ["SupervisoryActivity.Number"] = "SA ID", ["SupervisoryActivity.AgencyId"] = "Lead agency", ["SupervisoryActivity.SubjectName"] = "Company", ["SupervisoryActivity.CreatedById"] = "Initiated by", ["SupervisoryActivity.LockedAt"] = "Locked",
        ["SupervisoryActivity.ActivityType"] = "Type", ["SupervisoryActivity.Scope"] = "Scope", ["SupervisoryActivity.Leveraged"] = "Leveraged activity", ["SupervisoryActivity.IsMultiState"] = "Multi-state", ["SupervisoryActivity.Location"] = "Location",
        ["SupervisoryActivity.TargetMonth"] = "Target month", ["SupervisoryActivity.StartsOn"] = "Exact start date", ["SupervisoryActivity.Businesses"] = "Business types", ["SupervisoryActivity.Business"] = "Business activities",
        ["Interaction.Kind"] = "Kind of interaction", ["Interaction.TookPlaceOn"] = "Took place on", ["Interaction.WithWhom"] = "With", ["Interaction.Subject"] = "Subject of the interaction", ["Interaction.Notes"] = "Notes", ["Interaction.WithdrawnWhy"] = "Why it was withdrawn",
        ["ActivityParticipant.PersonId"] = "Participant", ["ActivityParticipant.Part"] = "Takes part as", ["ActivityParticipant.Until"] = "Takes part until", ["ActivityStep.Comment"] = "Comment",
        ["Finding.No"] = "Finding", ["Finding.Kind"] = "Kind of finding", ["Finding.IsCommon"] = "Common to the agencies", ["Finding.Area"] = "Area", ["Finding.Citation"] = "Regulation or statute", ["Finding.Text"] = "What was found",
        ["Finding.ComplaintNumber"] = "From complaint", ["Finding.ViolationNo"] = "From alleged violation", ["Finding.RepeatsActivity"] = "Repeats a finding of", ["Finding.RepeatsNo"] = "Repeats finding", ["FindingStep.Comment"] = "Words on the finding", ["FindingStep.On"] = "Resolved on",
        ["Complaint.FirstSentAt"] = "First sent to the company", ["Complaint.LockedAt"] = "Locked", ["Complaint.AccountSharedAt"] = "Account shown to the company since",
        ["Complaint.Account"] = "The complainant’s account", ["Complaint.RedactedAccount"] = "The account as others read it", ["Complaint.IsRedactionBehind"] = "The redacted account is behind", ["Complaint.DesiredOutcome"] = "Desired outcome", ["Complaint.AmountInDispute"] = "Amount in dispute",
        ["Complaint.ReceivedOn"] = "Date received", ["Complaint.HowReceived"] = "How received", ["Complaint.BusinessType"] = "Business type", ["Complaint.BusinessActivities"] = "Business activities",
        ["Complaint.CategoryId"] = "Category", ["Complaint.IssueId"] = "Issue", ["Complaint.Priority"] = "Priority", ["Complaint.Flags"] = "Flags",
        ["Complaint.CfpbId"] = "CFPB ID", ["Complaint.AgencyReference"] = "Agency reference", ["Complaint.IndividualName"] = "Individual",
        ["Complaint.TransactionOn"] = "Transaction date", ["Complaint.TransactionCity"] = "Transaction city", ["Complaint.TransactionState"] = "Transaction state",
        ["Complaint.IsRestricted"] = "Complainant details restricted", ["Complaint.IsAnonymous"] = "Anonymous", ["Complaint.IsImported"] = "Imported",
        ["Complaint.RepresentativeName"] = "Represented by", ["Complaint.RepresentativeRelation"] = "Relation of the representative", ["Complaint.RepresentativeContact"] = "Contact of the representative",
        ["Complainant.FirstName"] = "Complainant, first name", ["Complainant.LastName"] = "Complainant, last name", ["Complainant.Street"] = "Complainant, street", ["Complainant.City"] = "Complainant, city",
        ["Complainant.State"] = "Complainant, state", ["Complainant.Zip"] = "Complainant, ZIP", ["Complainant.Phone"] = "Complainant, phone", ["Complainant.Email"] = "Complainant, e-mail",
        ["Complainant.PreferredLanguage"] = "Preferred language", ["Complainant.PreferredContact"] = "Preferred contact",
        ["InformationRequest.No"] = "Request number", ["InformationRequest.Title"] = "Request", ["InformationRequest.Text"] = "What is asked for", ["InformationRequest.PlannedDueOn"] = "Due date planned",
        ["InformationRequest.SentAt"] = "Sent to the company", ["InformationRequest.SentById"] = "Sent by", ["InformationRequest.AcceptedAt"] = "Answer accepted", ["InformationRequest.AcceptedById"] = "Accepted by",
        ["InformationRequest.CanceledAt"] = "Request canceled", ["InformationRequest.CanceledById"] = "Canceled by", ["InformationRequest.CancelReason"] = "Why it was canceled", ["InformationRequest.CreatedById"] = "Request added by",
        ["Round.No"] = "Round", ["Round.AskedAt"] = "Asked", ["Round.AskedById"] = "Asked by", ["Round.Reason"] = "Why it was sent back", ["Round.Answer"] = "Answer", ["Round.AnsweredAt"] = "Answered",
        ["Round.AnsweredById"] = "Answered by", ["Round.IsRestricted"] = "Answer restricted to POC and agency", ["Round.QuickLookAt"] = "Quick look", ["Round.QuickLookById"] = "Quick look by",
        ["CompanyAsk.Reason"] = "What the company asks", ["CompanyAsk.WishedOn"] = "Date that the company asks for", ["CompanyAsk.RoundNo"] = "Asked in round", ["CompanyAsk.AskedById"] = "Asked for by",
        ["CompanyAsk.Decision"] = "Decision on it", ["CompanyAsk.Words"] = "Words to the company", ["CompanyAsk.DecidedById"] = "Decided by",
        ["DueDate.On"] = "Due date", ["DueDate.Origin"] = "Due date set", ["DueDate.CountedFromOn"] = "Counted from", ["DueDate.Reason"] = "Why this due date", ["DueDate.RoundNo"] = "Due in round",
        ["Reminder.DueOn"] = "Reminded of the due date", ["Reminder.To"] = "Reminded", ["Reminder.ToId"] = "Person reminded",
        ["Instalment.No"] = "Sending", ["Instalment.IntroductoryComments"] = "Introductory comments", ["Instalment.FileSharingLink"] = "File-sharing link", ["Instalment.TellsSender"] = "Sender hears of answers",
        ["Instalment.TellsAgencyPoc"] = "Agency POC hears of answers", ["Instalment.TellsSupervisors"] = "All Supervisors hear of answers",
        ["PointOfContact.PersonId"] = "Point of contact named", ["PointOfContact.Side"] = "Point of contact for", ["PointOfContact.AssignedById"] = "Named by",
        ["Document.FileName"] = "Document", ["Document.Part"] = "Document belongs to", ["Document.Side"] = "Document from", ["Document.SharedAt"] = "Document shown to the company since",
        ["Document.IdentifiesComplainant"] = "Document shows who complained", ["Document.UploadedById"] = "Document added by",
        ["Complaint.OwnedSince"] = "Owned by the agency since", ["Referral.FromAgencyId"] = "Referred by", ["Referral.ToAgencyId"] = "Referred to", ["Referral.Comments"] = "Comments on the referral", ["Referral.Shows"] = "Shown before the decision",
        ["OutsideReferral.Body"] = "Referred outside to", ["OutsideReferral.To"] = "Name of the body outside", ["OutsideReferral.SentOn"] = "Sent outside on", ["OutsideReferral.How"] = "How it was sent", ["OutsideReferral.What"] = "What was sent",
        ["OutsideReceipt.ReceivedOn"] = "Received outside on", ["OutsideReceipt.ReceivedBy"] = "Receipt confirmed by", ["OutsideReceipt.Note"] = "Note on the receipt",
        ["Referral.Decision"] = "Decision on the referral", ["Referral.DecisionComments"] = "Comments on the decision",
        ["Complaint.AcknowledgedOn"] = "Acknowledged to the consumer on", ["ResearchNote.IsAcknowledgement"] = "Acknowledges the complaint",
        ["InformationRequest.SubjectNo"] = "Asked of subject number", ["Complaint.SubjectNo"] = "Subject number",
        ["FormerSubject.SubjectName"] = "Subject before", ["FormerSubject.Reason"] = "Why the subject changed",
        ["Pause.FromOn"] = "Paused from", ["Pause.EndedOn"] = "Counts again from", ["Pause.Reason"] = "Why paused", ["Pause.Note"] = "Note on the pause",
        ["ResearchNote.On"] = "Took place on", ["ResearchNote.With"] = "With", ["ResearchNote.Text"] = "What was said or found", ["ResearchNote.IdentifiesComplainant"] = "Note shows who complained",
        ["ComplaintLetter.No"] = "Letter", ["ComplaintLetter.Kind"] = "Kind of letter", ["ComplaintLetter.To"] = "Letter to", ["ComplaintLetter.Way"] = "Letter goes", ["ComplaintLetter.IdentifiesComplainant"] = "Letter shows who complained", ["ComplaintLetter.Subject"] = "Subject of the letter", ["ComplaintLetter.Text"] = "Text of the letter",
        ["ComplaintLetter.Address"] = "Address on the letter", ["ComplaintLetter.Email"] = "Letter sent to", ["ComplaintLetter.AsksForReceipt"] = "Receipt to be confirmed", ["LetterMailing.MailedOn"] = "Mailed on", ["Complainant.AgreesToEmail"] = "Agrees to letters by e-mail",
        ["Post.Text"] = "Written on the board", ["Post.IdentifiesComplainant"] = "Post shows who complained", ["PostTag.Words"] = "Tagged", ["PostChange.CorrectedText"] = "Post corrected to", ["PostChange.IsWithdrawal"] = "Post withdrawn",
        ["AllegedViolation.No"] = "Alleged violation", ["AllegedViolation.Law"] = "Law", ["AllegedViolation.Citation"] = "Citation", ["AllegedViolation.Description"] = "Description of the violation", ["AllegedViolation.RemovalReason"] = "Why the violation was removed",
        ["Related.Name"] = "Related, name", ["Related.Address"] = "Related, address", ["Related.Contact"] = "Related, contact",
        ["Complaint.CanceledOn"] = "Canceled on", ["Cancellation.Reason"] = "Why the complaint was canceled", ["Cancellation.StatusBefore"] = "Status before it was canceled",
        ["Reopening.No"] = "Reopened after closure", ["Reopening.Reason"] = "Why it was reopened", ["Reopening.Comment"] = "Comment on the reopening", ["Reopening.LateReason"] = "Why it was reopened after its year",
        ["Closure.No"] = "Closure", ["Closure.Reason"] = "Closure reason", ["Closure.InternalNotes"] = "Internal notes", ["Closure.SharedComment"] = "Comment to the company", ["Closure.NonMonetaryRelief"] = "What was done",
        ["Closure.DuplicateOf"] = "Duplicate of", ["Closure.OtherAgency"] = "Referred to", ["Relief.Amount"] = "Paid to the consumer", ["Relief.PaidOn"] = "Payment date",
        ["Published.Company"] = "Published company", ["Published.Product"] = "Published product", ["Published.SubProduct"] = "Published sub-product", ["Published.Issue"] = "Published issue",
        ["Published.SubIssue"] = "Published sub-issue", ["Published.SubmittedVia"] = "Published way of submission", ["Published.SentToCompanyOn"] = "Published date sent to the company",
        ["Published.Response"] = "Published response", ["Published.PublicResponse"] = "Published public response", ["Published.WasTimely"] = "Published as timely", ["Published.WasDisputed"] = "Published as disputed",
        ["NonNmlsEntity.Number"] = "Entity Tracking Number", ["NonNmlsEntity.SubjectName"] = "Name", ["NonNmlsEntity.Activity"] = "What it seems to do", ["NonNmlsEntity.AgencyId"] = "Kept by", ["NonNmlsEntity.CreatedById"] = "Created by",
        ["EntityDetail.Text"] = "Known of it", ["EntityDetail.City"] = "City", ["EntityDetail.State"] = "State", ["EntityDetail.Zip"] = "ZIP", ["EntityDetail.Note"] = "Note",
        ["InformationChange.What"] = "Change asked for", ["InformationChange.Why"] = "Why it is asked for", ["InformationChange.Decision"] = "Decision on the change", ["InformationChange.Comments"] = "Comments on the decision", ["InformationChange.AgencyId"] = "Asked by",
        ["EntityMatch.CompanyId"] = "Matched to", ["EntityMatch.Why"] = "Why matched", ["EntityMatch.UndoneWhy"] = "Why the match was undone",
        ["Complaint.TakenUpAs"] = "Taken up as", ["Published.IsOwnFile"] = "From a file of the agency’s own",
        ["Published.Consent"] = "Published consent", ["Published.Tags"] = "Published tags",
    };

    /// <summary>Kept and proved, but of no use to a reader: the event itself says when and by whom, a name stands beside the ID, or it is a mark of the program.</summary>
    static readonly HashSet<string> Silent =
    [
        "Complaint.CompanyId", "Complaint.CreatedAt", "Complaint.BranchId", "Complaint.IndividualId", "Complainant.Position",
        "InformationRequest.CreatedAt", "InformationRequest.InstalmentId", "Instalment.SentAt", "Instalment.SentById", "Instalment.TellsOthers",
        "DueDate.SetAt", "DueDate.SetById", "CompanyAsk.AskedAt", "CompanyAsk.DecidedAt", "DueDate.Length", "DueDate.Unit", "PointOfContact.AssignedAt",
        "Document.ContentType", "Document.DraftId", "Document.PartId", "Document.Sha256", "Document.Size", "Document.UploadedAt",
        "Pause.No", "Pause.StartedAt", "Pause.StartedById", "Pause.EndedAt", "Pause.EndedById", "PausedDeadline.PauseId",
        "ComplaintLetter.SubjectNo", "ComplaintLetter.Date", "ComplaintLetter.Head", "ComplaintLetter.SentAt", "ComplaintLetter.SentById", "LetterMailing.LetterId", "LetterMailing.RecordedAt", "LetterMailing.RecordedById", "LetterReceipt.LetterId", "LetterReceipt.ConfirmedAt", "LetterReceipt.ConfirmedById",
        "Post.ReplyToId", "Post.PostedAt", "Post.PostedById", "Post.AgencyId", "PostTag.PostId", "PostTag.PersonId", "PostTag.AgencyId", "PostChange.PostId", "PostChange.ChangedAt", "PostChange.ChangedById",
        "ResearchNote.AddedAt", "ResearchNote.AddedById", "AllegedViolation.AddedAt", "AllegedViolation.AddedById", "AllegedViolation.RemovedAt", "AllegedViolation.RemovedById", "Related.CompanyId", "Related.IndividualId", "Related.OtherRecordId",
        "Reminder.At", "Reminder.On", "Reminder.ById", "Reminder.RoundNo", "Reminder.Step",
        "OutsideReferral.RecordedAt", "OutsideReferral.RecordedById", "OutsideReceipt.OutsideReferralId", "OutsideReceipt.RecordedAt", "OutsideReceipt.RecordedById", "Referral.StatusBefore", "Referral.AskedAt", "Referral.AskedById", "Referral.DecidedAt", "Referral.DecidedById",
        "Complaint.EntityId", "NonNmlsEntity.SubjectNo", "NonNmlsEntity.CompanyId", "NonNmlsEntity.CreatedAt", "NonNmlsEntity.OwnedSince", "NonNmlsEntity.FirstSentAt", "NonNmlsEntity.LockedAt", "NonNmlsEntity.AgencyPocId", "NonNmlsEntity.CompanyPocId",
        "InformationChange.No", "InformationChange.AskedAt", "InformationChange.AskedById", "InformationChange.AskedByName", "InformationChange.DecidedAt", "InformationChange.DecidedById", "InformationChange.DecidedByName",
        "EntityMatch.No", "EntityMatch.At", "EntityMatch.ById", "EntityMatch.ByName", "EntityMatch.UndoneAt", "EntityMatch.UndoneById", "EntityMatch.UndoneByName",
        "SupervisoryActivity.SubjectNo", "SupervisoryActivity.CompanyId", "SupervisoryActivity.CreatedAt", "SupervisoryActivity.OwnedSince", "SupervisoryActivity.FirstSentAt", "SupervisoryActivity.AgencyPocId", "SupervisoryActivity.CompanyPocId",
        "Interaction.No", "Interaction.Side", "Interaction.WrittenAt", "Interaction.WrittenById", "Interaction.WrittenByName", "Interaction.CorrectedAt", "Interaction.WithdrawnAt", "Interaction.WithdrawnByName",
        "ActivityStep.No", "ActivityStep.Act", "ActivityStep.At", "ActivityStep.ById", "ActivityStep.ByName", "CompanyMember.No", "CompanyMember.PersonId", "CompanyMember.Part", "CompanyMember.Since", "CompanyMember.SinceById", "CompanyMember.Until", "CompanyMember.UntilById", "ActivityParticipant.No", "ActivityParticipant.Since", "ActivityParticipant.SinceById", "ActivityParticipant.UntilById",
        "Finding.ProposedAt", "Finding.ProposedById", "Finding.ProposedByName", "FindingStep.FindingId", "FindingStep.No", "FindingStep.Act", "FindingStep.At", "FindingStep.ById", "FindingStep.ByName",
        "Cancellation.At", "Cancellation.On", "Cancellation.ById", "Reopening.At", "Reopening.On", "Reopening.ById",
        "Instalment.SubjectNo", "FormerSubject.No", "FormerSubject.CompanyId", "FormerSubject.FirstSentAt", "FormerSubject.UntilAt", "FormerSubject.UntilOn", "FormerSubject.ChangedById", "FormerSubject.IsKept", "FormerSubject.CompanyPocId",
        "FormerSubject.AgencyName", "FormerSubject.CategoryId", "FormerSubject.TransactionOn", "FormerSubject.TransactionPlace", "FormerSubject.Account", "FormerSubject.Complainant", "FormerSubject.Documents",
        "Closure.At", "Closure.On", "Closure.ById", "Published.Key",
        // Who reads the history need not read what another agency wrote to the owner: the page Access tells each side its own.
        "AccessGrant.AgencyId", "AccessGrant.GrantedAt", "AccessGrant.GrantedById", "AccessGrant.UntilOn", "AccessGrant.EndsAt", "AccessGrant.RemovedAt", "AccessGrant.RemovedById", "AccessGrant.RemovedWhy",
        "AccessRequest.AgencyId", "AccessRequest.OwnerAgencyId", "AccessRequest.Comments", "AccessRequest.AskedAt", "AccessRequest.AskedById", "AccessRequest.Decision", "AccessRequest.DecisionComments", "AccessRequest.DecidedAt", "AccessRequest.DecidedById",
    ];

    /// <param name="field">As history keeps it, such as Complaint.AmountInDispute.</param>
    /// <returns>Null: it is not shown.</returns>
    public static string? LabelOf(string field) => Labels.GetValueOrDefault(field);

    public static bool IsKnown(string field) => Labels.ContainsKey(field) != Silent.Contains(field);
}
