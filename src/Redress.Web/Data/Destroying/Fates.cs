using Redress.Domain.Records.Retention;
using static Redress.Domain.Records.Retention.DestroyedPart;

namespace Redress.Web.Data.Destroying;

/// <summary>What destruction does to one table of a record.</summary>
/// <param name="Rows">With which part its rows go; null: they stay.</param>
/// <param name="Which">SQL condition on the table for the rows of record @record, whose number is @number.</param>
sealed record Fate(string Table, DestroyedPart? Rows, string Which = Fate.OfRecord)
{
    public const string OfRecord = "record_id = @record";

    /// <summary>Columns whose value goes with personal data, by their names.</summary>
    public IReadOnlyList<string> Personal { get; init; } = [];
    /// <summary>Columns whose value goes with the whole record, where the row stays.</summary>
    public IReadOnlyList<string> Whole { get; init; } = [];
    /// <summary>Texts that tell nothing of a person: they stay as long as the row.</summary>
    public IReadOnlyList<string> Stays { get; init; } = [];

    /// <summary>What is emptied where rows stay, with this part or a larger one.</summary>
    public IEnumerable<string> Emptied(DestroyedPart part) => part switch
    {
        Documents => [],
        PersonalData => Personal,
        _ => [.. Personal, .. Whole],
    };
}

