using System.Diagnostics;
using System.Text;
using Redress.Web.Files;
using Redress.Web.Files.Reading;

namespace Redress.Web.Tests.Files;

/// <summary>The wall around LibreOffice, tried with programs in its place that do what it must not.</summary>
[Trait("Proof", "slow")]
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class OfficeWallTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("office-wall-").FullName;

    public OfficeWallTests()
    {
        Directory.CreateDirectory(Secret);
        File.WriteAllText(Path.Combine(Secret, "master.key"), "the key");
    }

    string Secret => Path.Combine(folder, "secret");

    [Fact]
    public async Task It_sees_no_network_no_secrets_and_no_other_process()
    {
        Environment.SetEnvironmentVariable("REDRESS_WALL_TEST", "a setting");
        var told = Encoding.UTF8.GetString((await Convert("""{ echo %PDF-; cat /proc/net/dev; ls -A SECRET; env; echo "processes $(ls /proc | grep -c '^[0-9]')"; cat "$in"; } > "$out" """))!);

        told.ShouldContain("{\\rtf1");
        told.ShouldContain("lo:");
        told.ShouldNotMatch("(eth|ens|enp|docker|wlan)[0-9a-z]*:");
        told.ShouldNotContain("master.key");
        told.ShouldNotContain("REDRESS_", Case.Sensitive);
        int.Parse(told.Split("processes ")[1].Split('\n')[0]).ShouldBeLessThan(10);
        File.Exists(Path.Combine(Secret, "master.key")).ShouldBeTrue();
    }

    [Fact]
    public async Task It_finds_a_profile_without_macros_and_a_folder_of_its_own()
    {
        var told = Encoding.UTF8.GetString((await Convert("""{ echo %PDF-; cat "$dir/profile/user/registrymodifications.xcu"; stat -c 'mode %a' "$dir"; echo "home $HOME $TMPDIR"; echo "$dir" > SECRET/../where; } > "$out" """))!);

        told.ShouldContain("<prop oor:name=\"DisableMacrosExecution\" oor:op=\"fuse\"><value>true</value></prop>");
        told.ShouldContain("mode 700");
        var own = (await File.ReadAllTextAsync(Path.Combine(folder, "where"))).Trim();
        told.ShouldContain($"home {own} {own}");
        Directory.Exists(own).ShouldBeFalse("it is removed afterwards");
    }

    [Theory]
    [InlineData("dies", "kill -9 $$")]
    [InlineData("fails", "echo %PDF-x > \"$out\"; exit 3")]
    [InlineData("writes nothing", "exit 0")]
    [InlineData("writes no PDF", "echo hello > \"$out\"")]
    [InlineData("points elsewhere", "echo %PDF-key > \"$dir/other\"; ln -s \"$dir/other\" \"$out\"")]
    [InlineData("eats memory", "head -c 900000000 /dev/zero | tr '\\0' a | { x=$(cat); echo %PDF-${#x} > \"$out\"; }; [ -s \"$out\" ]")]
    [InlineData("eats the disk", "echo %PDF- > \"$out\"; head -c 120000000 /dev/zero >> \"$out\"")]
    public async Task One_that_does_wrong_makes_nothing(string _, string does) => (await Convert(does)).ShouldBeNull();

    [Theory]
    [InlineData("sleep 300")]
    [InlineData("sleep 300 & sleep 300 & wait")]
    [InlineData("(setsid sleep 300 &) ; while :; do :; done")]
    public async Task One_that_hangs_ends_in_time_with_all_that_it_started(string does)
    {
        var clock = Stopwatch.StartNew();
        var mark = $"{Random.Shared.Next(1_000_000, 9_000_000)}";

        (await Convert(does.Replace("300", mark))).ShouldBeNull();

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        await Task.Delay(300);
        Directory.GetDirectories("/proc").Where(one => int.TryParse(Path.GetFileName(one), out int _)).Select(CommandOf).ShouldNotContain(line => line.Contains(mark));
    }

    [Fact]
    public async Task A_program_that_is_not_there_converts_nothing()
    {
        (await OfficeConverter.Find([Secret], Path.Combine(folder, "nothing")).Pdf(FileKinds.Rtf, [1], default)).ShouldBeNull();
        OfficeConverter.None.IsThere.ShouldBeFalse();
        (await OfficeConverter.None.Pdf(FileKinds.Rtf, [1], default)).ShouldBeNull();
        (await Convert("echo %PDF- > \"$out\"", "image/png")).ShouldBeNull("no Office file");
    }

    /// <param name="does">The script; $in and $out are its files, $dir its folder, SECRET what it must not see.</param>
    async Task<byte[]?> Convert(string does, string type = FileKinds.Rtf)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.sh");
        await File.WriteAllTextAsync(path, $"#!/bin/sh\nfor in; do :; done\ndir=$(dirname \"$in\"); out=\"$dir/in.pdf\"\n{does.Replace("SECRET", Secret)}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var converter = OfficeConverter.Find([Secret], path, seconds: 6, kilobytes: 300_000);
        converter.IsThere.ShouldBeTrue("this machine lets no process be walled in");
        return await converter.Pdf(type, "{\\rtf1 Hello}"u8.ToArray(), default);
    }

    static string CommandOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
