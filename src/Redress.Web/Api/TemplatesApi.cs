using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>Templates of requests: the agency's own, and those that all agencies share.</summary>
static class TemplatesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var templates = api.MapGroup("/request-templates").WithTags("Requests");
        templates.MapGet("/", List).Needs(Right.KeepTemplates).WithSummary("The templates that can be used, and those retired.").Produces<IReadOnlyList<TemplateView>>();
        templates.MapGet("/{id:guid}", Read).Needs(Right.KeepTemplates).WithSummary("One template.").Answers();
        templates.MapPost("/", Add).Needs(Right.KeepTemplates).WithSummary("Add a template of one's agency; the Operator adds one that all share.").Answers(201);
        templates.MapPut("/{id:guid}", Change).Needs(Right.KeepTemplates).WithSummary("Change a template.").Answers();
        templates.MapPut("/{id:guid}/retirement", (Act act, Guid id) => Do(act, id, (template, stamp) => template.Retire(stamp))).Needs(Right.KeepTemplates).WithSummary("Offer it no more.").Answers();
        templates.MapDelete("/{id:guid}/retirement", (Act act, Guid id) => Do(act, id, (template, stamp) => template.BringBack(stamp))).Needs(Right.KeepTemplates).WithSummary("Offer it again.").Answers();
    }

    static void Answers(this RouteHandlerBuilder endpoint, int status = 200)
        => endpoint.Produces<TemplateView>(status).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesValidationProblem(422);

    public sealed record TemplateInput(string Title, string Text, BusinessType? BusinessType = null, int? CategoryId = null);

    public sealed record TemplateView(Guid Id, string Title, string Text, BusinessType? BusinessType, int? CategoryId, bool IsShared, DateTime? RetiredAt, int Version)
    {
        internal static TemplateView Of(RequestTemplate t) => new(t.Id, t.Title, t.Text, t.BusinessType, t.CategoryId, t.IsShared, t.RetiredAt, t.Version);
    }

    static async Task<IResult> List(Act act)
        => Results.Ok((await act.Db.Templates(await act.Viewer()).OrderBy(template => template.Title).ThenBy(template => template.Id).ToListAsync()).Select(TemplateView.Of).ToList());

    static async Task<IResult> Read(Act act, Guid id)
        => await act.Db.Templates(await act.Viewer()).FirstOrDefaultAsync(template => template.Id == id) is { } found ? act.Tagged(found.Version, Results.Ok(TemplateView.Of(found))) : Results.NotFound();

    static async Task<IResult> Add(Act act, TemplateInput input)
    {
        var template = RequestTemplate.Add(await Text(act, input), StampOf(act, await act.Viewer()));
        act.Db.Add(template);
        await act.Db.SaveChangesAsync();
        return act.Tagged(template.Version, new Created($"/api/v1/request-templates/{template.Id}", TemplateView.Of(template)));
    }

    static async Task<IResult> Change(Act act, Guid id, TemplateInput input)
    {
        var text = await Text(act, input);
        return await Do(act, id, (template, stamp) => template.Change(text, template.Version, stamp));
    }

    static async Task<IResult> Do(Act act, Guid id, Action<RequestTemplate, Stamp> verb)
    {
        var viewer = await act.Viewer();
        if (await act.Db.Templates(viewer).FirstOrDefaultAsync(template => template.Id == id) is not { } found) return Results.NotFound();
        act.MustMatch(found.Version);
        verb(found, StampOf(act, viewer));
        await act.Db.SaveChangesAsync();
        return act.Tagged(found.Version, Results.Ok(TemplateView.Of(found)));
    }

    static async Task<TemplateText> Text(Act act, TemplateInput input)
    {
        if (input.CategoryId is { } id && !await act.Db.Categories.For((await act.Viewer()).AgencyId).AnyAsync(category => category.Id == id)) throw new InputException("categoryId", "There is no such category.");
        return new(input.Title, input.Text, input.BusinessType, input.CategoryId);
    }

    static Stamp StampOf(Act act, Viewer viewer) => new(viewer, act.Now, DateOnly.FromDateTime(act.Now));
}
