using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Demo;

public class LoadTests(Office office) : IClassFixture<Office>
{
    [Fact, Trait("Proof", "slow")]
    public async Task A_mass_is_imported_and_ordinary_complaints_in_every_state_of_the_work_and_every_record_verifies()
    {
        var before = await office.InDb(db => db.Set<Complaint>().CountAsync());
        var invented = await office.InDb(db => db.Set<Complaint>().Where(c => !c.IsImported).Select(c => c.Id).ToListAsync());

        (await office.Installation.Run("demo", "load", "--complaints", "500")).ShouldContain("500 complaints in ");

        (await office.InDb(db => db.Set<Complaint>().CountAsync())).ShouldBe(before + 500);
        var ordinary = await office.InDb(db => db.Set<Complaint>().Where(c => !c.IsImported && !invented.Contains(c.Id)).Select(c => new { c.Id, c.NextStep, c.Status, c.LockedAt }).ToListAsync());
        ordinary.Count.ShouldBe(150);
        ordinary.Select(c => c.NextStep).Distinct().ShouldBe([NextStep.Nothing, NextStep.Answer, NextStep.ReviewAnswer, NextStep.SendRequests, NextStep.Close, NextStep.Review], ignoreOrder: true);
        ordinary.ShouldAllBe(c => c.LockedAt.HasValue == (c.Status == ComplaintStatus.Closed));
        foreach (var one in ordinary)
            (await office.InDb(db => Verifier.One(db, db.Needs.Master, one.Id))).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_demo_office_has_the_sample_as_imported_complaints_of_the_agencies_of_their_states()
    {
        var byAgency = await office.InDb(db => db.Set<Complaint>().Where(c => c.IsImported && c.Published!.Key.Length < 32)
            .GroupBy(c => c.Agency.Code).Select(agency => new { agency.Key, Count = agency.Count() }).ToDictionaryAsync(agency => agency.Key, agency => agency.Count));

        byAgency.Values.Sum().ShouldBe(4918);
        (byAgency["WA"], byAgency["OR"], byAgency["CA"]).ShouldBe((79, 52, 464));
        (await office.InDb(db => db.Set<Complaint>().CountAsync(c => c.IsImported && c.Published!.Key.Length < 32 && c.CompanyId == null))).ShouldBe(0);
    }
}
