using System.Text;
using Redress.Domain.Access;
using Redress.Domain.Notices;

namespace Redress.Domain.Supervision;

/// <summary>The flow of a supervisory activity as docs/activity-milestones.md holds it.</summary>
public static class ActivityFlowDocument
{
    public static string Write()
    {
        var text = new StringBuilder("""
            # Milestones of a supervisory activity

            Made from `ActivityFlow` in the Domain; a test fails where this page is stale, and another one tries each act in each milestone with each role.
            What has no row here is refused. Only the agency that leads the activity acts on it.

            ## What each milestone means

            | milestone | means | locked |
            | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var milestone in Enum.GetValues<Milestone>()) text.Append($"| {milestone.Words()} | {milestone.Means()} | {(milestone.IsOver() ? "yes" : "no")} |\n");
        text.Append("""

            ## What leads from one to another

            | from | act | to | by | guard |
            | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var arrow in ActivityFlow.Arrows)
            text.Append($"| {arrow.From?.Words() ?? "(entry)"} | {NoticeDocument.Spaced(arrow.Act.ToString())} | {arrow.To.Words()} | {By(arrow)} | {arrow.Guard} |\n");
        return text.ToString();
    }

    static string By(ActivityArrow arrow) => string.Join(", ", RightsTable.Rows.First(row => row.Right == arrow.Right).Holders.Select(Roles.Words));
}
