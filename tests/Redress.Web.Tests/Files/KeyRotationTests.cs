using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Redress.Web.Data.Doors;
using Redress.Web.Files;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Files;

/// <summary>The master key is changed while a server runs; broken off, it is gone on with.</summary>
public class KeyRotationTests(Office office) : IClassFixture<Office>
{
    const string By = "manager@wa.demo";

    [Fact]
    public async Task Everything_goes_under_a_new_key_while_a_server_reads_and_writes()
    {
        var before = await office.Document(await office.Complaint(), By, text: "written before");
        var visitor = await office.SignIn(By);
        var old = Master.CurrentId;
        var sealedText = await office.InDb(async db =>
        {
            var person = await db.PersonOf(By);
            var link = new Redress.Web.Access.Providers.SignOnLink { SignOnId = Guid.NewGuid(), PersonId = person.Id, Issuer = "i", Subject = "s", LinkedAt = office.Clock.Now };
            link.Keep("the token", Master);
            return (link.SealedIdToken!, link.Id);
        });

        var printed = await office.Installation.Run("demo", "keys", "rotate");

        printed.ShouldContain($"Nothing lies under {old} any more");
        Master.CurrentId.ShouldNotBe(old, "the running server goes over by itself");
        (await Text(visitor, before)).ShouldBe("written before");
        var after = await office.Document(await office.Complaint(), By, text: "written after");
        (await Text(visitor, after)).ShouldBe("written after");
        (await office.InDb(db => db.StoredKeys.Select(key => key.MasterId).Distinct().ToListAsync())).ShouldBe([Master.CurrentId]);
        Encoding.UTF8.GetString(Master.Unwrap(sealedText.Item1)).ShouldContain("the token");
        (await office.Installation.Try("demo", "keys", "remove", Master.CurrentId)).Code.ShouldBe(2);
        (await office.Installation.Run("demo", "keys", "remove", old)).ShouldContain("is gone");
        (await Text(visitor, before)).ShouldBe("written before");
        (await office.Installation.Run("demo", "verify")).ShouldContain("0 faults");
    }

    [Fact]
    public async Task A_rotation_that_broke_off_in_the_middle_goes_on()
    {
        var one = await office.Document(await office.Complaint(), By, text: "one");
        var two = await office.Document(await office.Complaint(), By, text: "two");
        var visitor = await office.SignIn(By);
        // As a killed one leaves it: the new key is there, one row is done, the others are not.
        Master.Renew();
        await office.InDb(async db =>
        {
            var key = await db.StoredKeys.AsNoTracking().SingleAsync(stored => stored.Id == one);
            var fresh = Master.Wrap(key.Open(Master));
            var id = Master.CurrentId;
            return await db.StoredKeys.Where(stored => stored.Id == one).ExecuteUpdateAsync(set => set.SetProperty(stored => stored.Wrapped, fresh).SetProperty(stored => stored.MasterId, id));
        });
        (await Text(visitor, one), await Text(visitor, two)).ShouldBe(("one", "two"));
        var present = Master.CurrentId;
        (await office.Installation.Try("demo", "keys", "list")).Printed.ShouldContain($"{present}  present");

        var printed = await office.Installation.Run("demo", "keys", "rotate");

        printed.ShouldContain("it goes on");
        Master.CurrentId.ShouldBe(present, "no second key was made");
        (await office.InDb(db => db.StoredKeys.AllAsync(key => key.MasterId == present))).ShouldBeTrue();
        (await Text(visitor, one), await Text(visitor, two)).ShouldBe(("one", "two"));
    }

    [Fact]
    public async Task Secrets_of_people_go_over_too_and_what_was_destroyed_stays_so()
    {
        var destroyed = await office.Document(await office.Complaint(), By);
        await office.InDb(async db =>
        {
            db.Remove(await db.StoredKeys.SingleAsync(key => key.Id == destroyed));
            var account = await db.Users.FirstAsync();
            db.UserTokens.Add(new() { UserId = account.Id, LoginProvider = "tests", Name = "secret", Value = Convert.ToBase64String(SealedText.Seal(Master, "whose/", "plain words")) });
            await db.SaveChangesAsync();
        });
        Master.Renew();

        await office.InDb(async db => await new Rewrapping(db).All(null, default));

        var kept = await office.InDb(db => db.UserTokens.Where(token => token.LoginProvider == "tests").Select(token => token.Value!).SingleAsync());
        MasterKey.IdOf(Convert.FromBase64String(kept)).ShouldBe(Master.CurrentId);
        SealedText.Open(Master, "whose/", Convert.FromBase64String(kept)).ShouldBe("plain words");
        (await office.InDb(db => db.StoredKeys.AnyAsync(key => key.Id == destroyed))).ShouldBeFalse();
    }

    [Fact]
    public void Keys_of_the_environment_are_known_by_themselves()
    {
        var (old, present) = (new byte[32], Enumerable.Repeat((byte)7, 32).ToArray());
        Site Given(params (string, string)[] settings) => Site.From(new ConfigurationBuilder().AddInMemoryCollection([new("REDRESS_MODE", "demo"), .. settings.Select(one => new KeyValuePair<string, string?>(one.Item1, one.Item2))]).Build());
        var before = MasterKey.Of(Given(("REDRESS_MASTER_KEY", Convert.ToBase64String(old))));
        var wrapped = before.Wrap([1, 2, 3]);

        var after = MasterKey.Of(Given(("REDRESS_MASTER_KEY", Convert.ToBase64String(present)), ("REDRESS_MASTER_KEY_OLD", Convert.ToBase64String(old))));

        after.Unwrap(wrapped).ShouldBe([1, 2, 3]);
        after.OlderIds.ShouldBe([before.CurrentId]);
        Should.Throw<SettingException>(() => Given(("REDRESS_MASTER_KEY", "short"))).Message.ShouldContain("REDRESS_MASTER_KEY");
        Should.Throw<SettingException>(() => Given(("REDRESS_MASTER_KEY_OLD", Convert.ToBase64String(old)))).Message.ShouldContain("REDRESS_MASTER_KEY is not");
    }

    MasterKey Master => office.Services.GetRequiredService<Redress.Web.Data.SavingNeeds>().Master;

    static async Task<string> Text(Visitor visitor, Guid id) => await (await visitor.Get($"/documents/{id}")).Content.ReadAsStringAsync();
}
