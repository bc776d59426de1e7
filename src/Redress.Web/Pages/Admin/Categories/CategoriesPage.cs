using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Admin.Categories;

/// <summary>A page about the list of categories and issues as the reader's agency has it.</summary>
public abstract class CategoriesPage : AdminPage
{
    ValueCounts counts = null!;

    public AgencyList List { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        (List, counts) = (await Db.ListOf(Agency), await Db.CountsOf(Agency.Id));
        return null;
    }

    public int Count(ListValue value) => counts.Of(value);

    public bool IsOwn(ListValue value) => value.AgencyId is not null;

    protected Category? Find(int id) => List.Categories.FirstOrDefault(category => category.Id == id);

    protected async Task Keep()
    {
        Db.AddRange(List.Done);
        await Db.SaveChangesAsync();
    }

    /// <summary>The latest first.</summary>
    protected Task<List<ListFact>> Facts(int? categoryId = null)
        => Db.Set<ListFact>().Where(fact => fact.AgencyId == Agency.Id && (categoryId == null || fact.CategoryId == categoryId)).OrderByDescending(fact => fact.At).ThenBy(fact => fact.Words).Take(200).AsNoTracking().ToListAsync();
}
