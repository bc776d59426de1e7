using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Data.History;
using Redress.Web.Imports;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Imports;

/// <summary>What an agency's own file says, row by row, and what files come that say nothing good.</summary>
public class ComplaintFileTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_sample_comes_in_whole_and_again_changes_nothing()
    {
        var sample = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "Lists", "complaints-sample.csv")).Replace("CP-", "CX-");

        (await office.File(sample)).Counts.ShouldBe((3, 0, 0, 0));
        (await office.File(sample)).Counts.ShouldBe((0, 0, 3, 0));

        var complaint = await office.Imported("CX-2024-0117");
        complaint.ShouldSatisfyAllConditions(
            c => c.Agency.Code.ShouldBe("WA"),
            c => c.IsImported.ShouldBeTrue(),
            c => c.Published!.IsOwnFile.ShouldBeTrue(),
            c => c.Status.ShouldBe(ComplaintStatus.Closed),
            c => c.ClosedOn.ShouldBe(new DateOnly(2024, 5, 21)),
            c => c.Company!.NmlsId.ShouldBe("9000147"),
            c => c.Category!.Name.ShouldBe("Mortgage: conventional home mortgage"),
            c => c.Issue!.FullName.ShouldBe("Trouble during payment process"),
            c => c.BusinessType.ShouldBe(BusinessType.MortgageServicing),
            c => c.Flags.ShouldBe(CareFlags.OlderConsumer),
            c => c.AmountInDispute.ShouldBe(812.40m),
            c => c.Complainants.OrderBy(person => person.Position).Select(person => person.Name).ShouldBe(["Ruth Alvarez", "Peter Alvarez"]),
            c => c.ComplainantName.ShouldBe("Ruth Alvarez"),
            c => c.Closures.Single().Reason.ShouldBe(ClosureReason.ClosedWithMonetaryRelief),
            c => c.Closures.Single().Payments.Single().Amount.ShouldBe(812.40m),
            c => c.ReopenableUntil.ShouldBeNull(),
            c => c.NextStep.ShouldBe(NextStep.Nothing),
            c => c.IsLocked.ShouldBeFalse());
        (await Faults("CX-2024-0117")).ShouldBeEmpty();
        (await office.Imported("CX-2025-0009")).ShouldSatisfyAllConditions(c => c.ReceivedOn.ShouldBe(new DateOnly(2025, 1, 9)), c => c.IsAnonymous.ShouldBeTrue(), c => c.Account.ShouldBe(""));
    }

    [Fact]
    public async Task Each_column_stands_in_the_document_and_the_sample_is_the_same_there()
    {
        var tree = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(tree.FullName, "Redress.slnx"))) tree = tree.Parent!;
        var docs = Path.Combine(tree.FullName, "docs");
        var document = await File.ReadAllTextAsync(Path.Combine(docs, "import.md"));
        ComplaintColumns.All.Where(column => !char.IsAsciiDigit(column.Name[^1])).ShouldAllBe(column => document.Contains($"`{column.Name}`"));
        (await File.ReadAllTextAsync(Path.Combine(docs, "complaints-sample.csv"))).ShouldBe(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Data", "Lists", "complaints-sample.csv")));
    }

    [Fact]
    public async Task A_later_file_changes_what_it_says_otherwise_tells_both_values_and_overwrites_nothing_with_nothing()
    {
        await office.File("agency_reference,subject,received_on,account,first_name,last_name,status,amount_in_dispute\nA-1,Harbor Mortgage,2024-03-04,My account.,Ann,Lee,Open,10\n");

        var told = await office.File("Agency Reference;Received On;Status;Closed On;Closing Reason;Relief;First-Name;related_complaints\nA-1;;closed;2024-06-01;No violation found;\"250 on 2024-05-30; 1,000.5 on 6/1/2024\";Anna;\n");

        told.Counts.ShouldBe((0, 1, 0, 0), string.Join('\n', told.Of(ImportLineKind.Refused)));
        told.Lines.Select(line => (line.Column, line.Before, line.After)).ShouldBe([
            ("first_name", "Ann", "Anna"), ("status", "Open", "Closed"), ("closed_on", "", "2024-06-01"), ("closing_reason", "", "No violation found"), ("relief", "", "250.00 on 2024-05-30; 1000.50 on 2024-06-01")], ignoreOrder: true);
        var complaint = await office.Imported("A-1");
        complaint.ShouldSatisfyAllConditions(c => c.Account.ShouldBe("My account."), c => c.FirstComplainant!.LastName.ShouldBe("Lee"), c => c.AmountInDispute.ShouldBe(10), c => c.Closures.Single().Payments.Count.ShouldBe(2));
        (await office.File("agency_reference,status\nA-1,Open\n")).Counts.ShouldBe((0, 1, 0, 0));
        (await office.Imported("A-1")).ShouldSatisfyAllConditions(c => c.Status.ShouldBe(ComplaintStatus.Open), c => c.ClosedOn.ShouldBeNull(), c => c.Closures.ShouldBeEmpty());
        (await Faults("A-1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rehearsal_counts_the_same_and_changes_nothing()
    {
        await office.File("agency_reference,subject,received_on,status\nB-1,Harbor Mortgage,2024-03-04,Open\n");
        var text = "agency_reference,subject,received_on,status\nB-1,Harbor Mortgage,2024-03-04,Closed\nB-2,Harbor Mortgage,2024-03-05,Open\nB-3,Harbor Mortgage,never,Open\n";

        var rehearsed = await office.File(text, rehearse: true);

        rehearsed.Counts.ShouldBe((1, 1, 0, 1));
        (await office.Imported("B-1")).Status.ShouldBe(ComplaintStatus.Open);
        (await office.InDb(db => db.Set<Complaint>().AnyAsync(c => c.AgencyReference == "B-2"))).ShouldBeFalse();
        var told = await office.File(text);
        told.Counts.ShouldBe(rehearsed.Counts);
        told.Lines.Select(line => (line.Line, line.Column, line.Words, line.After)).ShouldBe(rehearsed.Lines.Select(line => (line.Line, line.Column, line.Words, line.After)));
    }

    [Fact]
    public async Task A_bad_row_is_refused_with_a_sentence_for_each_column_and_the_others_go_in()
    {
        var told = await office.File("""
            id,agency,subject,nmls_id,received_on,how_received,flags,amount_in_dispute,email,status,closing_reason,related_companies
            1,WA,Harbor Mortgage,,2024-13-40,Pigeon,Tall,much,no mail,Gone,,
            2,OR,Harbor Mortgage,,2024-03-04,,,,,,,
            3,,,,,,,,,,,
            4,,,9999999,45355,,,,,,No violation found,S-000000
            5,,Harbor Mortgage,,2099-01-01,,,-5,,Open,,
            6,,Harbor Mortgage,,2024-03-04,,,,,,,
            6,,Harbor Mortgage,,2024-03-05,,,,,,,
            7,cut
            """.ReplaceLineEndings("\n"));

        told.Counts.ShouldBe((1, 0, 0, 7));
        told.Of(ImportLineKind.Refused).ShouldBe([
            "2 received_on: “2024-13-40” is no date. Write it as 2026-11-19 or 11/19/2026.",
            "2 how_received: “Pigeon” is none of its values: Web, Mail, Phone, E-mail, Fax, In person, Referral.",
            "2 flags: “Tall” is no flag.",
            "2 amount_in_dispute: “much” is no amount. Write it as 1250.50.",
            "2 email: “no mail” is no e-mail address.",
            "2 status: “Gone” is neither Open nor Closed.",
            "3 agency: The row is of another agency. Only complaints of WA can be imported here.",
            "4 received_on: There is no date received, and no earlier row with this reference.",
            "4 subject: No subject is named: give its name, SES ID, NMLS ID or Entity Tracking Number.",
            "5 received_on: “45355” is how a spreadsheet counts days. Format the column as a date.",
            "5 nmls_id: No company has the ID “9999999”.",
            "5 related_companies: Nothing has the ID “S-000000”.",
            "6 received_on: This day lies in the future.",
            "5 closed_on: A closing reason needs the day of closing.",
            "6 amount_in_dispute: The amount cannot be negative.",
            "8 id: Line 7 has the same one. A row for each complaint; joint complainants go into columns such as first_name_2.",
            "9 : The row is cut off: 2 of 12 columns."], ignoreOrder: true);
    }

    [Theory]
    [InlineData("", "test.csv is empty.")]
    [InlineData("name,age\nx,1\n", "None of its columns is known. The first row must hold the names of the columns, such as agency_reference, received_on, subject.")]
    [InlineData("received_on,subject,Received-On\n", "received_on: this column stands twice. Take one away.")]
    [InlineData("subject,account\nx,y\n", "The column received_on is missing. A file that only updates needs agency_reference or id.")]
    [InlineData("PK\u0003\u0004 a workbook", "test.csv is an Excel workbook or a zip archive")]
    public async Task A_file_that_cannot_be_read_is_refused_whole(string text, string sentence)
    {
        if (text.StartsWith("PK", StringComparison.Ordinal)) Should.Throw<UnreadableFileException>(() => new ComplaintCsv(new InputFile("test.csv", () => new Unseekable(Encoding.UTF8.GetBytes(text)), text.Length)).Check()).Message.ShouldStartWith(sentence);
        else (await Should.ThrowAsync<UnreadableFileException>(() => office.File(text))).Message.ShouldBe(sentence);
    }

    [Fact]
    public async Task Endless_rows_and_headers_take_no_memory()
    {
        (await Should.ThrowAsync<UnreadableFileException>(() => office.File(string.Join(',', Enumerable.Range(0, 1_000_000))))).Message.ShouldStartWith("The first row ");
        (await Should.ThrowAsync<UnreadableFileException>(() => office.File("received_on," + string.Join(',', Enumerable.Range(0, 1_000))))).Message.ShouldBe("The first row names 1,001 columns. No file that can be read has more than 500.");
        var unclosed = await office.File($"agency_reference,subject,received_on,account\nD-1,Harbor Mortgage,2024-03-04,fine\nD-2,Harbor Mortgage,2024-03-04,\"{new string('x', 3_000_000)}\n");
        unclosed.Counts.ShouldBe((1, 0, 0, 1));
        unclosed.Of(ImportLineKind.Refused).ShouldBe(["3 : A quotation mark is opened and never closed; the rest of the file cannot be read."]);
        var commas = await office.File($"agency_reference,subject,received_on\nD-3,Harbor Mortgage,2024-03-04{new string(',', 900_000)}\nD-4,Harbor Mortgage,2024-03-04\n");
        commas.Counts.ShouldBe((1, 0, 0, 1));
        var letters = await office.File($"agency_reference,subject,received_on,account\nD-5,Harbor Mortgage,2024-03-04,{new string('é', 30_001)}\n");
        letters.Of(ImportLineKind.Refused).ShouldBe(["2 account: This has 30,001 characters; up to 30,000 can be kept."]);
    }

    [Fact]
    public async Task Hidden_signs_go_formulas_and_scripts_stay_text_and_numbers_that_nobody_should_see_are_told()
    {
        var told = await office.File("\ufeffagency_reference\tsubject\treceived_on\taccount\tfirst_name\tlast_name\tcolor of the sky\nE-1\tHarbor Mortgage\t2024-03-04\t\"'=HYPERLINK(\"\"x\"\") <script>alert(1)</script> my ssn is 412-55-1234\"\tAnn\u202etxt\tNu\0ll\tblue\n");

        told.Counts.ShouldBe((1, 0, 0, 0));
        told.Remarks.ShouldBe("One column is unknown and was passed over: color of the sky.");
        told.Of(ImportLineKind.Warning).ShouldBe([
            "2 account: This looks like a Social Security number, ending in 1234. Mask it if nobody should see it.",
            "2 first_name: Hidden characters, such as marks that turn the direction of writing, were left out.",
            "2 last_name: Hidden characters, such as marks that turn the direction of writing, were left out."], ignoreOrder: true);
        var complaint = await office.Imported("E-1");
        complaint.Account.ShouldStartWith("=HYPERLINK(\"x\") <script>");
        complaint.ComplainantName.ShouldBe("Anntxt Null");
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        var page = await supervisor.Open($"/complaints/{complaint.Number}");
        page.Document.Scripts.ShouldNotContain(script => script.Text.Contains("alert"));
        page.Shows("<script>alert(1)</script>").ShouldBeTrue();
    }

    [Fact]
    public async Task Letters_of_Windows_1252_are_read_and_told()
    {
        var told = await office.File(Encoding.Latin1.GetBytes("agency_reference,subject,received_on,last_name,first_name\nF-1,Harbor Mortgage,19.11.2024,Müller,José\n"));

        told.Counts.ShouldBe((1, 0, 0, 0));
        told.Remarks.ShouldNotBeNull().ShouldContain("Windows-1252");
        (await office.Imported("F-1")).ShouldSatisfyAllConditions(c => c.ComplainantName.ShouldBe("José Müller"), c => c.ReceivedOn.ShouldBe(new DateOnly(2024, 11, 19)));
    }

    [Fact]
    public async Task A_row_without_a_reference_is_known_by_its_other_columns_in_any_form()
    {
        (await office.File("subject,received_on,amount_in_dispute,last_name\nHarbor Mortgage,2024-03-14,1250.5,Nameless\n")).Added.ShouldBe(1);
        (await office.File("Last Name;Subject;Received On;Amount in dispute\nNameless;Harbor Mortgage;3/14/2024;$1,250.50\n")).Counts.ShouldBe((0, 0, 1, 0));
    }

    [Fact]
    public async Task The_same_reference_of_two_agencies_is_two_complaints_and_relations_are_added()
    {
        var other = await office.Complaint();
        var told = await office.File($"agency,agency_reference,subject,received_on,related_complaints,agent_locations\nWA,G-1,Harbor Mortgage,2024-03-04,{other},Corner Store | 1 Main Street\nor,G-1,Harbor Mortgage,2024-03-04,,\nXX,G-1,Harbor Mortgage,2024-03-04,,\n", agency: null);

        told.Counts.ShouldBe((2, 0, 0, 1));
        told.Of(ImportLineKind.Refused).ShouldBe(["4 agency: No agency takes part as “XX”."]);
        var mine = await office.InDb(db => db.Set<Complaint>().Include(c => c.Related).SingleAsync(c => c.AgencyReference == "G-1" && c.Agency.Code == "WA"));
        mine.Related.Select(related => related.Kind).ShouldBe([RelatedKind.Complaint, RelatedKind.AgentLocation], ignoreOrder: true);
        (await office.File($"agency,agency_reference,related_complaints\nWA,G-1,{other}\n", agency: null)).Counts.ShouldBe((0, 0, 1, 0));
    }

    [Theory]
    [InlineData("2024-03-04", true)]
    [InlineData("2024-03-04T10:20:30.123Z", true)]
    [InlineData("3/4/2024 10:20 PM", true)]
    [InlineData("20240304", false)]
    [InlineData("Mar 4, 2024", true)]
    [InlineData("4 March 2024", true)]
    [InlineData("3/4/24 or so", false)]
    [InlineData("March 2024", false)]
    [InlineData("Mar 4", false)]
    [InlineData("02/30/2024", false)]
    [InlineData("0000-00-00", false)]
    [InlineData("1899-12-31", false)]
    public async Task A_date_is_read_in_the_forms_that_occur_and_in_no_other(string text, bool isOne)
    {
        var told = await office.File($"subject,received_on\nHarbor Mortgage,\"{text}\"\n", rehearse: true);

        told.Counts.ShouldBe(isOne ? (1, 0, 0, 0) : (0, 0, 0, 1));
    }

    [Fact]
    public async Task Two_who_import_the_same_file_at_once_do_not_double()
    {
        var text = "agency_reference,subject,received_on\n" + string.Concat(Enumerable.Range(0, 60).Select(no => $"H-{no},Harbor Mortgage,2024-03-04\n"));

        var both = await Task.WhenAll(Task.Run(() => office.File(text)), Task.Run(() => office.File(text)));

        both.Sum(one => one.Added).ShouldBe(60);
        (await office.InDb(db => db.Set<Complaint>().CountAsync(c => c.AgencyReference!.StartsWith("H-")))).ShouldBe(60);
    }

    Task<IReadOnlyList<string>> Faults(string reference) => office.InDb(async db =>
        (await Verifier.One(db, db.Needs.Master, await db.Set<Complaint>().Where(c => c.IsImported && c.AgencyReference == reference).Select(c => c.Id).SingleAsync())).Faults);

    sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
