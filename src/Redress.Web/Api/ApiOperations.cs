using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Api;

/// <summary>What each operation says of itself: the right it needs, its parameters in words, the headers it reads, how it refuses.</summary>
static class ApiOperations
{
    public const string Right = "x-right", Holders = "x-held-by";

    static readonly Dictionary<string, string> Parameters = new()
    {
        ["number"] = "Complaint ID, such as C-2026-0000123.",
        ["no"] = "Number of the request within its complaint, from 1.",
        ["id"] = "UUID.",
        ["token"] = "The last part of the link in the mail.",
        ["name"] = "Name of the business; spelling need not be right.",
        ["city"] = "City of its office or branch.",
        ["state"] = "State, two letters.",
        ["person"] = "Somebody who works there.",
        ["keywords"] = "What it does, in a few words, such as payday loans.",
        ["phone"] = "Its telephone number.",
        ["website"] = "Its website.",
        ["old"] = "Number of the earlier round.",
        ["new"] = "Number of the later round.",
        ["year"] = "2000 to 2100. Left out: this year.",
        ["kind"] = "The period that is set.",
        ["session"] = "UUID of the session.",
        ["cursor"] = "The cursor of the page before. Left out: the first page.",
        ["limit"] = "Rows of a page, 1 to 200.",
        ["status"] = "Only complaints of this status.",
        ["own"] = "true: of your own agency. false: of every agency.",
        ["code"] = "State or territory, two letters.",
        ["list"] = "Failed, Waiting or GivenUp. Left out: Failed.",
        ["before"] = "The last mail of the page before. Left out: the first page.",
        ["on"] = "The day, such as 2026-11-30.",
        ["seen"] = "Of the moves that were looked at. Left out: no due date may be touched.",
        ["rehearse"] = "true: nothing is changed; the rehearsal waits for your confirmation. Left out: the file is imported.",
        ["report"] = "Only lines of this kind: Refused, Warning or Changed. Left out: all.",
        ["after"] = "The number of the last line of the page before. Left out: from the first.",
        ["words"] = "An ID, a license number, or a name; spelling need not be right.",
        ["text"] = "Words, or “words in quotes” that stand together, 100 letters at most. Each must stand somewhere in the complaint where you may read.",
        ["in"] = "Only in these texts: Names, Accounts, Requests, Notes or Documents. Left out: anywhere.",
        ["contains"] = "Words that are in it.",
        ["show"] = "Waiting (for your answer), Agency (it reviews or decides), Done, or All. Left out: Waiting.",
        ["whose"] = "Everybody, Poc (you are point of contact), or Drafter (you draft). Left out: Everybody.",
        ["agency"] = "Only requests of this agency, by the two letters of its state.",
        ["overdue"] = "true: only those past their due date.",
        ["template"] = "UUID of the template.",
        ["enrollment"] = "Only companies whose enrollment is in this state.",
        ["licensed"] = "Only companies with a license in force in this state, two letters.",
        ["into"] = "SES ID or NMLS ID of the company that goes on.",
        ["company"] = "Only complaints about the company with this SES ID or NMLS ID.",
        ["part"] = "Documents, PersonalData or WholeRecord.",
        ["due"] = "A month of the next twelve, such as 2027-03. Left out: what is due today.",
        ["held"] = "true: only what is held. false: only what is not. Left out: both.",
        ["years"] = "Years after the latest closure or cancellation. Left out: the part is kept.",
        ["all"] = "true: also those that were released.",
        ["complaint"] = "Only this complaint, or those whose ID has these letters.",
        ["month"] = "Only complaints received in this month, such as 2026-03.",
        ["category"] = "Only complaints of this category; none: those without one.",
        ["imported"] = "true: only imported ones. false: none of them. Left out: both.",
        ["asked"] = "Incoming: asked of you, not decided. Decisions: decided by you. Outgoing: asked by you, not decided. Left out or History: all.",
        ["agency"] = "Only those with this other agency, two letters.",
        ["tab"] = "One of the built-in lists: Open, Mine, Review, Referrals, Access, Overdue, All or Imported. Left out: every complaint of your own agency, or of all with own=false. Of entities: All, Ours (kept by your agency), ToDecide (changes wait for your agency), Asked (your agency waits for a decision), Matched; left out: All.",
        ["view"] = "UUID of a saved view, whose filters and order hold instead.",
        ["type"] = "Only these business types. May stand several times, like status, next, step and flag.",
        ["issue"] = "Only complaints of this issue.",
        ["poc"] = "Only complaints with this point of contact of your agency: the UUID of the person.",
        ["next"] = "Who acts next: Us, Company, OtherAgency, Nobody.",
        ["step"] = "What is next, such as ReviewAnswer.",
        ["due"] = "Overdue, Today, NextSevenDays or AnswerOverdue.",
        ["from"] = "Received on this day or later.",
        ["createdFrom"] = "Created on this day or later.",
        ["createdTo"] = "Created on this day or earlier.",
        ["closedFrom"] = "Closed on this day or later.",
        ["closedTo"] = "Closed on this day or earlier.",
        ["age"] = "Not closed, and received at least so many days ago.",
        ["ageTo"] = "Not closed, and received at most so many days ago.",
        ["amount"] = "At least so many dollars in dispute.",
        ["amountTo"] = "At most so many dollars in dispute.",
        ["flag"] = "Only complaints with one of these flags.",
        ["reason"] = "Closed for this reason.",
        ["subject"] = "Words of the subject's name.",
        ["complainant"] = "Words of the complainant's name.",
        ["sort"] = "The column: Number, Due, Received, Subject, Status, Poc; others sort the first 10,000 rows. A file is sorted whole.",
        ["down"] = "true: the last first.",
        ["format"] = "csv or xlsx: all rows as a file, as with Accept. Left out: JSON, page by page.",
        ["canceled"] = "true: also those of complaints that were canceled since.",
        ["report"] = "Name of the report, such as complaints; GET /api/v1/reports lists them.",
        ["entity"] = "Entity Tracking Number, such as E-2026-000123.",
        ["change"] = "Number of the information change on its record, from 1.",
        ["finding"] = "Number of the finding within its activity, from 1.",
        ["activity"] = "SA ID, such as SA-2026-000123.",
        ["activities"] = "Ours (led by your agency), Mine (you take part), Review (they wait for a Staff Director), Asked (another agency waits for your decision), Shared (another agency leads it, yours has access) or All. Left out: All.",
        ["interaction"] = "Number of the interaction within its activity, from 1.",
        ["row"] = "Number of the row within its activity, from 1.",
        ["milestone"] = "Only activities at this milestone.",
        ["activityType"] = "Examination or Investigation. Left out: both.",
        ["schedule"] = "ToSchedule (no open activity of yours, nothing decided), Queue, Decided or All. Left out: ToSchedule.",
        ["businessType"] = "Only companies with this as their first business type, in the registry's words.",
        ["office"] = "Only companies with their main office in this state, two letters.",
        ["companyWords"] = "An ID of a company, or letters of its name.",
        ["dueBefore"] = "Only companies whose next exam is due before this day.",
        ["atLeast"] = "At least so many complaints in 12 months.",
        ["ratedOrWorse"] = "Only companies whose last exam was rated so, or worse: 1 is the best, 5 the worst.",
        ["hasActive"] = "true: only companies with an open activity of any agency. false: only those without.",
        ["order"] = "Company, Type, LastExam, NextExam, Open, Last12, Trend, Rate, Relief or Violations. Left out: Last12.",
        ["item"] = "UUID of the scheduling item.",
        ["page"] = "From 1. Left out: 1.",
        ["to"] = "SES ID or NMLS ID of the company. Of a letter: e-mail of a contact of the company; left out: the one for complaints.",
        ["value"] = "ID of the category.",
        ["issueId"] = "ID of the issue.",
        ["version"] = "Number of the version, from 1.",
        ["place"] = "Number of the change within the version.",
        ["Upload-Length"] = "Bytes of the file, up to 1 GB.",
        ["Upload-Metadata"] = "Keys with values in base64, commas between them: filename, draft (a UUID), part. Left out, part is Intake for an agency and Answer for a company.",
        ["Upload-Offset"] = "Where the bytes of this request begin: what HEAD or the answer before said.",
        ["Upload-Checksum"] = "sha256, sha1 or md5, a space, and the sum of this request's bytes in base64. Where it is another, 460 is answered and nothing kept.",
        ["draft"] = "UUID of the draft.",
        ["relief"] = "true: only complaints of your own agency that were closed with money for the consumer.",
    };

