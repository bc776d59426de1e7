using Redress.Browser.Tests.Rig;
using Redress.Web.Tests.Rig;

namespace Redress.Browser.Tests.AtOnce;

/// <summary>Five people of one company and two agencies work on three complaints at once, each at a browser of their own.</summary>
public class AtOnceTests(OfficeOnAPort office) : IClassFixture<OfficeOnAPort>
{
    [Fact]
    public async Task Five_of_a_company_and_two_agencies_work_at_once_and_nothing_is_lost()
    {
        var cases = new Cases(await office.Sent(4), await office.Sent(2), await office.Sent(2, "manager@or.demo"));
        await using var desks = await Desks.Of(office);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var meetings = new Meetings(ending.Token);
        var company = new AtCompany(office, cases, meetings);
        var agencies = new AtAgencies(office, cases, meetings);

        await Together.Work(ending,
            () => company.Ingrid(desks.Ingrid), () => company.Joel(desks.Joel), () => company.Renee(desks.Renee), () => company.Luis(desks.Luis), () => company.Nora(desks.Nora),
            () => agencies.Priya(desks.Priya), () => agencies.Dana(desks.Dana), () => agencies.Owen(desks.Owen));

        agencies.OneHasClosed();
        var afterwards = new Afterwards(office, cases, desks);
        await afterwards.Nothing_is_lost();
        await afterwards.Each_event_stands_once_in_an_unbroken_chain();
        await afterwards.No_notice_and_no_mail_is_doubled();
        await afterwards.Each_agency_sees_its_own_in_full_and_a_summary_of_the_other();
        await afterwards.A_restricted_answer_is_read_by_the_point_of_contact_and_the_agency_alone();
        await afterwards.Another_company_finds_nothing();
    }
}
