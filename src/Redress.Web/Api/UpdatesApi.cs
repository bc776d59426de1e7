using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Search;
using Redress.Web.Data.Doors;
using Redress.Web.Pages.Complaints;

namespace Redress.Web.Api;

/// <summary>Changing what was entered and who is in charge; a second complaint about another company.</summary>
static class UpdatesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var complaint = api.MapGroup("/complaints/{number}").WithTags("Complaints");
        complaint.MapPatch("", Update).Needs(Right.UpdateComplaints).Accepts<IntakeInput>("application/json", "application/merge-patch+json")
            .WithSummary("Change what was entered, until closing. Give the fields that change (RFC 7396): null empties one, complainants are given whole.").Acts().ProducesValidationProblem(422);
        complaint.MapGet("/poc", Candidates).Needs(Right.UpdateComplaints).WithSummary("Who can be point of contact, with the workload of each.").Produces<List<CandidateView>>().ProducesProblem(404);
        complaint.MapPut("/poc", Reassign).Needs(Right.UpdateComplaints).WithSummary("Name another point of contact of the agency.").Acts();
        complaint.MapPost("/second", Second).Needs(Right.EnterComplaints).WithSummary("Enter a second complaint about another company, with the same complainant and account, related to this one. Send an Idempotency-Key.")
            .Produces<ComplaintView>(201).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesValidationProblem(422);
    }

    /// <param name="Complainants">In their order, the first one first. Those with an ID are changed, those without are added, those left out are removed.</param>
    public sealed record IntakeInput(
        DateOnly ReceivedOn, HowReceived HowReceived, BusinessType BusinessType, string? BusinessActivities, int CategoryId, int IssueId, string Account, string? DesiredOutcome,
        decimal? AmountInDispute, string? CfpbId, string? AgencyReference, Priority Priority, IReadOnlyList<CareFlags>? Flags,
        DateOnly? TransactionOn, string? TransactionCity, string? TransactionState, IReadOnlyList<PersonInput>? Complainants,
        string? RepresentativeName, string? RepresentativeRelation, string? RepresentativeContact, bool IsRestricted, bool IsAnonymous)
    {
        internal static IntakeInput Of(Intake i) => new(
            i.ReceivedOn, i.HowReceived, i.BusinessType, i.BusinessActivities, i.CategoryId, i.IssueId, i.Account, i.DesiredOutcome, i.AmountInDispute, i.CfpbId, i.AgencyReference,
            i.Priority, [.. i.Flags.Each()], i.TransactionOn, i.TransactionCity, i.TransactionState,
            [.. i.Complainants.Select(p => new PersonInput(p.Id, p.FirstName, p.LastName, p.Street, p.City, p.State, p.Zip, p.Phone, p.Email, p.PreferredLanguage, p.PreferredContact, p.AgreesToEmail))],
            i.RepresentativeName, i.RepresentativeRelation, i.RepresentativeContact, i.IsRestricted, i.IsAnonymous);

        internal Intake Read() => new()
        {
            ReceivedOn = ReceivedOn, HowReceived = HowReceived, BusinessType = BusinessType, BusinessActivities = BusinessActivities, CategoryId = CategoryId, IssueId = IssueId,
            Account = Account, DesiredOutcome = DesiredOutcome, AmountInDispute = AmountInDispute, CfpbId = CfpbId, AgencyReference = AgencyReference,
            Priority = Priority, Flags = (Flags ?? []).Aggregate(CareFlags.None, (all, flag) => all | flag),
            TransactionOn = TransactionOn, TransactionCity = TransactionCity, TransactionState = TransactionState,
            Complainants = [.. (Complainants ?? []).Select(p => new Complainant
            {
                Id = p.Id ?? Guid.CreateVersion7(), FirstName = p.FirstName?.Trim() ?? "", LastName = p.LastName?.Trim() ?? "", Street = p.Street, City = p.City, State = p.State, Zip = p.Zip,
                Phone = p.Phone, Email = p.Email, PreferredLanguage = p.PreferredLanguage, PreferredContact = p.PreferredContact, AgreesToEmail = p.AgreesToEmail,
            })],
            RepresentativeName = RepresentativeName, RepresentativeRelation = RepresentativeRelation, RepresentativeContact = RepresentativeContact,
            IsRestricted = IsRestricted, IsAnonymous = IsAnonymous,
        };
    }

    /// <param name="Id">Left out: somebody new.</param>
    public sealed record PersonInput(Guid? Id, string? FirstName, string? LastName, string? Street = null, string? City = null, string? State = null, string? Zip = null,
        string? Phone = null, string? Email = null, string? PreferredLanguage = null, PreferredContact? PreferredContact = null, bool AgreesToEmail = false);

    static async Task<IResult> Update(Act act, string number, HttpRequest request, IOptions<JsonOptions> json, CancellationToken stop)
    {
        var patch = await Body(request, stop);
        return await act.On(number, async (complaint, stamp) =>
        {
            await act.Db.Entry(complaint).Collection(c => c.Notes).LoadAsync(stop);
            await act.Db.Entry(complaint).Collection(c => c.Posts).LoadAsync(stop);
            var now = Merged(IntakeInput.Of(complaint.AsEntered()), patch, json.Value.SerializerOptions).Read();
            if (now.Account is null) throw new InputException("account", "This is required.");
            if ((now.CategoryId, now.IssueId) != (complaint.CategoryId, complaint.IssueId) && !await act.Db.Offers(complaint.AgencyId, stamp.Today, now.CategoryId, now.IssueId, complaint))
                throw new InputException("issueId", "Choose a category and one of its issues: see /categories.");
            if (complaint.Differs(now)) complaint.Update(now, stamp);
            else complaint.MustNotBeLocked();
        });
    }

    static async Task<JsonObject> Body(HttpRequest request, CancellationToken stop)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: stop) as JsonObject ?? throw new JsonException();
        }
        catch (JsonException broken)
        {
            throw new BadHttpRequestException("The body is not JSON.", broken);
        }
    }

    // What the patch names is taken, all else stays; an unknown field is refused as everywhere.
    static IntakeInput Merged(IntakeInput present, JsonObject patch, JsonSerializerOptions options)
    {
        var whole = JsonSerializer.SerializeToNode(present, options)!.AsObject();
        foreach (var (field, value) in patch) whole[char.ToLowerInvariant(field.FirstOrDefault()) + (field.Length > 1 ? field[1..] : "")] = value?.DeepClone();
        try
        {
            return whole.Deserialize<IntakeInput>(options)!;
        }
        catch (JsonException broken)
        {
            throw new BadHttpRequestException("A field cannot be read.", broken);
        }
    }

    /// <param name="Poc">E-mail address.</param>
    /// <param name="Open">Complaints in work of which this person is point of contact.</param>
    /// <param name="Overdue">Of these, where something is past its day.</param>
    /// <param name="Answers">Answers that wait for review on them.</param>
    public sealed record CandidateView(string Poc, string Name, int Open, int Overdue, int Answers);

    static async Task<IResult> Candidates(Act act, string number)
    {
        var viewer = await act.Viewer();
        if (await act.Find(viewer, number) is not { } complaint || viewer.AgencyId != complaint.AgencyId) return Results.NotFound();
        return Results.Ok((await PocCandidate.Of(act.Db, viewer, complaint.Agency.DayOf(act.Now))).Select(one => new CandidateView(one.Email, one.Name, one.Open, one.Overdue, one.Answers)).ToList());
    }

    /// <param name="Poc">E-mail address of a Supervisor or Manager.</param>
    public sealed record PocInput(string Poc, string? Reason = null);

    static Task<IResult> Reassign(Act act, string number, PocInput input) => act.On(number, async (complaint, stamp) =>
        complaint.ReassignPoc(await act.Db.People.Include(p => p.Roles).FirstOrDefaultAsync(p => p.Email == input.Poc && p.AgencyId == complaint.AgencyId)
            ?? throw new InputException("poc", "Nobody of your agency has this e-mail address."), input.Reason, stamp));

    /// <param name="Subject">SES ID or NMLS ID of the other company.</param>
    /// <param name="BusinessType">Left out: as on the first complaint.</param>
    public sealed record SecondInput(string Subject, Routing Routing, BusinessType? BusinessType = null);

    static async Task<IResult> Second(Act act, string number, SecondInput input)
    {
        Complaint? second = null;
        var done = await act.On(number, async (complaint, stamp) =>
        {
            var company = await act.Db.SubjectWith(input.Subject) ?? throw new InputException("subject", "No company has this ID.");
            var author = await act.Db.People.Include(p => p.Roles).FirstAsync(p => p.Id == stamp.By.PersonId);
            second = complaint.EnterSecond(company, input.BusinessType ?? complaint.BusinessType ?? default, await act.Db.NextComplaint(stamp.Today.Year), input.Routing, author, stamp);
            act.Db.Add(second);
        });
        if (second is null || (done as IStatusCodeHttpResult)?.StatusCode != 200) return done;
        return act.Tagged(second.Version, new Created($"/api/v1/complaints/{second.Number}", await ComplaintView.Of(act.Db, second, await act.Viewer(), Depth.Full)));
    }
}
