using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>The list of categories and issues as the reader's agency has it, and the agency's own additions to it.</summary>
static class OwnCategoriesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/category-lists/own").WithTags("Categories");
        own.MapGet("", Read).Needs(Right.SeeAgencyDays).WithSummary("The list as your agency has it: national values and its own, also what it retired, with the number of its complaints on each, and what it changed.").Produces<AgencyListView>();
        own.MapPost("/categories", AddCategory).Needs(Right.KeepAgencyProfile).WithSummary("Add a category of your agency under a product. It begins with the issues of the product.").Produces<ListedCategory>(201).ProducesProblem(409).ProducesValidationProblem(422);
        own.MapPost("/categories/{value:int}/issues", AddIssue).Needs(Right.KeepAgencyProfile).WithSummary("Add an issue of your agency under a category.").Produces<ListedIssue>(201).ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
        own.MapPut("/categories/{value:int}/retirement", (Act act, int value, RetirementInput input) => Retire(act, value, null, input)).Needs(Right.KeepAgencyProfile).WithSummary("Retire a category that your agency added. Complaints keep it.").Produces<ListedCategory>().ProducesProblem(404).ProducesProblem(409);
        own.MapDelete("/categories/{value:int}/retirement", (Act act, int value) => BringBack(act, value, null)).Needs(Right.KeepAgencyProfile).WithSummary("Bring a retired category of your agency back.").Produces<ListedCategory>().ProducesProblem(404).ProducesProblem(409);
        own.MapPut("/categories/{value:int}/issues/{issueId:int}/retirement", (Act act, int value, int issueId, RetirementInput input) => Retire(act, value, issueId, input)).Needs(Right.KeepAgencyProfile).WithSummary("Retire an issue that your agency added. Complaints keep it.").Produces<ListedCategory>().ProducesProblem(404).ProducesProblem(409);
        own.MapDelete("/categories/{value:int}/issues/{issueId:int}/retirement", (Act act, int value, int issueId) => BringBack(act, value, issueId)).Needs(Right.KeepAgencyProfile).WithSummary("Bring a retired issue of your agency back.").Produces<ListedCategory>().ProducesProblem(404).ProducesProblem(409);
    }

    /// <param name="Under">ID of a product of the national list.</param>
    /// <param name="From">From this day on it is offered. Left out: today.</param>
    public sealed record OwnCategoryInput(int Under, string Name, DateOnly? From = null);

    /// <param name="From">From this day on it is offered. Left out: today.</param>
    public sealed record OwnIssueInput(string Name, DateOnly? From = null);

    /// <param name="From">From this day on it is not offered. Left out: today.</param>
    /// <param name="Successor">ID of what takes its place.</param>
    public sealed record RetirementInput(DateOnly? From = null, int? Successor = null);

    /// <param name="Complaints">How many of your agency stand on it.</param>
    public sealed record ListedIssue(int Id, string Name, string? SubIssue, bool IsOwn, DateOnly? From, DateOnly? RetiredFrom, int? Successor, int Complaints);

    /// <param name="Under">The product as which it counts among all agencies.</param>
    /// <param name="Complaints">How many of your agency stand on it.</param>
    public sealed record ListedCategory(int Id, string Name, bool IsOwn, int? Under, DateOnly? From, DateOnly? RetiredFrom, int? Successor, int Complaints, IReadOnlyList<ListedIssue> Issues);

    public sealed record ListedFact(DateTime At, string By, ListAct Act, DateOnly From, string Words);

    public sealed record AgencyListView(int Version, string VersionName, IReadOnlyList<ListedCategory> Categories, IReadOnlyList<ListedFact> Changes);

    static async Task<IResult> Read(Act act)
    {
        var (agency, stamp) = await AgencyApi.Own(act);
        var (list, counts) = (await act.Db.ListOf(agency), await act.Db.CountsOf(agency.Id));
        var version = (await act.Db.ListVersions.Where(one => one.PublishedAt != null).OrderByDescending(one => one.No).AsNoTracking().ToListAsync()).First(one => one.Holds(stamp.Today));
        var facts = await act.Db.Set<ListFact>().Where(fact => fact.AgencyId == agency.Id).OrderByDescending(fact => fact.At).ThenBy(fact => fact.Words).Take(200).AsNoTracking().ToListAsync();
        return Results.Ok(new AgencyListView(version.No, version.Name, [.. list.Categories.Where(one => one.AgencyId is not null || !(one.RetiredOn <= stamp.Today)).Select(one => View(one, counts, stamp.Today))],
            [.. facts.Select(fact => new ListedFact(fact.At, fact.ByName, fact.Act, fact.On, fact.Words))]));
    }

    static async Task<IResult> AddCategory(Act act, OwnCategoryInput input)
    {
        Inputs.Length("name", input.Name, ListNames.Most);
        var (agency, stamp) = await AgencyApi.Own(act);
        var list = await act.Db.ListOf(agency);
        var under = list.Categories.FirstOrDefault(one => one.Id == input.Under);
        var made = list.AddCategory(await act.Db.NextCategory(), await act.Db.TakeIssues(under?.Issues.Count ?? 0), input.Under, input.Name, input.From ?? stamp.Today, stamp);
        act.Db.Add(made);
        await Keep(act, list);
        return new Created("/api/v1/category-lists/own", View(made, await act.Db.CountsOf(agency.Id), stamp.Today));
    }

    static async Task<IResult> AddIssue(Act act, int value, OwnIssueInput input)
    {
        Inputs.Length("name", input.Name, ListNames.Most);
        var (agency, stamp) = await AgencyApi.Own(act);
        var list = await act.Db.ListOf(agency);
        if (list.Categories.All(one => one.Id != value)) return Results.NotFound();
        var made = list.AddIssue(await act.Db.TakeIssues(1), value, input.Name, input.From ?? stamp.Today, stamp);
        act.Db.Add(made);
        await Keep(act, list);
        return new Created("/api/v1/category-lists/own", View(made, await act.Db.CountsOf(agency.Id)));
    }

    static Task<IResult> Retire(Act act, int category, int? issue, RetirementInput input)
        => On(act, category, issue, (list, value, stamp) => list.Retire(value, input.Successor, input.From ?? stamp.Today, stamp));

    static Task<IResult> BringBack(Act act, int category, int? issue) => On(act, category, issue, (list, value, stamp) => list.BringBack(value, stamp));

    static async Task<IResult> On(Act act, int id, int? issueId, Action<AgencyList, ListValue, Stamp> verb)
    {
        var (agency, stamp) = await AgencyApi.Own(act);
        var list = await act.Db.ListOf(agency);
        if (list.Categories.FirstOrDefault(one => one.Id == id) is not { } category || (issueId is null ? category : category.Issues.Find(one => one.Id == issueId) as ListValue) is not { } value) return Results.NotFound();
        verb(list, value, stamp);
        await Keep(act, list);
        return Results.Ok(View(category, await act.Db.CountsOf(agency.Id), stamp.Today));
    }

    static async Task Keep(Act act, AgencyList list)
    {
        act.Db.AddRange(list.Done);
        await act.Db.SaveChangesAsync();
    }

    static ListedCategory View(Category one, ValueCounts counts, DateOnly today)
        => new(one.Id, one.Name, one.AgencyId is not null, one.ParentId, one.FromOn, one.RetiredOn, one.BecameId, counts.Of(one), [.. one.Issues.Where(issue => issue.AgencyId is not null || !(issue.RetiredOn <= today)).OrderBy(issue => issue.Id).Select(issue => View(issue, counts))]);

    static ListedIssue View(Issue issue, ValueCounts counts) => new(issue.Id, issue.Name, issue.SubIssue, issue.AgencyId is not null, issue.FromOn, issue.RetiredOn, issue.BecameId, counts.Of(issue));
}
