using Redress.Domain.Records;

namespace Redress.Domain.Tests.Records;

public class StateDigestTests
{
    static readonly byte[] Key = new byte[32];

    [Fact]
    public void Adding_and_taking_away_a_row_changes_nothing()
    {
        var sum = StateDigest.Plus(new byte[32], Row("a"));
        StateDigest.Minus(StateDigest.Plus(sum, Row("b")), Row("b")).ShouldBe(sum);
    }

    [Fact]
    public void The_order_of_rows_does_not_matter()
        => StateDigest.Plus(StateDigest.Plus(new byte[32], Row("a")), Row("b")).ShouldBe(StateDigest.Plus(StateDigest.Plus(new byte[32], Row("b")), Row("a")));

    [Fact]
    public void The_sum_carries_over_all_its_bytes()
    {
        var most = Enumerable.Repeat((byte)255, 32).ToArray();
        var one = new byte[32];
        one[0] = 1;
        StateDigest.Plus(most, one).ShouldBe(new byte[32]);
        StateDigest.Minus(new byte[32], one).ShouldBe(most);
    }

    [Fact]
    public void A_missing_value_is_not_an_empty_one() => Row(null).ShouldNotBe(Row(""));

    [Fact]
    public void An_amount_reads_the_same_with_and_without_trailing_zeros()
        => Chain.Canonical(310.50m).ShouldBe(Chain.Canonical(310.5000m));

    static byte[] Row(string? value) => StateDigest.OfRow(Key, "rows", [("value", value)]);
}
