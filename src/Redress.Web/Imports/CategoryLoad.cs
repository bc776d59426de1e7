using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;
using Redress.Web.Data;
using Redress.Web.Data.Bulk;

namespace Redress.Web.Imports;

/// <summary>Puts the lists of categories and issues that the product ships into a database that does not have them yet.</summary>
static class CategoryLoad
{
    /// <summary>From this day on the list is told to hold; what CFPB had retired before is retired with it.</summary>
    static readonly DateOnly Since = new(2024, 1, 1);

    public static async Task IfNew(RedressDb db, CancellationToken stop)
    {
        var list = CategoryList.Shipped();
        if (await IsThere(db, list, stop)) return;
        var categories = list.Entries.Select(entry => Category(list, entry)).ToList();
        try
        {
            await using var all = await db.Database.BeginTransactionAsync(stop);
            await db.Insert(categories, stop);
            await db.Insert([.. categories.SelectMany(category => category.Issues)], stop);
            await db.Insert([new ListVersion(list.Version, list.Name, Since, Since.ToDateTime(new TimeOnly(17, 0), DateTimeKind.Utc))], stop);
            await all.CommitAsync(stop);
        }
        catch (DbException) when (IsThere(db, list, stop).GetAwaiter().GetResult())
        {
            // Another process was first.
        }
    }

    static Task<bool> IsThere(RedressDb db, CategoryList list, CancellationToken stop) => db.Categories.AnyAsync(category => category.ListVersion == list.Version, stop);

    static Category Category(CategoryList list, CategoryEntry entry)
    {
        var category = new Category { Id = entry.Id, Product = entry.Product, SubProduct = entry.SubProduct, BecameId = entry.Becomes }.Of(list, entry.IsRetired);
        category.Issues.AddRange(entry.Issues.Select(issue => new Issue { Id = issue.Id, CategoryId = entry.Id, Name = issue.Name, SubIssue = issue.SubIssue }.Of(list, issue.IsRetired)));
        return category;
    }

    static T Of<T>(this T value, CategoryList list, bool isRetired) where T : ListValue
    {
        value.ListVersion = list.Version;
        if (isRetired) (value.RetiredOn, value.RetiredIn) = (Since, list.Version);
        return value;
    }
}
