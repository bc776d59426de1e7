using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Pages.Enroll;

namespace Redress.Web.Api;

/// <summary>Companies that ask for enrollment themselves: asking and entering the code without a token, deciding for the agency.</summary>
static class EnrollmentRequestsApi
{
    public static void MapOpen(IEndpointRouteBuilder open)
    {
        var asking = open.MapGroup("").WithTags("Getting in");
        asking.MapPost("/enrollment-requests", Ask).OpenToAll("Whoever asks has no account yet. The answer tells nothing.").WithSummary("Ask to enroll a company by its NMLS ID. The answer is the same for every number.").Produces<AskedView>().ProducesProblem(409).ProducesValidationProblem(422);
        asking.MapPost("/enrollment-codes", Enter).OpenToAll("The code is the proof, and works once.").WithSummary("Enter the code that the regulator sent. What comes back makes the account: POST /accounts.").Produces<CodeView>(201).ProducesProblem(409).ProducesValidationProblem(422);
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var requests = api.MapGroup("/enrollment-requests").WithTags("Enrollment");
        requests.MapGet("", List).Needs(Right.EnrollCompanies).WithSummary("What companies ask your agency about their enrollment; open ones first, at most 200.").Produces<List<EnrollmentRequestView>>();
        requests.MapGet("/{id:guid}", Read).Needs(Right.EnrollCompanies).WithSummary("One such request.").Produces<EnrollmentRequestView>().ProducesProblem(404);
        requests.MapPut("/{id:guid}/code", SendCode).Needs(Right.EnrollCompanies).WithSummary("Send a code to an address in the registry. The person who asked is told that it was sent, not where.").Produces<EnrollmentRequestView>().ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
        requests.MapPut("/{id:guid}/refusal", Refuse).Needs(Right.EnrollCompanies).WithSummary("Refuse. The person who asked is told why.").Produces<EnrollmentRequestView>().ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
    }

    public sealed record AskedView(string Answer);

    /// <param name="NmlsId">Of the company.</param>
    /// <param name="Code">As in the mail; blanks, dash and small letters do not matter.</param>
    public sealed record CodeInput(string NmlsId, string Code);

    /// <param name="Invitation">For POST /accounts.</param>
    public sealed record CodeView(string Invitation);

    /// <param name="Agency">Whose task it is; null: of all agencies that license the company.</param>
    /// <param name="IsKnownAddress">The asker's address is at one of the company's domains.</param>
    /// <param name="Addresses">Addresses in the registry, to one of which the code goes.</param>
    public sealed record EnrollmentRequestView(
        Guid Id, string Company, string? NmlsId, string? Agency, DateTime AskedAt, string Name, string? Title, string Email, string? Phone, string? Note, bool IsKnownAddress, IReadOnlyList<string> Addresses,
        DateTime? DecidedAt, string? DecidedBy, string? CodeSentTo, string? RefusalReason);

    /// <param name="SentTo">An address in the registry; where it has none, another one with a reason.</param>
    /// <param name="SentToReason">How you know an address that the registry does not have.</param>
    /// <param name="AddressReason">Why the asker's address is right; needed where it is not at one of the company's domains.</param>
    public sealed record SendCodeInput(string SentTo, string? SentToReason = null, string? AddressReason = null);

    static async Task<IResult> Ask(SelfEnrollment asking, AskInput input)
    {
        Inputs.Check(input).MustBeGood();
        await asking.Ask(input.NmlsId, input.Asker);
        return Results.Ok(new AskedView(SelfEnrollment.Asked));
    }

    static async Task<IResult> Enter(SelfEnrollment asking, CodeInput input)
    {
        Inputs.Length("nmlsId", input.NmlsId, 20);
        Inputs.Length("code", input.Code, 40);
        return await asking.Enter(input.NmlsId, input.Code) is { } token ? new Created($"/api/v1/invitations/{token}", new CodeView(token)) : throw new BrokenRuleException(SelfEnrollment.WrongCode);
    }

    static async Task<IResult> List(Act act)
        => Results.Ok((await With(act.Db.EnrollmentRequests(await act.Viewer())).OrderBy(one => one.DecidedAt == null ? 0 : 1).ThenByDescending(one => one.AskedAt).Take(200).ToListAsync()).Select(View).ToList());

    static async Task<IResult> Read(Act act, Guid id) => await Find(act, id) is { } request ? Results.Ok(View(request)) : Results.NotFound();

    static Task<IResult> SendCode(Act act, SelfEnrollment asking, Guid id, SendCodeInput input) => On(act, id, async (request, agency, stamp) =>
    {
        Inputs.Length("sentTo", input.SentTo, 254);
        Inputs.Length("sentToReason", input.SentToReason ?? "-", Enrollment.MostAddressReason);
        Inputs.Length("addressReason", input.AddressReason ?? "-", Enrollment.MostAddressReason);
        if (!new System.ComponentModel.DataAnnotations.EmailAddressAttribute().IsValid(input.SentTo)) throw new InputException("sentTo", "Give an e-mail address, such as name@company.com.");
        await asking.SendCode(request, agency, input.SentTo, input.SentToReason, input.AddressReason, stamp);
    });

    static Task<IResult> Refuse(Act act, SelfEnrollment asking, Guid id, EnrollmentApi.RejectionInput input) => On(act, id, (request, agency, stamp) =>
    {
        Inputs.Length("reason", input.Reason, Enrollment.MostReason);
        asking.Refuse(request, agency, input.Reason, stamp);
        return Task.CompletedTask;
    });

    static async Task<IResult> On(Act act, Guid id, Func<EnrollmentRequest, Agency, Stamp, Task> work)
    {
        if (await Find(act, id) is not { } request) return Results.NotFound();
        var (agency, stamp) = await InvitationsApi.Stamp(act);
        await work(request, agency, stamp);
        await act.Db.SaveChangesAsync();
        return Results.Ok(View(request));
    }

    static async Task<EnrollmentRequest?> Find(Act act, Guid id) => await With(act.Db.EnrollmentRequests(await act.Viewer())).FirstOrDefaultAsync(one => one.Id == id);

    static IQueryable<EnrollmentRequest> With(IQueryable<EnrollmentRequest> rows) => rows.Include(one => one.Company.Contacts).Include(one => one.Agency).Include(one => one.DecidedByAgency).AsSplitQuery();

    static EnrollmentRequestView View(EnrollmentRequest one) => new(
        one.Id, one.Company.Name, one.Company.NmlsId, one.Agency?.Name, one.AskedAt, one.AskerName, one.AskerTitle, one.AskerEmail, one.AskerPhone, one.Note, one.Company.Knows(one.AskerEmail),
        [.. one.Company.Contacts.Where(contact => contact.Email != "").Select(contact => contact.Email)], one.DecidedAt, one.DecidedByName, one.CodeSentTo, one.RefusalReason);
}
