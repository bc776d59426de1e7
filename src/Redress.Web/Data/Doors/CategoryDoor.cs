using Microsoft.EntityFrameworkCore;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;

namespace Redress.Web.Data.Doors;

/// <summary>Which values of the lists of categories and issues an agency knows of, and which of them are offered on a day.</summary>
static class CategoryDoor
{
    /// <summary>The national list and the agency's own; nothing of a version that is not published.</summary>
    public static IQueryable<T> For<T>(this IQueryable<T> values, Guid? agencyId) where T : ListValue
        => values.Where(value => (value.AgencyId == null || value.AgencyId == agencyId) && (value.FromOn == null || value.FromOn < ListValue.NotYet));

    public static IQueryable<T> Offered<T>(this IQueryable<T> values, Guid? agencyId, DateOnly on) where T : ListValue
        => values.Where(value => (value.AgencyId == null || value.AgencyId == agencyId) && (value.FromOn == null || value.FromOn <= on) && (value.RetiredOn == null || value.RetiredOn > on));

    /// <summary>Whether a complaint may get a category and issue: both offered, and belonging together. What it has already it keeps.</summary>
    public static async Task<bool> Offers(this RedressDb db, Guid agencyId, DateOnly on, int categoryId, int issueId, Complaint? kept = null)
        => await db.OffersCategory(agencyId, on, categoryId, kept) && (await db.Set<Issue>().Offered(agencyId, on).AnyAsync(issue => issue.Id == issueId && issue.CategoryId == categoryId)
            || issueId == kept?.IssueId && categoryId == kept.CategoryId);

    public static async Task<bool> OffersCategory(this RedressDb db, Guid agencyId, DateOnly on, int categoryId, Complaint? kept = null)
        => categoryId == kept?.CategoryId || await db.Categories.Offered(agencyId, on).AnyAsync(category => category.Id == categoryId);

    /// <summary>The list as an agency keeps it.</summary>
    public static async Task<AgencyList> ListOf(this RedressDb db, Agency agency)
        => new(agency, await db.Categories.For(agency.Id).Include(category => category.Issues.Where(issue => (issue.AgencyId == null || issue.AgencyId == agency.Id) && (issue.FromOn == null || issue.FromOn < ListValue.NotYet))).OrderBy(category => category.Id).ToListAsync());

    /// <summary>Every value, for what is about all agencies: putting a version together, and telling reports in its terms.</summary>
    public static Task<List<Category>> EveryCategory(this RedressDb db) => db.Categories.Include(category => category.Issues).OrderBy(category => category.Id).AsSplitQuery().ToListAsync();

    /// <summary>Numbers alone, for people who see no case: how many complaints of an agency stand on each value.</summary>
    public static async Task<ValueCounts> CountsOf(this RedressDb db, Guid agencyId) => await Counts(db.Set<Complaint>().Where(c => c.AgencyId == agencyId));

    /// <summary>Numbers alone, for Operators: how many complaints in hand of all agencies stand on each value.</summary>
    public static async Task<ValueCounts> CountsInHand(this RedressDb db) => await Counts(db.Set<Complaint>().InHand());

    static async Task<ValueCounts> Counts(IQueryable<Complaint> complaints)
    {
        var counted = await complaints.GroupBy(c => new { c.CategoryId, c.IssueId }).Select(group => new { group.Key.CategoryId, group.Key.IssueId, Count = group.Count() }).ToListAsync();
        return new(counted.Where(one => one.CategoryId is not null).GroupBy(one => one.CategoryId!.Value).ToDictionary(group => group.Key, group => group.Sum(one => one.Count)),
            counted.Where(one => one.IssueId is not null).GroupBy(one => one.IssueId!.Value).ToDictionary(group => group.Key, group => group.Sum(one => one.Count)));
    }
}

/// <summary>How many complaints stand on each value.</summary>
sealed record ValueCounts(IReadOnlyDictionary<int, int> Categories, IReadOnlyDictionary<int, int> Issues)
{
    public int Of(ListValue value) => (value is Issue ? Issues : Categories).GetValueOrDefault(value.Id);
}
