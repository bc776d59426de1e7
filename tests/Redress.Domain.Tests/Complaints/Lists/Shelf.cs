using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;

namespace Redress.Domain.Tests.Complaints.Lists;

/// <summary>A small national list: loans with two kinds, cards, and a product that was retired before the first version.</summary>
sealed class Shelf
{
    public Shelf()
    {
        Loan = National(100, "Loan", null);
        Payday = National(101, "Loan", "payday");
        Title = National(102, "Loan", "title");
        Card = National(200, "Card", null);
        Old = National(300, "Cash card", null);
        (Old.RetiredOn, Old.RetiredIn, Old.BecameId) = (new(2024, 1, 1), 1, 200);
    }

    public World World { get; } = new();
    public List<Category> All { get; } = [];
    public List<ListVersion> Versions { get; } = [new(1, "Product list 2024", new(2024, 1, 1), new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc))];
    public Category Loan { get; }
    public Category Payday { get; }
    public Category Title { get; }
    public Category Card { get; }
    public Category Old { get; }
    public DateOnly Today => World.Today;

    public Stamp Operator => new(Person.OfInstallation("Olga", "Perez", "operator@redress.demo", Role.Operator).AsViewer(), World.Now, Today);
    public Stamp Administrator => World.By(Person.Of(World.Agency, "Ann", "Ito", "admin@wa.demo", Role.AccountAdministrator));

    public AgencyList Agency() => new(World.Agency, [.. All.Where(one => one.IsFor(World.Agency.Id))]);

    /// <summary>An addition of the agency under loans.</summary>
    public Category Own(string name = "Tribal lender", DateOnly? from = null)
    {
        var made = Agency().AddCategory(100_001 + All.Count, 1_000_000_001 + All.Count * 10, 100, name, from ?? Today, Administrator);
        All.Add(made);
        return made;
    }

    public NationalList Next()
    {
        Versions.Add(ListVersion.Begin(Versions, Operator));
        return new(Versions[^1], All);
    }

    public void Publish(NationalList list, DateOnly? on = null) => list.Publish(Versions, "Product list", on ?? Today, Operator);

    /// <summary>As a report would tell a category.</summary>
    public string? Told(int version, Category category, Guid? own = null)
        => new ListTerms(version, All, Versions, Today).Told(category.Id, own) is { } told ? told.SubProduct is { } sub ? $"{told.Product}: {sub}" : told.Product : null;

    Category National(int id, string product, string? sub)
    {
        var made = new Category { Id = id, ListVersion = 1, Product = product, SubProduct = sub };
        made.Issues.AddRange([new Issue { Id = id * 1000 + 1, CategoryId = id, ListVersion = 1, Name = "Fees" }, new Issue { Id = id * 1000 + 2, CategoryId = id, ListVersion = 1, Name = "Fees", SubIssue = "hidden" }, new Issue { Id = id * 1000 + 3, CategoryId = id, ListVersion = 1, Name = "Fraud" }]);
        All.Add(made);
        return made;
    }
}
