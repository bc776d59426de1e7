using System.Text;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCaseOrderer(typeof(Redress.Tests.Shuffled))]

namespace Redress.Tests;

/// <summary>
/// The order of the tests within a class. xUnit derives its own from the path of the assembly, so what passes in one
/// folder can fail in another. This one is the same everywhere and changes only with REDRESS_TEST_SEED, a whole
/// number; `./test --long` draws one and prints it. A test that needs another to have run, or not, is a broken test.
/// </summary>
public sealed class Shuffled : ITestCaseOrderer
{
    static readonly string Seed = Environment.GetEnvironmentVariable("REDRESS_TEST_SEED") is { Length: > 0 } seed ? seed : "1";

    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases) where TTestCase : notnull, ITestCase =>
        [.. testCases.OrderBy(one => Place(one.TestCaseDisplayName)).ThenBy(one => one.TestCaseDisplayName, StringComparer.Ordinal)];

    /// <summary>FNV-1a with a last stir: close names land far from each other.</summary>
    static uint Place(string name)
    {
        var hash = 2166136261u;
        foreach (var part in Encoding.UTF8.GetBytes($"{Seed} {name}")) hash = (hash ^ part) * 16777619;
        hash ^= hash >> 15;
        return hash * 2246822519u ^ hash >> 13;
    }
}
