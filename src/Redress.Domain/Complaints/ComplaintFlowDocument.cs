using System.Text;
using Redress.Domain.Access;
using Redress.Domain.Notices;

namespace Redress.Domain.Complaints;

/// <summary>The flow of a complaint as docs/complaint-status.md holds it.</summary>
public static class ComplaintFlowDocument
{
    public static string Write()
    {
        var text = new StringBuilder("""
            # Status of a complaint

            Made from `ComplaintFlow` in the Domain; a test fails where this page is stale, and another one tries each act in each status with each role.
            What has no row here is refused. Only the agency that owns the complaint acts on it, where no row says otherwise.

            ## What each status means

            | status | means | locked |
            | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var status in Enum.GetValues<ComplaintStatus>()) text.Append($"| {status.Words()} | {status.Means()} | {(status.IsOver() ? "yes" : "no")} |\n");
        text.Append("""

            ## What leads from one to another

            | from | act | to | by | guard |
            | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var arrow in ComplaintFlow.Arrows)
            text.Append($"| {arrow.From?.Words() ?? "(entry)"} | {ActWords(arrow)} | {arrow.To.Words()} | {By(arrow)} | {arrow.Guard} |\n");
        return text.ToString();
    }

    public static string ActWords(ComplaintArrow arrow) => NoticeDocument.Spaced(arrow.Act.ToString());

    /// <summary>The roles that hold the right it needs.</summary>
    public static string By(ComplaintArrow arrow) => string.Join(", ", RightsTable.Rows.First(row => row.Right == arrow.Right).Holders.Select(Roles.Words));
}
