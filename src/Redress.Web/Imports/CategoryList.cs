using System.Text.Json;

namespace Redress.Web.Imports;

/// <summary>A version of the lists of categories and issues, and how CFPB's names of all years are told in it.</summary>
public sealed class CategoryList
{
    readonly Dictionary<string, Product> _products = [];

    CategoryList(File file)
    {
        (Version, Name) = (file.Version, file.Name);
        foreach (var product in file.Products)
        {
            var read = new Product(product);
            Entries.AddRange(read.Entries);
            foreach (var name in product.Published) _products.Add(Fold(name), read);
        }
    }

    public int Version { get; }

    public string Name { get; }

    public List<CategoryEntry> Entries { get; } = [];

    public static CategoryList Read(string path)
    {
        using var stream = System.IO.File.OpenRead(path);
        return new(JsonSerializer.Deserialize<File>(stream, JsonSerializerOptions.Web)!);
    }

    /// <summary>The list the product ships.</summary>
    public static CategoryList Shipped() => Read(Path.Combine(AppContext.BaseDirectory, "Data", "Lists", "categories.json"));

    /// <returns>No category for a product of another world; no issue where it does not occur with the product.</returns>
    public (CategoryEntry? Category, IssueEntry? Issue) Find(string product, string? subProduct, string? issue, string? subIssue)
    {
        if (!_products.TryGetValue(Fold(product), out var known)) return default;
        var category = known.BySubProduct.GetValueOrDefault(Fold(subProduct)) ?? known.BySubProduct[""];
        return (category, category.Issue(Fold(issue), Fold(subIssue)));
    }

    /// <summary>Letters and digits alone, in small letters: the same name however it is punctuated.</summary>
    internal static string Fold(string? name)
    {
        if (string.IsNullOrEmpty(name)) return "";
        var letters = name.Length <= 512 ? stackalloc char[name.Length] : new char[name.Length];
        var length = 0;
        foreach (var letter in name)
            if (char.IsLetterOrDigit(letter)) letters[length++] = char.ToLowerInvariant(letter);
        return new string(letters[..length]);
    }

    sealed record File(int Version, string Name, List<ProductFile> Products);

    sealed record ProductFile(List<string> Published, List<string> BusinessTypes, List<CategoryFile> Categories, List<IssueFile> Issues);

    sealed record CategoryFile(int Id, string Product, string? SubProduct, List<string> Published, bool Retired, int? Becomes);

    sealed record IssueFile(string Name, bool Retired, List<string> SubIssues);

    sealed class Product
    {
        public Product(ProductFile file)
        {
            foreach (var category in file.Categories)
            {
                var entry = new CategoryEntry(category.Id, category.Product, category.SubProduct, category.Retired, category.Becomes,
                    file.BusinessTypes, [.. Issues(category, file.Issues)]);
                Entries.Add(entry);
                foreach (var name in category.Published) BySubProduct.TryAdd(Fold(name), entry);
            }
        }

        public List<CategoryEntry> Entries { get; } = [];

        public Dictionary<string, CategoryEntry> BySubProduct { get; } = [];

        /// <summary>Numbered within the category in the order of the file, which therefore never changes.</summary>
        static IEnumerable<IssueEntry> Issues(CategoryFile category, List<IssueFile> issues)
        {
            var number = category.Id * 1000;
            foreach (var issue in issues)
            {
                var retired = issue.Retired || category.Retired;
                yield return new(++number, issue.Name, null, retired);
                foreach (var sub in issue.SubIssues) yield return new(++number, issue.Name, sub, retired);
            }
        }
    }
}

/// <summary>What is complained about: "Mortgage", "Money transfer: international money transfer".</summary>
/// <param name="Becomes">For a retired category: the one that took its place.</param>
/// <param name="BusinessTypes">The business types whose companies such complaints are mostly about, likeliest first.</param>
public sealed record CategoryEntry(
    int Id, string Product, string? SubProduct, bool IsRetired, int? Becomes, IReadOnlyList<string> BusinessTypes, IReadOnlyList<IssueEntry> Issues)
{
    readonly Dictionary<(string, string), IssueEntry> _issues = Issues
        .ToDictionary(issue => (CategoryList.Fold(issue.Name), CategoryList.Fold(issue.SubIssue)));

    internal IssueEntry? Issue(string issue, string subIssue) =>
        _issues.GetValueOrDefault((issue, subIssue)) ?? _issues.GetValueOrDefault((issue, ""));
}

/// <summary>What went wrong, within a category.</summary>
public sealed record IssueEntry(int Id, string Name, string? SubIssue, bool IsRetired);
