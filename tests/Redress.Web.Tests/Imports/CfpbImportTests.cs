using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Imports;

public class CfpbImportTests(Office office) : IClassFixture<Office>
{
    const string Mortgage = "Mortgage,Conventional home mortgage,Trouble during payment process";

    [Fact]
    public async Task A_row_becomes_an_imported_complaint_of_the_agency_of_its_state()
    {
        var told = await office.Cfpb([$"8000001,2024-03-04,{Mortgage},\"CASCADE LENDING, L.L.C.\",OR,97204,Closed with explanation,Older American,They paid my taxes twice."]);

        told.Counts.ShouldBe((1, 0, 0, 0, 0));
        var complaint = await Complaint("8000001");
        complaint.ShouldSatisfyAllConditions(
            c => c.Agency.Code.ShouldBe("OR"),
            c => c.IsImported.ShouldBeTrue(),
            c => c.Status.ShouldBe(ComplaintStatus.Closed),
            c => c.ReceivedOn.ShouldBe(new DateOnly(2024, 3, 4)),
            c => c.CfpbId.ShouldBe("8000001"),
            c => c.Company!.Name.ShouldBe("Cascade Lending LLC"),
            c => c.Published!.Company.ShouldBe("CASCADE LENDING, L.L.C."),
            c => c.Category!.Name.ShouldBe("Mortgage: conventional home mortgage"),
            c => c.Issue!.FullName.ShouldBe("Trouble during payment process"),
            c => c.Account.ShouldBe("They paid my taxes twice."),
            c => c.Flags.ShouldBe(CareFlags.OlderConsumer),
            c => c.FirstComplainant!.Zip.ShouldBe("97204"),
            c => c.NextStep.ShouldBe(NextStep.Nothing),
            c => c.NextDueOn.ShouldBe(Domain.Complaints.Complaint.NoDate),
            c => c.IsLocked.ShouldBeFalse());
        (await Faults("8000001")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        string[] rows = [$"8000011,2024-03-04,{Mortgage},Harbor Mortgage,WA,98901,In progress,,", $",2024-03-05,{Mortgage},Harbor Mortgage,WA,98901,In progress,,"];

        (await office.Cfpb(rows)).Counts.ShouldBe((2, 0, 0, 0, 0));
        (await office.Cfpb(rows)).Counts.ShouldBe((0, 0, 2, 0, 0));
    }

    [Fact]
    public async Task A_later_file_overwrites_what_it_says_otherwise_and_not_what_it_leaves_empty()
    {
        await office.Cfpb([$"8000021,2024-03-04,{Mortgage},Harbor Mortgage,WA,98901,In progress,Servicemember,My account."]);

        var told = await office.Cfpb(["8000021,3/4/2024,Mortgage,,,Harbor Mortgage LLC,WA,,Closed with monetary relief,None,"]);

        told.Counts.ShouldBe((0, 1, 0, 0, 0));
        var complaint = await Complaint("8000021");
        told.Lines.ShouldContain($"Line 2, changed: {complaint.Number}, CFPB 8000021: Company, Company response to consumer");
        complaint.ShouldSatisfyAllConditions(
            c => c.Status.ShouldBe(ComplaintStatus.Closed),
            c => c.Account.ShouldBe("My account."),
            c => c.FirstComplainant!.Zip.ShouldBe("98901"),
            c => c.Flags.ShouldBe(CareFlags.ServicememberOrVeteran),
            c => c.Category!.SubProduct.ShouldBe("conventional home mortgage"),
            c => c.Issue!.Name.ShouldBe("Trouble during payment process"));
        (await Faults("8000021")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_that_comes_twice_in_a_file_is_one_complaint()
    {
        var told = await office.Cfpb([
            $"8000031,2024-03-04,{Mortgage},Harbor Mortgage,WA,98901,In progress,,", $"8000031,2024-03-04,{Mortgage},Harbor Mortgage,WA,98901,Closed,,"]);

        told.Counts.ShouldBe((1, 1, 0, 0, 0));
        (await Complaint("8000031")).Status.ShouldBe(ComplaintStatus.Closed);
    }

    [Fact]
    public async Task A_rehearsal_tells_the_same_and_changes_nothing()
    {
        await office.Cfpb([$"8000041,2024-03-04,{Mortgage},Harbor Mortgage,WA,98901,In progress,,"]);
        var before = await office.InDb(db => db.Set<NumberSeries>().Select(series => series.Last).ToListAsync());
        string[] rows = [
            $"8000041,2024-03-04,{Mortgage},Harbor Mortgage,WA,98901,Closed,,", $"8000042,2024-03-04,{Mortgage},Harbor Mortgage,WA,98901,In progress,,",
            $"8000043,never,{Mortgage},Harbor Mortgage,WA,98901,In progress,,"];

        var rehearsed = await office.Cfpb(rows, rehearse: true);

        rehearsed.Counts.ShouldBe((1, 1, 0, 0, 1));
        (await Complaint("8000041")).Status.ShouldBe(ComplaintStatus.Open);
        (await office.InDb(db => db.Set<Complaint>().CountAsync(c => c.CfpbId == "8000042"))).ShouldBe(0);
        (await office.InDb(db => db.Set<NumberSeries>().Select(series => series.Last).ToListAsync())).ShouldBe(before);
        (await office.Cfpb(rows)).Lines.ShouldBe(rehearsed.Lines);
    }

    [Fact]
    public async Task A_row_without_an_agency_is_left_out_and_told()
    {
        var told = await office.Cfpb([$"8000051,2024-03-04,{Mortgage},Harbor Mortgage,AE,09001,Closed,,", $"8000052,2024-03-04,{Mortgage},Harbor Mortgage,,,Closed,,"]);

        told.Counts.ShouldBe((0, 0, 0, 2, 0));
        told.Lines.ShouldContain("Left out: no agency of AE takes part (1 row)");
        told.Lines.ShouldContain("Left out: no state is named (1 row)");
    }

    [Fact]
    public async Task A_company_nobody_knows_stays_as_published_until_the_registry_knows_it()
    {
        string[] rows = [$"8000061,2024-03-04,{Mortgage},\"Wandering Albatross Loans, Inc.\",WA,98901,Closed,,"];

        var told = await office.Cfpb(rows);

        told.Lines.ShouldContain("Company Wandering Albatross Loans, Inc.: not in the registry (1 row)");
        (await Complaint("8000061")).ShouldSatisfyAllConditions(c => c.CompanyId.ShouldBeNull(), c => c.SubjectName.ShouldBe("Wandering Albatross Loans, Inc."));

        await office.Registry(["company,S-900061,9900061,Wandering Albatros Loans,registered,WA,,,,,,"]);
        told = await office.Cfpb(rows);

        told.Lines[0].ShouldEndWith("CFPB 8000061: Company in the registry");
        (await Complaint("8000061")).Company!.SesId.ShouldBe("S-900061");
    }

    [Fact]
    public async Task A_narrative_too_long_to_keep_is_a_bad_row()
    {
        var told = await office.Cfpb([$"8000071,2024-03-04,{Mortgage},Harbor Mortgage,WA,98901,Closed,,{new string('x', 30_001)}"]);

        told.Lines[0].ShouldBe("Line 2, bad: The narrative has 30,001 characters; up to 30,000 can be kept.");
    }

    [Theory]
    [InlineData("extract-2014.csv.gz", 1)]
    [InlineData("eighteen-columns.csv", 0)]
    [InlineData("not-cfpb.csv", 2)]
    [InlineData("nowhere.csv", 2)]
    public async Task The_command_line_says_how_it_went(string file, int code)
    {
        var (ended, printed) = await office.Installation.Try("demo", "import", "cfpb", Path.Combine(AppContext.BaseDirectory, "Imports", "Files", file), "--rehearse");

        ended.ShouldBe(code, printed);
    }

    Task<Complaint> Complaint(string cfpbId) => office.InDb(db => db.Set<Complaint>()
        .Include(c => c.Agency).Include(c => c.Company).Include(c => c.Category).Include(c => c.Issue).Include(c => c.Published).Include(c => c.Complainants)
        .SingleAsync(c => c.CfpbId == cfpbId));

    Task<IReadOnlyList<string>> Faults(string cfpbId) => office.InDb(async db =>
        (await Verifier.One(db, db.Needs.Master, await db.Set<Complaint>().Where(c => c.CfpbId == cfpbId).Select(c => c.Id).SingleAsync())).Faults);
}
