using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Records;
using Redress.Web.Files;
using Redress.Web.Tests.Rig;
using Engine = Redress.Web.Tests.Rig.Engine;
using Record = Redress.Domain.Records.Record;

namespace Redress.Web.Tests.Backups;

/// <summary>The embedded database by our own command; PostgreSQL by its tools, as the manual describes it.</summary>
public sealed class BackupTests(Office office, Engine engine) : IClassFixture<Office>
{
    [Fact]
    public async Task What_was_backed_up_while_people_worked_is_there_again_and_verifies()
    {
        var number = await office.Closed();
        var open = await office.Complaint();
        var document = await office.Document(open, "manager@wa.demo", "receipt.txt", "Forty dollars, cash.");
        var (data, keys) = Folders();
        using var done = new CancellationTokenSource();
        var work = Work(open, done.Token);

        await Backup(data, keys);
        await done.CancelAsync();
        await work;
        var again = await engine.Empty();
        await Restore(data, keys, again);

        (await again.Run("demo", "verify")).ShouldContain(", 0 faults found.");
        await using var restored = new RestoredOffice(engine, again);
        (await restored.InDb(db => db.Set<Record>().CountAsync(record => record.Number == number && record.LockedAt != null))).ShouldBe(1);
        await restored.InDb(async db =>
        {
            var bytes = new MemoryStream();
            await restored.Services.GetRequiredService<DocumentStore>().Read(db, await db.Set<Document>().SingleAsync(one => one.Id == document), bytes);
            System.Text.Encoding.UTF8.GetString(bytes.ToArray()).ShouldBe("Forty dollars, cash.");
        });
    }

    [Fact]
    public async Task The_data_part_holds_no_key()
    {
        var number = await office.Complaint();
        var wrapped = await office.InDb(async db =>
        {
            var id = await db.Set<Record>().Where(record => record.Number == number).Select(record => record.Id).SingleAsync();
            return (await db.StoredKeys.SingleAsync(key => key.Id == id)).Wrapped;
        });
        var (data, keys) = Folders();
        await Backup(data, keys);

        Holds(data, wrapped).ShouldBeFalse();
        // PostgreSQL's dump packs its tables, so there the bytes do not stand as such.
        if (!Engine.IsPostgres) Holds(keys, wrapped).ShouldBeTrue();
    }

    [Fact]
    public async Task A_backup_is_brought_up_to_date_and_drops_what_is_gone()
    {
        if (Engine.IsPostgres) return;
        // Bytes that no record has: what is taken from under a document would be a fault to whoever verifies this office.
        var (bytes, first) = (office.Services.GetRequiredService<IByteStore>(), Guid.CreateVersion7());
        var (data, keys) = Folders();
        await Backup(data, keys);
        await bytes.Put(SealedBlocks.Name(first, 0), new byte[10], default);
        await Backup(data, keys);
        FilesOf(data, first).ShouldNotBeEmpty();
        await bytes.Delete(SealedBlocks.Name(first, 0), default);
        await Backup(data, keys);
        FilesOf(data, first).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_in_words_and_changes_nothing()
    {
        var (data, keys) = Folders();
        if (Engine.IsPostgres)
        {
            (await office.Installation.Try("demo", "backup", data, "--keys", keys)).ShouldBe((2, "PostgreSQL is backed up by its own tools: see \"Backup\" in docs/operating.md.\n"));
            return;
        }
        (await office.Installation.Try("demo", "backup", data, "--keys", Path.Combine(data, "keys"))).Printed.ShouldContain("Give the keys a folder apart from the data");
        (await office.Installation.Try("demo", "backup", Path.Combine(office.Installation.Data, "copy"), "--keys", keys)).Printed.ShouldContain("outside of REDRESS_DATA");
        Directory.CreateDirectory(data);
        await File.WriteAllTextAsync(Path.Combine(data, "thesis.doc"), "My own.");
        (await office.Installation.Try("demo", "backup", data, "--keys", keys)).Printed.ShouldContain("has something else in it");
        File.Delete(Path.Combine(data, "thesis.doc"));
        await Backup(data, keys);

        (await office.Installation.Try("demo", "restore", data, "--keys", keys)).Printed.ShouldContain("has a database. Move it away first");
        var again = await engine.Empty();
        var other = Folders();
        await Backup(other.Data, other.Keys);
        (await again.Try("demo", "restore", data, "--keys", other.Keys)).Printed.ShouldContain("holds no keys of this backup");
        await File.AppendAllTextAsync(Path.Combine(data, "redress.db"), "x");
        (await again.Try("demo", "restore", data, "--keys", keys)).Printed.ShouldContain("is not as it was written");
        File.Exists(Path.Combine(again.Data, "redress.db")).ShouldBeFalse();
        await engine.Remove(again);
    }

    // Acts on one complaint, one after the other, until told to stop.
    async Task Work(string number, CancellationToken stop)
    {
        for (var no = 1; !stop.IsCancellationRequested; no++)
            await office.Document(number, "manager@wa.demo", $"note {no}.txt", $"Text {no}.");
    }

    Task Backup(string data, string keys) => Engine.IsPostgres ? Dump(data, keys) : office.Installation.Run("demo", "backup", data, "--keys", keys);

    Task Restore(string data, string keys, Installation to) => Engine.IsPostgres ? Load(data, keys, to) : to.Run("demo", "restore", data, "--keys", keys);

    // The steps of docs/operating.md.
    async Task Dump(string data, string keys)
    {
        Directory.CreateDirectory(data);
        Directory.CreateDirectory(keys);
        await Tool("pg_dump", "--format=custom", "--exclude-table-data=stored_keys", $"--file={data}/redress.dump", Address(office.Installation));
        await Tool("pg_dump", "--format=custom", "--data-only", "--table=stored_keys", $"--file={keys}/stored-keys.dump", Address(office.Installation));
        await Tool("cp", "-r", Path.Combine(office.Installation.Data, "documents"), data);
        await Tool("cp", "-r", office.Installation.Keys, keys);
    }

    static async Task Load(string data, string keys, Installation to)
    {
        await Tool("pg_restore", "--no-owner", $"--dbname={Address(to)}", $"{data}/redress.dump");
        await Tool("pg_restore", "--no-owner", $"--dbname={Address(to)}", $"{keys}/stored-keys.dump");
        await Tool("cp", "-r", Path.Combine(data, "documents"), to.Data);
        await Tool("cp", "-r", Path.Combine(keys, "keys") + "/.", to.Keys);
    }

    static string Address(Installation installation)
    {
        var parts = installation.Database.Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        return $"postgresql://{parts["Username"]}@{parts["Host"]}:{parts["Port"]}/{parts["Database"]}";
    }

    static async Task Tool(string name, params string[] arguments)
    {
        var program = Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin", name)).FirstOrDefault(File.Exists) ?? name : name;
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{name}: {said}");
    }

    (string Data, string Keys) Folders()
    {
        var folder = Path.Combine(office.Installation.Folder, $"backup-{Guid.NewGuid():N}");
        return (Path.Combine(folder, "data"), Path.Combine(folder, "keys"));
    }

    static IEnumerable<string> FilesOf(string folder, Guid document) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => path.Contains(document.ToString("N")));

    static bool Holds(string folder, byte[] bytes) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(path => File.ReadAllBytes(path).AsSpan().IndexOf(bytes) >= 0);
}

/// <summary>The same program on what was put back.</summary>
sealed class RestoredOffice : Office
{
    public RestoredOffice(Engine engine, Installation restored) : base(engine) => Installation = restored;
}
