using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>The versions of the national list: read by agencies, put together and published by Operators.</summary>
static class CategoryListsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var lists = api.MapGroup("/category-lists").WithTags("Categories");
        lists.MapGet("", All).Needs(Right.UseOwnAccount).WithSummary("The versions of the national list. Operators also read the one that is being put together.").Produces<List<VersionView>>().ProducesProblem(404);
        lists.MapGet("/{version:int}", Read).Needs(Right.UseOwnAccount).WithSummary("One version: its categories and issues under the names of then, and what it changed.").Produces<VersionOfList>().ProducesProblem(404);
        lists.MapPost("", Begin).Needs(Right.RegisterAgencies).WithSummary("Begin the next version, with what the present one has.").Produces<VersionView>(201).ProducesProblem(409);
        lists.MapPost("/{version:int}/changes", Change).Needs(Right.RegisterAgencies).WithSummary("Add, rename or retire a value in the version that is being put together.").Produces<ChangeOfList>(201).ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
        lists.MapDelete("/{version:int}/changes/{place:int}", Drop).Needs(Right.RegisterAgencies).WithSummary("Take a change out again.").Produces(204).ProducesProblem(404).ProducesProblem(409);
        lists.MapPut("/{version:int}/publication", Publish).Needs(Right.RegisterAgencies).WithSummary("Publish the version from a day on. It is never changed after that.").Produces<VersionView>().ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
    }

    /// <param name="From">From this day on it holds, in each agency's own zone.</param>
    public sealed record VersionView(int Version, string Name, bool IsDraft, DateOnly? From, DateTime? PublishedAt, string? PublishedBy, int Changes);

    /// <param name="ComplaintsInHand">For Operators: complaints of all agencies on the value.</param>
    /// <param name="AgenciesOwn">For Operators: what agencies added under it.</param>
    public sealed record ChangeOfList(int No, ListChangeKind Kind, int Category, int? Issue, string Was, string? Name, int? Successor, int? ComplaintsInHand, int? AgenciesOwn);

    public sealed record VersionIssue(int Id, string Name, string? SubIssue);

    public sealed record VersionCategory(int Id, string Product, string? SubProduct, IReadOnlyList<VersionIssue> Issues);

    public sealed record VersionOfList(int Version, string Name, bool IsDraft, DateOnly? From, IReadOnlyList<VersionCategory> Categories, IReadOnlyList<ChangeOfList> Changes);

    /// <param name="Category">The category that is changed, or whose issue is changed or added; to add a category: the product it stands under, or nothing.</param>
    /// <param name="Issue">The issue that is renamed or retired.</param>
    /// <param name="Adds">Add: Category or Issue. Left out: Issue where a category is named.</param>
    /// <param name="Name">The new name.</param>
    /// <param name="FirstIssue">Add, for a product of its own: the issue it begins with.</param>
    /// <param name="Successor">Retire: what takes its place.</param>
    public sealed record ChangeInput(ListChangeKind Kind, int? Category = null, int? Issue = null, AddedValue? Adds = null, string? Name = null, string? FirstIssue = null, int? Successor = null);

    public enum AddedValue { Category, Issue }

    public sealed record PublicationInput(string Name, DateOnly From);

    static async Task<IResult> All(Act act)
    {
        var viewer = await act.Viewer();
        if (viewer.IsOnCompanySide) return Results.NotFound();
        return Results.Ok((await Versions(act)).Where(version => !version.IsDraft || viewer.May(Right.RegisterAgencies)).Select(View).ToList());
    }

    static async Task<IResult> Read(Act act, int version)
    {
        var (viewer, versions) = (await act.Viewer(), await Versions(act));
        if (versions.Find(one => one.No == version) is not { } found || viewer.IsOnCompanySide || found.IsDraft && !viewer.May(Right.RegisterAgencies)) return Results.NotFound();
        var all = await act.Db.EveryCategory();
        var counts = viewer.May(Right.RegisterAgencies) ? await act.Db.CountsInHand() : null;
        var national = new NationalList(found, all);
        var changes = found.Changes.OrderBy(change => change.No).Select(change => View(national, change, counts)).ToList();
        if (found.IsDraft) return Results.Ok(new VersionOfList(found.No, found.Name, true, null, [.. national.Categories.OrderBy(one => one.Id).Select(one => new VersionCategory(one.Id, one.Product, one.SubProduct,
            [.. one.Issues.Where(issue => issue is { AgencyId: null, RetiredOn: null }).OrderBy(issue => issue.Id).Select(issue => new VersionIssue(issue.Id, issue.Name, issue.SubIssue))]))], changes));
        var terms = new ListTerms(version, all, versions, DateOnly.FromDateTime(act.Now));
        return Results.Ok(new VersionOfList(found.No, found.Name, false, found.EffectiveOn, [.. all.Where(one => one.AgencyId is null && terms.Has(one)).Select(one => new VersionCategory(one.Id, terms.ProductOf(one), terms.SubOf(one),
            [.. one.Issues.Where(issue => issue.AgencyId is null && terms.Has(issue)).OrderBy(issue => issue.Id).Select(issue => new VersionIssue(issue.Id, terms.NameOf(issue), terms.SubOf(issue)))]))], changes));
    }

    static async Task<IResult> Begin(Act act)
    {
        var next = ListVersion.Begin(await Versions(act), await StampOf(act));
        act.Db.Add(next);
        await act.Db.SaveChangesAsync();
        return new Created($"/api/v1/category-lists/{next.No}", View(next));
    }

    static async Task<IResult> Change(Act act, int version, ChangeInput input)
    {
        if (await Load(act, version) is not { } list) return Results.NotFound();
        var (stamp, categories) = (await StampOf(act), list.All.Where(one => one.AgencyId is null && (one.FromOn != ListValue.NotYet || one.ListVersion == version)).ToList());
        if (input.Kind != ListChangeKind.Retire) Inputs.Length("name", input.Name, ListNames.Most);
        var category = categories.Find(one => one.Id == input.Category);
        if (category is null && (input.Category is not null || input.Kind != ListChangeKind.Add)) throw new InputException("category", "The list has no such category.");
        if (input.Kind == ListChangeKind.Add) await Add(act, list.List, category, input, stamp);
        else
        {
            var value = input.Issue is null ? (ListValue)category! : category!.Issues.Find(one => one.Id == input.Issue && one.AgencyId is null) ?? throw new InputException("issue", "The category has no such issue.");
            if (input.Kind == ListChangeKind.Rename) list.List.Rename(value, input.Name, stamp);
            else list.List.Retire(value, input.Successor, stamp);
        }
        await act.Db.SaveChangesAsync();
        return new Created($"/api/v1/category-lists/{version}", View(list.List, list.Version.Changes[^1], await act.Db.CountsInHand()));
    }

    static async Task Add(Act act, NationalList list, Category? under, ChangeInput input, Stamp stamp)
    {
        if (under is not null && input.Adds is not AddedValue.Category)
        {
            act.Db.Add(list.AddIssue(await act.Db.TakeIssues(1), under.Id, input.Name, stamp));
            return;
        }
        if (under is null) Inputs.Length("firstIssue", input.FirstIssue, ListNames.Most);
        var made = list.AddCategory(await act.Db.NextCategory(), under?.Id, input.Name, stamp);
        list.BeginIssues(made, await act.Db.TakeIssues(Math.Max(1, under?.Issues.Count ?? 1)), under, input.FirstIssue);
        act.Db.Add(made);
    }

    static async Task<IResult> Drop(Act act, int version, int place)
    {
        if (await Load(act, version) is not { } list) return Results.NotFound();
        if (list.List.Drop(place, await StampOf(act)) is { } added) act.Db.Remove(added);
        await act.Db.SaveChangesAsync();
        return Results.NoContent();
    }

    static async Task<IResult> Publish(Act act, int version, PublicationInput input)
    {
        Inputs.Length("name", input.Name, ListNames.Most);
        if (await Load(act, version) is not { } list) return Results.NotFound();
        list.List.Publish(await Versions(act), input.Name, input.From, await StampOf(act));
        act.Db.AddRange(list.List.Done);
        await act.Db.SaveChangesAsync();
        return Results.Ok(View(list.Version));
    }

    static async Task<(ListVersion Version, NationalList List, List<Category> All)?> Load(Act act, int version)
    {
        if ((await Versions(act)).Find(one => one.No == version) is not { } found) return null;
        var all = await act.Db.EveryCategory();
        return (found, new NationalList(found, all), all);
    }

    static Task<List<ListVersion>> Versions(Act act) => act.Db.ListVersions.Include(version => version.Changes).OrderBy(version => version.No).AsSplitQuery().ToListAsync();

    static VersionView View(ListVersion one) => new(one.No, one.Name, one.IsDraft, one.EffectiveOn, one.PublishedAt, one.PublishedByName, one.Changes.Count);

    static ChangeOfList View(NationalList list, ListChange change, ValueCounts? counts)
    {
        var value = counts is null ? null : list.Find(change);
        return new(change.No, change.Kind, change.CategoryId, change.IssueId, change.Words, change.Name, change.SuccessorId, value is null ? null : list.Touched(change).Sum(counts!.Of), value is null ? null : list.OwnUnder(value).Count());
    }

    static async Task<Stamp> StampOf(Act act) => new(await act.Viewer(), act.Now, DateOnly.FromDateTime(act.Now));
}
