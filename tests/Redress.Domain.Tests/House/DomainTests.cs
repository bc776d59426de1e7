using System.Reflection;

namespace Redress.Domain.Tests.House;

public class DomainTests
{
    [Fact]
    public void Domain_references_nothing()
    {
        Assembly.Load("Redress.Domain").GetReferencedAssemblies().Select(reference => reference.Name!)
            .ShouldAllBe(name => name.StartsWith("System.") || name == "netstandard");

        Tree.Text("src/Redress.Domain/Redress.Domain.csproj").ShouldNotContain("Reference");
    }

    [Theory]
    [InlineData("System.Net.")]
    [InlineData("System.Data")]
    [InlineData("Microsoft.")]
    public void Domain_knows_no_network_and_no_database(string library) =>
        Tree.Files(".cs").Where(file => file.StartsWith("src/Redress.Domain/"))
            .ShouldAllBe(file => !Tree.Text(file).Contains("using " + library));
}