/// <summary>
/// What destruction does to each table, in the order in which rows go. The locks let just this through, the digest of the state is counted by it,
/// and a test fails where a text of any table is not declared.
/// </summary>
static class Fates
{
    public static readonly IReadOnlyList<Fate> All =
    [
        // What tells of the record from outside of it.
        new("notices", PersonalData) { Stays = ["words", "link"] },
        new("outbox_mails", PersonalData) { Stays = ["message_id", "recipient", "subject", "body", "last_error", "given_up_reason"] },
        new("done_once", PersonalData, "(path LIKE '%' || @number || '%' OR location LIKE '%' || @number || '%' OR body LIKE '%' || @number || '%')"),
        new("complaint_import_lines", PersonalData, "number = @number"),
        new("bulk_items", WholeRecord) { Personal = ["words", "before"], Stays = ["number"] },
        new("last_looks", WholeRecord), new("board_looks", WholeRecord),
        new("kept_until", WholeRecord) { Personal = ["reason"], Stays = ["set_by_name"] },
        new("hold_matches", WholeRecord) { Stays = ["why", "decided_by_name"] },
        new("legal_holds", null, "released_at IS NOT NULL AND (record_id = @record OR (hold_on = 'Complainant' AND EXISTS (SELECT 1 FROM hold_matches m WHERE m.hold_id = legal_holds.id AND m.record_id = @record) AND NOT EXISTS (SELECT 1 FROM hold_matches o JOIN records r ON r.id = o.record_id WHERE o.hold_id = legal_holds.id AND o.record_id <> @record AND (r.destroyed IS NULL OR r.destroyed = 'Documents'))))")
            { Personal = ["person_name", "person_email", "person_phone", "reason", "release_reason"], Stays = ["held", "set_by_name", "confirmed_by_name", "release_asked_by_name", "released_by_name"] },
        new("destructions", null) { Personal = ["ended_why"], Stays = ["number", "rule", "proposed_by_name", "confirmed_by_name", "ended_by_name", "certificate"] },
        new("destroyed_documents", null) { Stays = ["sha256"] },
        new("destruction_certificates", null) { Stays = ["number", "record_number", "json", "signature", "public_key"] },

        // Documents: their bytes and keys go with every part. What hung on a draft that was never sent goes with the draft.
        new("document_texts", Documents, "document_id IN (SELECT id FROM documents WHERE record_id = @record OR draft_id IN (SELECT id FROM answer_drafts WHERE record_id = @record))"),
        new("document_scans", null, "document_id IN (SELECT id FROM documents WHERE record_id = @record OR draft_id IN (SELECT id FROM answer_drafts WHERE record_id = @record))") { Stays = ["version", "finding"] },
        new("document_work", Documents, "document_id IN (SELECT id FROM documents WHERE record_id = @record OR draft_id IN (SELECT id FROM answer_drafts WHERE record_id = @record))"),
        new("sealed_packages", Documents) { Stays = ["token_hash"] },
        new("documents", PersonalData, "record_id IS NULL AND draft_id IN (SELECT id FROM answer_drafts WHERE record_id = @record)"),
        new("documents", null) { Personal = ["file_name"], Stays = ["content_type", "sha256"] },

        // The exchange.
        new("internal_comments", PersonalData), new("draft_texts", PersonalData), new("draft_assignments", PersonalData), new("answer_drafts", PersonalData),
        new("company_asks", WholeRecord) { Personal = ["reason", "words"] },
        new("rounds", WholeRecord) { Personal = ["reason", "answer"] },
        new("reminders", WholeRecord) { Stays = ["step"] }, new("paused_deadlines", WholeRecord),
        new("pauses", WholeRecord) { Personal = ["note"] },
        new("due_dates", WholeRecord) { Personal = ["reason"] },
        new("information_requests", WholeRecord) { Personal = ["title", "text", "cancel_reason", "origin"] },
        new("instalments", WholeRecord) { Personal = ["introductory_comments", "file_sharing_link"], Stays = ["tells_others"] },

        // The complaint's own parts.
        new("complainants", PersonalData),
        new("related", WholeRecord) { Personal = ["individual_id", "name", "address", "contact"] },
        new("research_notes", WholeRecord) { Personal = ["text"] },
        new("alleged_violations", WholeRecord) { Personal = ["description", "removal_reason"], Stays = ["citation"] },
        new("relief", WholeRecord),
        new("closures", WholeRecord) { Personal = ["internal_notes", "shared_comment", "non_monetary_relief"], Stays = ["duplicate_of", "other_agency"] },
        new("reopenings", WholeRecord) { Personal = ["comment", "late_reason"] },
        new("cancellations", WholeRecord) { Personal = ["reason"] },
        new("former_subjects", WholeRecord) { Personal = ["reason", "transaction_place", "account", "complainant", "documents"], Stays = ["subject_name", "agency_name"] },
        new("letter_prints", PersonalData), new("letter_mailings", WholeRecord), new("letter_receipts", WholeRecord),
        new("complaint_letters", WholeRecord) { Personal = ["email", "address", "subject", "text"], Stays = ["head", "dated"] },
        new("post_changes", WholeRecord) { Personal = ["corrected_text"] },
        new("post_tags", WholeRecord) { Stays = ["words"] },
        new("posts", WholeRecord) { Personal = ["text"] },
        new("points_of_contact", WholeRecord),
        new("access_grants", WholeRecord) { Personal = ["removed_why"] },
        new("access_requests", WholeRecord) { Personal = ["comments", "decision_comments"] },
        new("referrals", WholeRecord) { Personal = ["comments", "decision_comments"] },
        new("outside_receipts", WholeRecord) { Personal = ["received_by", "note"] },
        new("outside_referrals", WholeRecord) { Personal = ["how", "what"], Stays = ["sent_to"] },
        new("search_texts", null) { Stays = ["body"] },

        // Sealed values of earlier events go with the key; what is open of them is no personal data of the matter.
        new("record_events", null) { Stays = ["actor_name", "digests", "sealed_values", "state_digest", "previous_hash", "hash"] },
        new("records", null, "id = @record")
        {
            Personal = ["account", "redacted_account", "desired_outcome", "individual_id", "individual_name", "representative_name", "representative_relation", "representative_contact",
                "transaction_city", "agency_reference", "cfpb_id", "flags", "complainant_name"],
            Whole = ["subject_name", "company_id", "branch_id", "entity_id", "category_id", "issue_id", "business_type", "business_activities", "how_received", "amount_in_dispute",
                "transaction_on", "transaction_state", "created_by_id", "agency_poc_id", "company_poc_id", "first_sent_at", "account_shared_at", "acknowledged_on"],
            Stays = ["number", "kind", "chain_head", "state_digest", "taken_up_as", "name_key", "activity", "activity_type", "scope", "leveraged", "location", "businesses", "business", "milestone"],
        },
    ];

