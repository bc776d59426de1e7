using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Redress.Web.Files;

namespace Redress.Web.Tests.Files;

/// <summary>Sealed blocks: what is written is read from any place, and whatever was changed, moved or cut is refused.</summary>
public class StoreTests
{
    readonly MemoryStore store = new();
    readonly Guid id = Guid.CreateVersion7();
    readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(SealedBlocks.Piece)]
    [InlineData(SealedBlocks.Piece + 1)]
    [InlineData(SealedBlocks.Plain)]
    [InlineData(SealedBlocks.Plain + 1)]
    [InlineData(2 * SealedBlocks.Plain + 3 * SealedBlocks.Piece)]
    public async Task What_is_written_is_read(int size)
    {
        var plain = await Write(size);

        using var read = new MemoryStream();
        await Stream(size).CopyToAsync(read, TestContext.Current.CancellationToken);

        read.ToArray().AsSpan().SequenceEqual(plain).ShouldBeTrue();
        store.Blocks.Count.ShouldBe((int)SealedBlocks.BlocksOf(size));
        foreach (var block in store.Blocks.Values) block.Length.ShouldBeLessThanOrEqualTo(4 << 20);
    }

    [Fact]
    public async Task Any_part_is_read_from_any_place()
    {
        var plain = await Write(SealedBlocks.Plain + 300_000);
        await using var stream = Stream(plain.Length);

        foreach (var (from, count) in ((int, int)[])[(5, 10), (SealedBlocks.Piece - 3, 7), (SealedBlocks.Plain - 5, 100_000), (plain.Length - 1, 1), (0, 3), (plain.Length, 0)])
        {
            var read = new byte[count];
            stream.Position = from;
            await stream.ReadExactlyAsync(read, TestContext.Current.CancellationToken);
            read.AsSpan().SequenceEqual(plain.AsSpan(from, count)).ShouldBeTrue($"{count} bytes from {from}");
        }
    }

    [Fact]
    public async Task An_upload_that_stopped_anywhere_goes_on_in_another_process_with_other_nonces()
    {
        var plain = RandomNumberGenerator.GetBytes(SealedBlocks.Plain + 100_000);
        var nonces = new HashSet<string>();
        var at = 0;
        foreach (var end in (int[])[70_000, 70_001, SealedBlocks.Plain, SealedBlocks.Plain + 5, plain.Length])
        {
            using var writer = new BlockWriter(store, id, key);
            await writer.GoOnAt(at, default);
            await writer.Append(plain.AsMemory(at, end - at), default);
            await (end == plain.Length ? writer.Finish(default) : writer.Pause(default));
            at = end;
        }

        using var read = new MemoryStream();
        await Stream(plain.Length).CopyToAsync(read, TestContext.Current.CancellationToken);
        read.ToArray().AsSpan().SequenceEqual(plain).ShouldBeTrue();
        foreach (var block in store.Blocks.Values)
            for (var piece = 0; piece < block.Length; piece += SealedBlocks.SealedPiece) nonces.Add(Convert.ToHexString(block, piece, SealedBlocks.Nonce)).ShouldBeTrue("a nonce stands twice");
    }

    [Fact]
    public async Task A_block_that_the_store_refused_is_never_sealed_a_second_time()
    {
        using var stopped = new CancellationTokenSource();
        var failing = new FailingStore();
        using var writer = new BlockWriter(failing, id, key);
        await writer.Append(new byte[SealedBlocks.Plain], default);

        await Should.ThrowAsync<IOException>(async () => await writer.Append(new byte[1], default));

        writer.IsSpoiled.ShouldBeTrue();
        await Should.ThrowAsync<InvalidOperationException>(() => writer.Pause(default));
        using var other = new BlockWriter(store, id, key);
        await other.Append(new byte[SealedBlocks.Plain], default);
        await stopped.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () => await other.Append(new byte[1], stopped.Token));
        other.IsSpoiled.ShouldBeFalse("what came before the line was cut can be kept");
        await other.Pause(default);
        store.Blocks.Keys.ShouldBe([SealedBlocks.Name(id, 0)]);
    }

    [Fact]
    public async Task What_was_changed_moved_or_cut_off_is_refused()
    {
        var size = 2 * SealedBlocks.Piece + 10;
        await Write(size);
        var name = SealedBlocks.Name(id, 0);
        var whole = store.Blocks[name];

        (await IsRead(size)).ShouldBeTrue();
        foreach (var at in (int[])[0, 13, 40, SealedBlocks.SealedPiece + 5, whole.Length - 1])
        {
            store.Blocks[name] = [.. whole];
            store.Blocks[name][at] ^= 1;
            (await IsRead(size)).ShouldBeFalse($"byte {at} was changed");
        }
        store.Blocks[name] = [.. whole[SealedBlocks.SealedPiece..(2 * SealedBlocks.SealedPiece)], .. whole[..SealedBlocks.SealedPiece], .. whole[(2 * SealedBlocks.SealedPiece)..]];
        (await IsRead(size)).ShouldBeFalse("two pieces were swapped");
        store.Blocks[name] = whole[..(2 * SealedBlocks.SealedPiece)];
        (await IsRead(2 * SealedBlocks.Piece)).ShouldBeFalse("the end was cut off");
        store.Blocks[name] = whole;
        await using (var other = new SealedStream(store, id, RandomNumberGenerator.GetBytes(32), size))
            await Should.ThrowAsync<CryptographicException>(async () => await other.ReadExactlyAsync(new byte[1]));
        var moved = Guid.CreateVersion7();
        store.Blocks[SealedBlocks.Name(moved, 0)] = whole;
        await using (var other = new SealedStream(store, moved, key, size))
            await Should.ThrowAsync<CryptographicException>(async () => await other.ReadExactlyAsync(new byte[1]));
    }

    [Theory]
    [InlineData("ftp://a:b@host/bucket", "cannot be read")]
    [InlineData("https://host/bucket", "names no key")]
    [InlineData("https://a:b@host/", "names no bucket")]
    [InlineData("https://a:b@host/x/y", "names no bucket")]
    [InlineData("http://a:b@s3.example.com/bucket", "must be https")]
    [InlineData("https://a:b@host/bucket?zone=1", "means nothing")]
    public void A_setting_of_the_store_that_makes_no_sense_is_named(string given, string words)
        => Should.Throw<SettingException>(() => S3Settings.From(new ConfigurationBuilder().AddInMemoryCollection([new("REDRESS_S3", given)]).Build())).Message.ShouldContain(words);

    [Fact]
    public void What_prints_the_settings_prints_no_secret()
    {
        var site = Site.From(new ConfigurationBuilder().AddInMemoryCollection([new("REDRESS_MODE", "demo"), new("REDRESS_S3", "https://AKEY:S%2FECRET@host/bucket"), new("REDRESS_MASTER_KEY", Convert.ToBase64String(new byte[32]))]).Build());

        (site.S3!.Key, site.S3.Secret, site.S3.Prefix).ShouldBe(("AKEY", "S/ECRET", "documents/"));
        $"{site}".ShouldNotContain("ECRET");
        $"{site}".ShouldNotContain("AAAA");
    }

    async Task<byte[]> Write(int size)
    {
        var plain = RandomNumberGenerator.GetBytes(size);
        using var writer = new BlockWriter(store, id, key);
        for (var at = 0; at < size; at += 100_003) await writer.Append(plain.AsMemory(at, Math.Min(100_003, size - at)), default);
        await writer.Finish(default);
        return plain;
    }

    SealedStream Stream(long size) => new(store, id, key, size);

    async Task<bool> IsRead(long size)
    {
        try
        {
            await using var stream = Stream(size);
            await stream.CopyToAsync(System.IO.Stream.Null);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}

/// <summary>A store that takes nothing.</summary>
sealed class FailingStore : MemoryStore
{
    public override Task Put(string name, ReadOnlyMemory<byte> block, CancellationToken stop) => throw new IOException("The disk is full.");
}

/// <summary>A store whose blocks a test can reach.</summary>
class MemoryStore : IByteStore
{
    public ConcurrentDictionary<string, byte[]> Blocks { get; } = new();

    public virtual Task Put(string name, ReadOnlyMemory<byte> block, CancellationToken stop)
    {
        Blocks[name] = block.ToArray();
        return Task.CompletedTask;
    }

    public Task<Stream> Open(string name, long from, long length, CancellationToken stop)
        => Task.FromResult<Stream>(new MemoryStream(Blocks[name], (int)from, (int)Math.Min(length, Blocks[name].Length - from)));

    public Task Delete(string name, CancellationToken stop)
    {
        Blocks.TryRemove(name, out _);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<KeptBlock> List([EnumeratorCancellation] CancellationToken stop)
    {
        await Task.CompletedTask;
        foreach (var name in Blocks.Keys) yield return new(name, DateTime.UtcNow);
    }

    public Task<StoreState> Try(CancellationToken stop) => Task.FromResult(new StoreState(true, "", ""));
}