    static readonly Dictionary<string, string> Answers = new()
    {
        ["200"] = "Done, or read.",
        ["201"] = "Made. Location says where.",
        ["204"] = "Done; there is nothing to say.",
        ["400"] = "The request cannot be read: broken JSON, an unknown field, a value of another type.",
        ["401"] = "No token, or one that is not good.",
        ["403"] = "Your roles do not hold the right, or something is owed before work.",
        ["404"] = "It does not exist, or you may not know of it. Both read the same.",
        ["409"] = "A rule forbids it now, or somebody changed it at the same moment. Nothing was saved.",
        ["412"] = "If-Match names another version than the present one.",
        ["422"] = "A field is missing or wrong; errors names it.",
        ["429"] = "You asked too often. Retry-After says how many seconds to wait.",
    };

    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();
        operation.OperationId = NameOf(context.Description.HttpMethod!, context.Description.RelativePath!);
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>()) parameter.Description ??= parameter is { Name: "to", Schema.Format: "date" } ? "Until this day." : parameter is { Name: "id", Schema.Format: null } ? "SES ID or NMLS ID." : Parameters.GetValueOrDefault(parameter.Name!);
        State(operation, isOpen ? null : metadata.OfType<NeedsAttribute>().Last().At(context.Description.RelativePath ?? ""));
        if (operation.Responses!.ContainsKey("412")) AddHeader(operation, "If-Match", "The ETag that you read. Where it is not the present one, nothing happens and 412 says so. Left out: no check.");
        if (context.Description.HttpMethod == "POST" && !isOpen) AddHeader(operation, "Idempotency-Key", "Up to 200 characters of your choosing. The same request under the same key happens once; a repetition gets the first answer.");
        if (isOpen) foreach (var status in (string[])["401", "403"]) operation.Responses.Remove(status);
        if (operation.RequestBody is null && operation.Parameters.Count == 0) operation.Responses.Remove("400");
        foreach (var (status, answer) in operation.Responses)
            if (answer is OpenApiResponse response) response.Description = Answers.GetValueOrDefault(status, response.Description ?? "");
        return Task.CompletedTask;
    }

    // getComplaintsNumberHistory: programs that write clients call the method so.
    static string NameOf(string method, string path)
        => method.ToLowerInvariant() + string.Concat(path["api/v1/".Length..].Split(['/', '-', '{', '}'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split(':')[0]).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    static void State(OpenApiOperation operation, Right? right)
    {
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        if (right is null)
        {
            operation.Security = [];
            return;
        }
        var row = RightsTable.Rows.First(row => row.Right == right);
        string[] holders = row.Holders.Length == Enum.GetValues<Role>().Length ? ["Everybody who is signed in"] : [.. row.Holders.Select(Roles.Words)];
        operation.Extensions[Right] = new JsonNodeExtension(JsonValue.Create(row.Words));
        operation.Extensions[Holders] = new JsonNodeExtension(new JsonArray([.. holders.Select(holder => (JsonNode)JsonValue.Create(holder))]));
    }

    static void AddHeader(OpenApiOperation operation, string name, string words)
        => operation.Parameters!.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Header, Description = words, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
}
