using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Data;

public class ChainTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_record_that_went_all_the_way_verifies()
    {
        var number = await office.Closed();

        (await Faults(number)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_record_verifies_after_each_step()
    {
        (await Faults(await office.Complaint())).ShouldBeEmpty();
        (await Faults(await office.Sent(2))).ShouldBeEmpty();
        (await Faults(await office.Answered(2))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE records SET account = 'Nothing happened.' WHERE id = {0}")]
    [InlineData("UPDATE records SET amount_in_dispute = 1 WHERE id = {0}")]
    [InlineData("UPDATE rounds SET answer = 'We are sorry.' WHERE record_id = {0}")]
    [InlineData("UPDATE due_dates SET due_on = '2030-01-01' WHERE record_id = {0}")]
    [InlineData("UPDATE documents SET sha256 = 'x' WHERE record_id = {0}")]
    [InlineData("DELETE FROM complainants WHERE record_id = {0}")]
    public async Task A_change_by_SQL_is_found(string sql)
    {
        var number = await office.Answered();
        await office.Document(number, "manager@wa.demo");

        await office.InDb(async db => await db.Database.ExecuteSqlRawAsync(sql, await IdOf(db, number)));

        (await Faults(number)).ShouldContain("its rows are not as the last act left them");
    }

    [Fact]
    public async Task A_change_by_SQL_is_still_found_after_the_next_act()
    {
        var number = await office.Answered();
        await office.InDb(async db => await db.Database.ExecuteSqlRawAsync("UPDATE records SET account = 'Nothing happened.' WHERE id = {0}", await IdOf(db, number)));

        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Requests[0].MarkQuickLook(true, stamp));

        (await Faults(number)).ShouldContain("its rows are not as the last act left them");
    }

    [Fact]
    public async Task An_event_tells_the_values_before_and_after_to_who_has_the_key()
    {
        var number = await office.Answered();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Requests[0].Accept(stamp));

        await office.InDb(async db =>
        {
            var id = await IdOf(db, number);
            var last = await db.Set<RecordEvent>().Where(e => e.RecordId == id).OrderByDescending(e => e.No).FirstAsync();
            var key = new RecordKey((await db.StoredKeys.SingleAsync(k => k.Id == id)).Open(db.Needs.Master));
            var payload = SealedPayload.Open(key, last);
            payload.Sentence.ShouldBe("Accepted the answer to request 1, round 1.");
            payload.Values.ShouldContain(change => change.Field == "InformationRequest.AcceptedAt" && change.Before == null && change.After != null);
        });
    }

    [Fact]
    public async Task What_is_sealed_cannot_be_read_in_the_database()
    {
        var number = await office.Complaint(with: intake => intake with { Account = "MARKER-7731" });

        await office.InDb(async db =>
        {
            var id = await IdOf(db, number);
            foreach (var e in await db.Set<RecordEvent>().Where(e => e.RecordId == id).ToListAsync())
                (System.Text.Encoding.UTF8.GetString(e.SealedValues) + e.Digests).ShouldNotContain("MARKER-7731");
        });
    }

    [Fact]
    public async Task A_change_without_an_act_is_refused()
    {
        var number = await office.Complaint();

        await office.InDb(async db =>
        {
            var complaint = await db.Set<Complaint>().Include(c => c.Complainants).FirstAsync(c => c.Number == number);
            complaint.Complainants[0].City = "Tacoma";
            await Should.ThrowAsync<InvalidOperationException>(db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task Of_two_acts_at_once_one_wins_and_the_chain_stays_whole()
    {
        var number = await office.Answered();

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(async no =>
        {
            try
            {
                await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Close(new Closing(ClosureReason.NoViolationFound), [], stamp));
                return true;
            }
            catch (Exception lost) when (lost is DbUpdateException or Redress.Domain.BrokenRuleException)
            {
                return false;
            }
        }));

        results.Count(won => won).ShouldBe(1);
        (await Faults(number)).ShouldBeEmpty();
    }

    Task<IReadOnlyList<string>> Faults(string number) => office.InDb(async db => (await Verifier.One(db, db.Needs.Master, await IdOf(db, number))).Faults);

    static async Task<Guid> IdOf(RedressDb db, string number) => (await db.Set<Complaint>().FirstAsync(c => c.Number == number)).Id;
}
