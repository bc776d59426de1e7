using Redress.Domain.Records;

namespace Redress.Domain.Tests.Records;

public class MerkleTreeTests
{
    /// <summary>Leaves and roots with which Certificate Transparency tests its trees (RFC 6962).</summary>
    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_root_is_that_of_the_standard(int leaves, string root)
    {
        string[] all = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        var tree = new MerkleTree();
        foreach (var leaf in all[..leaves]) tree.Add(Convert.FromHexString(leaf));

        Convert.ToHexStringLower(tree.Root()).ShouldBe(root);
        tree.Count.ShouldBe(leaves);
    }

    [Fact]
    public void A_signed_root_reads_back_from_its_file_and_only_whole()
    {
        var tree = new MerkleTree();
        tree.Add(new ChainEnd(Guid.CreateVersion7(), "C-2026-0000001", 3, new byte[32], new byte[32]).ToBytes());
        var first = new SignedRoot(null, new DateTime(2026, 5, 1, 8, 0, 0, DateTimeKind.Utc), tree, 3, 0, (2, new byte[32]), 1, "ab12 cd34", bytes => bytes[..4]);
        var second = new SignedRoot(first, new DateTime(2026, 5, 2, 8, 0, 0, DateTimeKind.Utc), tree, 3, 0, (2, new byte[32]), 1, "ab12 cd34", bytes => bytes[..4]);

        SignedRoot.Parse(second.Text()).Text().ShouldBe(second.Text());
        second.Previous.ShouldBe(first.Hash);
        second.No.ShouldBe(2);
        Should.Throw<FormatException>(() => SignedRoot.Parse(second.Text() + "lost: 1\n"));
        Should.Throw<FormatException>(() => SignedRoot.Parse("Nothing"));
    }

    [Fact]
    public void An_end_reads_back_from_its_leaf()
    {
        var end = new ChainEnd(Guid.CreateVersion7(), "C-2026-0000001", 3, [.. Enumerable.Range(0, 32).Select(no => (byte)no)], new byte[32]);

        var back = ChainEnd.From(end.ToBytes());

        (back.RecordId, back.Number, back.Events).ShouldBe((end.RecordId, end.Number, end.Events));
        back.Head.ShouldBe(end.Head);
    }
}