    /// <summary>Tables that hold nothing of a complaint, or nothing that a schedule of complaints reaches, with the reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> Apart = new Dictionary<string, string>
    {
        ["stored_keys"] = "The key of a document is removed, that of a record replaced.",
        ["intake_drafts"] = "A draft is no record: it goes when it is sent, or by itself.",
        ["published"] = "Imported complaints have no retention.",
        ["complaint_imports"] = "The file is removed after 30 days; its lines are above.",
        ["record_reads"] = Reading, ["read_batches"] = Reading, ["signed_roots"] = "Digests.", ["begun_uploads"] = "On its way to a draft; gone within a day.",
        ["bulk_acts"] = "Its reason is about many complaints.",
        ["saved_views"] = "A question, not an answer.", ["subscriptions"] = "A question, not an answer.", ["deliveries"] = "Counts.", ["daily_summaries"] = "Days.",
        ["entity_details"] = Entity, ["entity_matches"] = Entity, ["information_changes"] = Entity, ["activity_steps"] = Activity, ["activity_participants"] = Activity, ["activity_company_members"] = Activity, ["findings"] = Activity, ["finding_steps"] = Activity, ["interactions"] = Activity, ["time_entries"] = Activity, ["close_outs"] = Activity, ["activity_reports"] = Activity, ["report_steps"] = Activity, ["agency_requests"] = Activity, ["agency_grants"] = Activity, ["approval_rules"] = Activity, ["third_parties"] = Activity, ["third_party_approvals"] = Activity,
        ["escalations"] = Escalated, ["carried_violations"] = Escalated, ["carried_requests"] = Escalated, ["carried_rounds"] = Escalated, ["carried_documents"] = Escalated,
        ["exam_decisions"] = Scheduling, ["scheduling_items"] = Scheduling, ["queued_companies"] = Scheduling, ["exam_figures"] = "Counts.", ["stale_figures"] = "IDs of companies.",
        ["accounts"] = Person, ["account_claims"] = Person, ["account_logins"] = Person, ["account_passkeys"] = Person, ["account_tokens"] = Person, ["api_tokens"] = Person, ["people"] = Person,
        ["held_roles"] = Person, ["person_facts"] = Person, ["sessions"] = Person, ["user_checks"] = Person, ["kept_users"] = Person, ["list_choices"] = Person, ["notice_choices"] = Person, ["notice_reaches"] = Person,
        ["agencies"] = Organization, ["agency_absences"] = Organization, ["agency_facts"] = Organization, ["companies"] = Organization, ["company_contacts"] = Organization, ["company_facts"] = Organization,
        ["company_names"] = Organization, ["branches"] = Organization, ["individuals"] = Organization, ["licenses"] = Organization, ["notice_addresses"] = Organization, ["enrollments"] = Organization,
        ["enrollment_links"] = Organization, ["enrollment_requests"] = Organization, ["sign_ons"] = Organization, ["sign_on_domains"] = Organization, ["sign_on_facts"] = Organization, ["sign_on_links"] = Organization, ["used_answers"] = Organization,
        ["categories"] = Lists, ["issues"] = Lists, ["list_facts"] = Lists, ["list_versions"] = Lists, ["list_changes"] = Lists, ["letter_templates"] = Lists, ["request_templates"] = Lists, ["library_switches"] = Lists,
        ["number_series"] = Lists, ["terms_of_use"] = Lists, ["installation"] = Lists, ["installation_facts"] = Lists,
    };

    const string Reading = "Who opened what: users, not consumers. It stands under signed roots.";
    const string Activity = "A supervisory activity is a record of its own, which schedules of complaints do not reach.";
    const string Escalated = "The copy that an activity took over belongs to the activity, and is kept as long.";
    const string Scheduling = "What an agency decided about a company, not about a consumer.";
    const string Entity = "A non-NMLS entity is a record of its own, without a schedule.", Person = "A user, not a consumer.", Organization = "An agency or a company.", Lists = "A list of the installation.";

    /// <summary>Of one table; a table may have rows of two kinds.</summary>
    public static IEnumerable<Fate> Of(string table) => All.Where(fate => fate.Table == table);
}
