using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Bulk;

namespace Redress.Web.Imports;

/// <summary>Puts the lists of categories and issues that the product ships into a database that does not have them yet.</summary>
static class CategoryLoad
{
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
        var category = new Category
        {
            Id = entry.Id, ListVersion = list.Version, Product = entry.Product, SubProduct = entry.SubProduct, IsRetired = entry.IsRetired, BecameId = entry.Becomes,
        };
        category.Issues.AddRange(entry.Issues.Select(issue => new Issue
        {
            Id = issue.Id, CategoryId = entry.Id, Name = issue.Name, SubIssue = issue.SubIssue, IsRetired = issue.IsRetired,
        }));
        return category;
    }
}
