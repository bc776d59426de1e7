using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Api;

/// <summary>Letters to companies and to the industry: templates, and letters filled in from them.</summary>
static class LettersApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var templates = api.MapGroup("/letter-templates").WithTags("Letters");
        templates.MapGet("/", List).Needs(Right.KeepTemplates).WithSummary("The letter templates that can be used, and those retired.").Produces<IReadOnlyList<LetterTemplateView>>();
        templates.MapGet("/{id:guid}", Read).Needs(Right.KeepTemplates).WithSummary("One letter template.").Answers();
        templates.MapPost("/", Add).Needs(Right.KeepTemplates).WithSummary("Add a letter template of one's agency; the Operator adds one that all share.").Answers(201);
        templates.MapPut("/{id:guid}", (Act act, Guid id, LetterTemplateInput input) => Do(act, id, (template, stamp) => template.Change(input.Text(), template.Version, stamp))).Needs(Right.KeepTemplates).WithSummary("Change a letter template.").Answers();
        templates.MapPut("/{id:guid}/retirement", (Act act, Guid id) => Do(act, id, (template, stamp) => template.Retire(stamp))).Needs(Right.KeepTemplates).WithSummary("Offer it no more.").Answers();
        templates.MapDelete("/{id:guid}/retirement", (Act act, Guid id) => Do(act, id, (template, stamp) => template.BringBack(stamp))).Needs(Right.KeepTemplates).WithSummary("Offer it again.").Answers();
        api.MapGet("/companies/{id}/letters/{template:guid}", Fill).WithTags("Letters").Needs(Right.EnrollCompanies).WithSummary("A letter to a company, filled in. Nothing of it is kept.").Produces<LetterView>().ProducesProblem(404).ProducesValidationProblem(422);
        templates.MapGet("/{id:guid}/letter", FillForIndustry).Needs(Right.KeepTemplates).WithSummary("A letter filled in for no company in particular.").Produces<LetterView>().ProducesProblem(404);
    }

    static void Answers(this RouteHandlerBuilder endpoint, int status = 200)
        => endpoint.Produces<LetterTemplateView>(status).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesValidationProblem(422);

    public sealed record LetterTemplateInput(LetterTo To, string Subject, string Body, LetterKind Kind = LetterKind.Announcement)
    {
        internal LetterText Text() => new(To, Subject, Body, Kind);
    }

    public sealed record LetterTemplateView(Guid Id, LetterKind Kind, LetterTo To, string Subject, string Body, bool IsShared, DateTime? RetiredAt, int Version)
    {
        internal static LetterTemplateView Of(LetterTemplate t) => new(t.Id, t.Kind, t.To, t.Title, t.Text, t.IsShared, t.RetiredAt, t.Version);
    }

    /// <param name="Missing">Fields of which nothing is known; they are left open in the text.</param>
    public sealed record LetterView(string Agency, string Date, IReadOnlyList<string> Address, string Subject, string Body, IReadOnlyList<string> Missing)
    {
        internal static LetterView Of(Letter letter) => new(letter.Agency, letter.Date, letter.Address, letter.Subject, letter.Text, letter.Missing);
    }

    static async Task<IResult> List(Act act)
        => Results.Ok((await act.Db.LetterTemplates(await act.Viewer()).OrderBy(template => template.Title).ThenBy(template => template.Id).ToListAsync()).Select(LetterTemplateView.Of).ToList());

    static async Task<IResult> Read(Act act, Guid id) => await Find(act, id) is { } found ? act.Tagged(found.Version, Results.Ok(LetterTemplateView.Of(found))) : Results.NotFound();

    static async Task<IResult> Add(Act act, LetterTemplateInput input)
    {
        var template = LetterTemplate.Add(input.Text(), await StampOf(act));
        act.Db.Add(template);
        await act.Db.SaveChangesAsync();
        return act.Tagged(template.Version, new Created($"/api/v1/letter-templates/{template.Id}", LetterTemplateView.Of(template)));
    }

    static async Task<IResult> Do(Act act, Guid id, Action<LetterTemplate, Stamp> verb)
    {
        if (await Find(act, id) is not { } found) return Results.NotFound();
        act.MustMatch(found.Version);
        verb(found, await StampOf(act));
        await act.Db.SaveChangesAsync();
        return act.Tagged(found.Version, Results.Ok(LetterTemplateView.Of(found)));
    }

    static async Task<IResult> Fill(Act act, string id, Guid template, string? to)
    {
        var company = await act.Db.Companies.AsNoTracking().WithKey(id).Include(c => c.Contacts).Include(c => c.ComplaintsContact).FirstOrDefaultAsync();
        if (company is not { CanBeAsked: true } || await Find(act, template) is not { RetiredAt: null, Kind: LetterKind.Announcement, To: LetterTo.Company } found) return Results.NotFound();
        var contacts = company.Addressees();
        var addressee = to is null ? contacts[0] : contacts.FirstOrDefault(contact => contact.Email == to) ?? throw new InputException("to", "The company has no contact with this e-mail address.");
        return Results.Ok(await Filled(act, found, addressee));
    }

    static async Task<IResult> FillForIndustry(Act act, Guid id) => await Find(act, id) is { } found ? Results.Ok(await Filled(act, found, null)) : Results.NotFound();

    static async Task<LetterView> Filled(Act act, LetterTemplate template, Addressee? to)
    {
        var viewer = await act.Viewer();
        var agency = await act.Db.Agencies.FirstOrDefaultAsync(agency => agency.Id == viewer.AgencyId);
        return LetterView.Of(LetterFields.Fill(template.Says, agency?.FullName ?? "", viewer.Name, agency?.DayOf(act.Now) ?? DateOnly.FromDateTime(act.Now), to));
    }

    internal static async Task<LetterTemplate?> Find(Act act, Guid id) => await act.Db.LetterTemplates(await act.Viewer()).FirstOrDefaultAsync(template => template.Id == id);

    static async Task<Stamp> StampOf(Act act) => new(await act.Viewer(), act.Now, DateOnly.FromDateTime(act.Now));
}
