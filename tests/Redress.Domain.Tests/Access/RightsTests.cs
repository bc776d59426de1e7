using Redress.Domain.Access;
using Redress.Domain.Agencies;

namespace Redress.Domain.Tests.Access;

public class RightsTests
{
    [Fact]
    public void Every_right_stands_in_the_table_once()
        => RightsTable.Rows.Select(row => row.Right).Order().ShouldBe(Enum.GetValues<Right>().Order());

    [Fact]
    public void Every_role_holds_something_beyond_its_own_account()
        => Enum.GetValues<Role>().ShouldAllBe(role => role == Role.SaContact || RightsTable.Rows.Any(row => row.Right != Right.UseOwnAccount && RightsTable.Holds(role, row.Right)));

    [Fact]
    public void A_Viewer_only_sees()
        => RightsTable.Rows.Where(row => RightsTable.Holds(Role.ComplaintViewer, row.Right)).Select(row => row.Right)
            .ShouldBe([Right.UseOwnAccount, Right.SeeComplaints, Right.SeeCompanies, Right.SeeAgencyDays]);

    [Fact]
    public void A_Manager_does_not_decide_access() => RightsTable.Holds(Role.ComplaintManager, Right.DecideAccess).ShouldBeFalse();

    [Fact]
    public void An_Account_Administrator_does_no_casework()
        => RightsTable.Rows.Where(row => row.Group == "Complaints").ShouldAllBe(row => !RightsTable.Holds(Role.AccountAdministrator, row.Right));

    [Fact]
    public void An_Operator_sees_no_case() => RightsTable.Holds(Role.Operator, Right.SeeComplaints).ShouldBeFalse();

    [Fact]
    public void A_person_holds_at_most_one_complaint_role()
        => Should.Throw<BrokenRuleException>(() => Person.Of(Agency, "A", "B", "a@wa.demo", Role.ComplaintManager, Role.ComplaintViewer));

    [Fact]
    public void A_Staff_Director_must_also_hold_a_complaint_role()
        => Should.Throw<BrokenRuleException>(() => Person.Of(Agency, "A", "B", "a@wa.demo", Role.StaffDirector));

    static Agency Agency => new("WA", "Washington", "Washington", "America/Los_Angeles");
}
